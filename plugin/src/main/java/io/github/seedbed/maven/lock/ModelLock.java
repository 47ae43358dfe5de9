package io.github.seedbed.maven.lock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        SortedMap<String, LockEntry> entries = new TreeMap<>();
        ObjectNode node = Json.parse(Files.readAllBytes(file), FILE);
        node.path("runs")
                .path(RUN)
                .properties()
                .forEach(entry -> entries.put(entry.getKey(), LockEntry.from(entry.getValue())));
        return Optional.of(new ModelLock(entries));
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
