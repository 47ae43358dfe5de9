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
import java.util.function.UnaryOperator;

/**
 * What a newcomer has after the first two commands of the README. Made once, and again when a source changed; whoever
 * writes into clone, project or repository takes a copy, for several tests run at once.
 */
final class FirstRun {
    static final String COMMAND_ONE = "mvn -q -Pnew install -DartifactId=my-model";
    static final String VERIFY = "mvn verify";

    /** Written when both commands were green: what they began with. {@code mvn clean} makes it go. */
    private static final String MADE_OF = "made of";

    /**
     * The two disturbed trainings are two fifths of a build's CPU time, and what they find is the subject of few tests:
     * the others hold the run against its lock.
     */
    static final String TRAINED_ONCE = "-Dseedbed.reproduce=none";

    /** As often as a release needs. */
    static final String TRAINED_TWICE = "-Dseedbed.reproduce=again";

    /** What {@link #ungated} leaves out. */
    static final List<String> UNGATED = List.of("-DskipTests", "-Dlint.phase=none", "-Dforbiddenapis.skip");

    private static final String SECOND = "second run";
    private static final String SECOND_REPOSITORY = "repository of the second run";

    private static FirstRun made;

    final Path clone;
    final Path project;
    final Maven maven;

    /** A line for every file of the clone: digest and name. */
    final List<String> cloneBefore;

    final Maven.Result commandOne;
    final Maven.Result verify;

    /** Runs the two commands. */
    private FirstRun(Path tree, Path folder) throws IOException {
        cloneBefore = lines(tree);
        clone = Files.move(tree, folder.resolve("seedbed"));
        Maven cold = Maven.of(Workspace.warmRepository("repository"));
        commandOne = cold.documented(clone, COMMAND_ONE).green();
        project = folder.resolve("my-model");
        verify = cold.documented(project, VERIFY);
        maven = cold.warmed().with(TRAINED_ONCE);
        if (verify.exit() == 0) {
            Files.writeString(folder.resolve(COMMAND_ONE), commandOne.output());
            Files.writeString(folder.resolve(VERIFY), verify.output());
            Files.write(folder.resolve(MADE_OF), cloneBefore);
        }
    }

    /** Takes what an earlier build of the same sources made. */
    private FirstRun(Path folder) throws IOException {
        cloneBefore = Files.readAllLines(folder.resolve(MADE_OF));
        clone = folder.resolve("seedbed");
        maven = Maven.of(Workspace.folder("repository")).warmed().with(TRAINED_ONCE);
        commandOne = new Maven.Result(0, Files.readString(folder.resolve(COMMAND_ONE)));
        project = folder.resolve("my-model");
        verify = new Maven.Result(0, Files.readString(folder.resolve(VERIFY)));
    }

    /** Returns what there is once for all tests; the first command was green. */
    static synchronized FirstRun get() {
        try {
            if (made == null) {
                made = make();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RunsCheck.ran(COMMAND_ONE);
        RunsCheck.ran(VERIFY);
        return made;
    }

    private static FirstRun make() throws IOException {
        SortedFiles.delete(Workspace.folder(SECOND));
        Path tree =
                Workspace.copy(Workspace.ROOT, Workspace.empty("this checkout").resolve("seedbed"));
        Path madeOf = Workspace.folder("first run").resolve(MADE_OF);
        if (Files.exists(madeOf) && outsideDocs(Files.readAllLines(madeOf)).equals(outsideDocs(lines(tree)))) {
            return new FirstRun(madeOf.getParent());
        }
        return new FirstRun(tree, Workspace.empty("first run"));
    }

    /** Returns a line for every source, and one for what builds them. */
    private static List<String> lines(Path tree) throws IOException {
        Map<String, String> lines = sources(tree);
        lines.put("Maven", System.getProperty("maven.home"));
        lines.put("Java", System.getProperty("java.home") + " " + Runtime.version());
        return lines.entrySet().stream()
                .map(line -> line.getValue() + "  " + line.getKey())
                .toList();
    }

    /** The pages and these tests are not part of what the two commands build. */
    private static List<String> outsideDocs(List<String> lines) {
        return lines.stream().filter(line -> !line.contains("  docs/")).toList();
    }

    /** Returns a line for every file of the clone as it is now. */
    List<String> cloneAfter() throws IOException {
        return lines(clone);
    }

    /** Returns a fresh copy of the generated project, without what a build left. */
    Path copyOfProject(String name) throws IOException {
        return Workspace.copy(project, Workspace.empty(name).resolve("my-model"));
    }

    /** Returns a copy of the generated project as {@code verify} left it. */
    Path copyAfterVerify(String name) throws IOException {
        verify.green();
        return Workspace.copyAll(project, Workspace.empty(name).resolve("my-model"));
    }

    /**
     * Runs a command in a second clone, built like the first, with a local repository of its own: for what installs
     * Seedbed. One at a time; projects are made next to the clone.
     *
     * @param maven adds to the Maven that runs it
     */
    Maven.Result inSecondClone(UnaryOperator<Maven> maven, String command) throws IOException {
        synchronized (SECOND) {
            if (!Files.exists(secondClone())) {
                copyOfClone(SECOND);
                installing(SECOND_REPOSITORY);
            }
            return maven.apply(Maven.of(Workspace.folder(SECOND_REPOSITORY)))
                    .documented(secondClone(), command)
                    .green();
        }
    }

    /** Does the same, and returns the Maven, whose repository has what the command installed. */
    Maven inSecondClone(String command) throws IOException {
        inSecondClone(maven -> maven, command);
        return Maven.of(Workspace.folder(SECOND_REPOSITORY));
    }

    static Path secondClone() {
        return Workspace.folder(SECOND).resolve("seedbed");
    }

    /** Returns a copy of the clone as the first command left it. */
    Path copyOfClone(String name) throws IOException {
        return Workspace.copyAll(clone, Workspace.empty(name).resolve("seedbed"));
    }

    /** Returns the same Maven, which reproduces as users' builds do. */
    Maven disturbing() {
        return maven.with("-Dseedbed.reproduce=");
    }

    /** Returns the same Maven, for what a release writes: neither tests nor format nor lint have a part in that. */
    Maven ungated() {
        return maven.with(UNGATED.toArray(String[]::new)).with(TRAINED_TWICE);
    }

    /** Returns the same Maven, a process a build, with a local repository of its own, for what installs. */
    Maven installing(String name) throws IOException {
        return Maven.of(Workspace.repositoryLike(maven.repository(), name)).with(TRAINED_ONCE);
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
        for (String question : List.of("for which task?", "who paid?", "who answers them?", "a demonstration?")) {
            replace(
                    card,
                    question + " -->",
                    question + " -->\n\nAda Lovelace (ada@example.org), for her own learning.");
        }
    }

    /** Gives a new project what a release needs: answers, authors, a date, a version, a commit. */
    static void makeReleasable(Path project) throws Exception {
        answerPrompts(project);
        replace(
                project.resolve("CITATION.cff"),
                "  - name: The authors of my-model",
                "  - family-names: Lovelace\n    given-names: Ada\ndate-released: 2026-03-01");
        Path pom = project.resolve("pom.xml");
        Files.writeString(
                pom, Files.readString(pom).replace("<version>1.0-SNAPSHOT</version>", "<version>1.0</version>"));
        Commits.commit(project, "All");
    }

    static Map<String, String> bundle(Path project) throws IOException {
        return Checksums.of(project.resolve("target/bundle")).digests();
    }

    static boolean holds(Path folder, String ending) throws IOException {
        return SortedFiles.below(folder).stream().anyMatch(name -> name.endsWith(ending));
    }
}
