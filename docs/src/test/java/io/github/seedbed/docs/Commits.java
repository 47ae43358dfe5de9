package io.github.seedbed.docs;

import java.nio.file.Path;
import org.eclipse.jgit.api.Git;

/** Puts a project under version control, as its owner would. */
final class Commits {
    private Commits() {}

    /** Commits everything; makes a repository the first time. */
    static void commit(Path project, String message) throws Exception {
        try (Git git = Git.init().setDirectory(project.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage(message)
                    .setAuthor("Ada", "ada@example.org")
                    .setCommitter("Ada", "ada@example.org")
                    .setSign(false)
                    .call();
        }
    }
}
