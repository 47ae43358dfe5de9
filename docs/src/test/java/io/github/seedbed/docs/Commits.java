package io.github.seedbed.docs;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;

/** Puts a project under version control, as its owner would. */
final class Commits {
    private static final PersonIdent ADA =
            new PersonIdent("Ada", "ada@example.org", Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);

    private Commits() {}

    /** Commits all that the project does not ignore, also what is gone; equal projects get equal commits. */
    static void commit(Path project, String message) throws Exception {
        try (Git git = Git.init().setDirectory(project.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.add().addFilepattern(".").setUpdate(true).call();
            git.commit()
                    .setMessage(message)
                    .setAuthor(ADA)
                    .setCommitter(ADA)
                    .setSign(false)
                    .call();
        }
    }
}
