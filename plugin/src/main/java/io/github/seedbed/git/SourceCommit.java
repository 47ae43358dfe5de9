package io.github.seedbed.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.StatusCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The commit that a project stands at. */
public final class SourceCommit {
    /** In place of an id where no commit holds all that is there. */
    public static final String NONE = "uncommitted";

    private SourceCommit() {}

    /**
     * Returns the commit's id, or {@code uncommitted} where there is no repository, no commit yet, or anything below
     * the folder that the commit does not hold; also where a repository around the project ignores all of it.
     *
     * @param basedir the project's folder
     * @throws IOException if the repository cannot be read
     */
    public static String of(Path basedir) throws IOException {
        Optional<GitProject> project = GitProject.of(basedir);
        if (project.isEmpty()) {
            return NONE;
        }
        try (Repository repository = project.get().repository();
                Git git = new Git(repository)) {
            Optional<ObjectId> head = Optional.ofNullable(repository.resolve(Constants.HEAD));
            String below = project.get().below();
            boolean isCommitted = head.isPresent() && holds(repository, head.get(), below) && isClean(git, below);
            return isCommitted ? head.get().name() : NONE;
        } catch (GitAPIException e) {
            throw new IOException(e);
        }
    }

    private static boolean holds(Repository repository, ObjectId head, String below) throws IOException {
        try (RevWalk commits = new RevWalk(repository)) {
            RevTree tree = commits.parseCommit(head).getTree();
            return below.isEmpty() || TreeWalk.forPath(repository, below, tree) != null;
        }
    }

    private static boolean isClean(Git git, String below) throws GitAPIException {
        StatusCommand status = git.status();
        return (below.isEmpty() ? status : status.addPath(below)).call().isClean();
    }
}
