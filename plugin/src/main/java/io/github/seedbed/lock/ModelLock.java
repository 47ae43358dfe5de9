package io.github.seedbed.lock;

import io.github.seedbed.internal.files.ReplacedFile;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The content of {@code model.lock}. One digest a line, one metric a line, so that version control can merge it.
 *
 * @param runs {@link #FULL} or {@link #SMOKE} to architecture to what it must reproduce
 */
public record ModelLock(SortedMap<String, SortedMap<String, LockEntry>> runs) {
    public static final String FILE = "model.lock";

    /** The settings as they stand. */
    static final String FULL = "full";

    /** The settings with those of the section {@code smoke}. */
    static final String SMOKE = "smoke";

    private static final List<String> KINDS = List.of(FULL, SMOKE);

    static ModelLock empty() {
        return new ModelLock(new TreeMap<>());
    }

    /**
     * Reads the lock.
     *
     * @param basedir the project's folder
     * @return empty if there is none
     * @throws ProblemException if it is not what we write, or guards nothing
     * @throws IOException if it cannot be read
     */
    public static Optional<ModelLock> read(Path basedir) throws IOException {
        Path file = basedir.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(of(Files.readAllBytes(file)));
    }

    /**
     * Returns the lock that a file holds.
     *
     * @param bytes of the file, as it is or as it was
     * @throws ProblemException if it is not what we write, or guards nothing
     */
    public static ModelLock of(byte[] bytes) {
        refuseMergeMarks(new String(bytes, StandardCharsets.UTF_8));
        ModelLock lock = Json.read(bytes, FILE, ModelLock.class);
        refuseOtherNames(lock.runs.keySet());
        return lock;
    }

    private static void refuseMergeMarks(String text) {
        if (text.lines().anyMatch(line -> line.startsWith("<<<<<<<"))) {
            throw new ProblemException(new Problem(
                    "The lock holds the marks of a merge",
                    FILE,
                    "two branches have locked different models",
                    "git checkout --ours model.lock, then mvn verify; if the new model is meant: mvn seedbed:lock"));
        }
    }

    /** A mistyped name would guard nothing, and nobody would hear of it. */
    private static void refuseOtherNames(Set<String> names) {
        if (names.isEmpty() || !KINDS.containsAll(names)) {
            throw new ProblemException(new Problem(
                    "The lock guards something that this version does not know, or nothing",
                    FILE + ", runs",
                    names.isEmpty() ? "it is empty" : "it names " + String.join(", ", names),
                    "write \"" + String.join("\" or \"", KINDS)
                            + "\" there, or delete the file and run: mvn seedbed:lock"));
        }
    }

    /** Returns {@link #SMOKE} or {@link #FULL}. */
    public static String kind(boolean smoke) {
        return smoke ? SMOKE : FULL;
    }

    /**
     * Returns what a run must reproduce.
     *
     * @param kind {@link #FULL} or {@link #SMOKE}
     * @param architecture of the processor
     */
    public Optional<LockEntry> entry(String kind, String architecture) {
        return Optional.ofNullable(runs.getOrDefault(kind, new TreeMap<>()).get(architecture));
    }

    ModelLock with(String kind, String architecture, LockEntry entry) {
        SortedMap<String, LockEntry> entries = new TreeMap<>(runs.getOrDefault(kind, new TreeMap<>()));
        entries.put(architecture, entry);
        SortedMap<String, SortedMap<String, LockEntry>> more = new TreeMap<>(runs);
        more.put(kind, entries);
        return new ModelLock(more);
    }

    byte[] bytes() {
        return Json.write(this);
    }

    void write(Path basedir) throws IOException {
        ReplacedFile.write(basedir.resolve(FILE), bytes());
    }
}
