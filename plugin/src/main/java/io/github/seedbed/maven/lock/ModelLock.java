package io.github.seedbed.maven.lock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.json.Json;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The content of {@code model.lock}. One digest a line, so that version control can merge it.
 *
 * @param entries architecture to what it must reproduce
 */
record ModelLock(SortedMap<String, LockEntry> entries) {
    static final String FILE = "model.lock";

    /** The settings as they stand; a shorter training for everyday builds would get a name of its own. */
    static final String RUN = "full";

    static Optional<ModelLock> read(Path basedir) throws IOException {
        Path file = basedir.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        refuseMergeMarks(new String(bytes, StandardCharsets.UTF_8));
        JsonNode runs = Json.parse(bytes, FILE).path("runs");
        refuseOtherNames(runs);
        SortedMap<String, LockEntry> entries = new TreeMap<>();
        runs.path(RUN).properties().forEach(entry -> entries.put(entry.getKey(), LockEntry.from(entry.getValue())));
        return Optional.of(new ModelLock(entries));
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
    private static void refuseOtherNames(JsonNode runs) {
        List<String> names = runs.properties().stream().map(Map.Entry::getKey).toList();
        if (!names.equals(List.of(RUN))) {
            throw new ProblemException(new Problem(
                    "The lock guards nothing that this version knows",
                    FILE + ", runs",
                    names.isEmpty() ? "it is empty" : "it names " + String.join(", ", names),
                    "write \"" + RUN + "\" there, or delete the file and run: mvn seedbed:lock"));
        }
    }

    Optional<LockEntry> entry(String architecture) {
        return Optional.ofNullable(entries.get(architecture));
    }

    ModelLock with(String architecture, LockEntry entry) {
        SortedMap<String, LockEntry> more = new TreeMap<>(entries);
        more.put(architecture, entry);
        return new ModelLock(more);
    }

    byte[] bytes() {
        ObjectNode node = Json.object();
        ObjectNode run = node.putObject("runs").putObject(RUN);
        entries.forEach((architecture, entry) -> run.set(architecture, entry.json()));
        return Json.bytes(node);
    }

    void write(Path basedir) throws IOException {
        Path draft = basedir.resolve("." + FILE + ".new");
        Files.write(draft, bytes());
        Files.move(draft, basedir.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }
}
