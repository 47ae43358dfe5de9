package io.github.seedbed.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A project in its git repository.
 *
 * @param repository to be closed
 * @param below the project's path in it, with slashes; empty where it is the whole
 */
public record GitProject(Repository repository, String below) implements AutoCloseable {
    /**
     * Opens the repository around a folder.
     *
     * @return empty if there is none
     * @throws IOException if it cannot be read
     */
    public static Optional<GitProject> of(Path basedir) throws IOException {
        QuietGit.install(basedir);
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(basedir.toFile());
        if (builder.getGitDir() == null) {
            return Optional.empty();
        }
        Repository repository = builder.build();
        Path root = repository.getWorkTree().toPath().toRealPath();
        String below = root.relativize(basedir.toRealPath()).toString().replace('\\', '/');
        return Optional.of(new GitProject(repository, below));
    }

    /** Returns the path in the repository of a file of the project. */
    public String path(String file) {
        return below.isEmpty() ? file : below + "/" + file;
    }

    /** Closes the repository. */
    @Override
    public void close() {
        repository.close();
    }
}
