package io.github.seedbed.docs;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Checksums;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a newcomer has after the first two commands of the README. Made once; the tests work on copies. */
final class FirstRun {
    static final String COMMAND_ONE = "mvn -q -Pnew install -DartifactId=my-model";

    private static FirstRun made;

    final Path clone;
    final Path project;
    final Maven maven;
    final Map<String, String> cloneBefore;
    final Maven.Result commandOne;
    final Maven.Result verify;

    private FirstRun() throws IOException {
        Path folder = Workspace.empty("first run");
        clone = Workspace.copy(Workspace.ROOT, folder.resolve("seedbed"));
        maven = Maven.of(Workspace.warmRepository("repository"));
        cloneBefore = sources(clone);
        commandOne = maven.documented(clone, COMMAND_ONE);
        project = folder.resolve("my-model");
        verify = Files.isDirectory(project) ? maven.documented(project, "mvn verify") : null;
    }

    static synchronized FirstRun get() {
        try {
            if (made == null) {
                made = new FirstRun();
            }
            made.commandOne.green();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a fresh copy of the generated project, without what a build left. */
    Path copyOfProject(String name) throws IOException {
        return Workspace.copy(project, Workspace.empty(name).resolve("my-model"));
    }

    /** Returns name to digest of every file that no build made. */
    static Map<String, String> sources(Path folder) throws IOException {
        Map<String, String> sources = new TreeMap<>(Checksums.of(folder).digests());
        sources.keySet().removeIf(name -> ("/" + name).contains("/target/"));
        return sources;
    }

    static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(from)) {
            throw new IllegalStateException(file + " does not hold: " + from);
        }
        Files.writeString(file, text.replace(from, to));
    }

    /** Answers what a new project leaves open for its owner. */
    static void answerPrompts(Path project) throws IOException {
        Path card = project.resolve("card/model-card.md");
        for (String question : List.of("for which task?", "who paid?", "who answers them?")) {
            replace(
                    card,
                    question + " -->",
                    question + " -->\n\nAda Lovelace (ada@example.org), for her own learning.");
        }
    }

    static Map<String, String> bundle(Path project) throws IOException {
        return Checksums.of(project.resolve("target/bundle")).digests();
    }

    static boolean holds(Path folder, String ending) throws IOException {
        return SortedFiles.below(folder).stream().anyMatch(name -> name.endsWith(ending));
    }
}
