package io.github.seedbed.maven.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.StatusCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** The commit that a project stands at. */
final class SourceCommit {
    static final String NONE = "uncommitted";

    private SourceCommit() {}

    /**
     * Returns the commit's id, or {@code uncommitted} where there is no repository, no commit yet, or anything below
     * the folder that the commit does not hold.
     */
    static String of(Path basedir) throws IOException {
        QuietGit.install(basedir);
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(basedir.toFile());
        if (builder.getGitDir() == null) {
            return NONE;
        }
        try (Repository repository = builder.build();
                Git git = new Git(repository)) {
            Optional<ObjectId> head = Optional.ofNullable(repository.resolve(Constants.HEAD));
            return head.isPresent() && isClean(git, basedir) ? head.get().name() : NONE;
        } catch (GitAPIException e) {
            throw new IOException(e);
        }
    }

    private static boolean isClean(Git git, Path basedir) throws IOException, GitAPIException {
        Path root = git.getRepository().getWorkTree().toPath().toRealPath();
        String below = root.relativize(basedir.toRealPath()).toString().replace('\\', '/');
        StatusCommand status = git.status();
        return (below.isEmpty() ? status : status.addPath(below)).call().isClean();
    }
}
