package io.github.seedbed.reproduce;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A training of a few lines, with a fault or without, told by the comments at its top: {@code Cause}, {@code Place} as
 * the beginning of what the report says, {@code Under} which disturbances if not the everyday ones, {@code Class path}
 * for a jar that is named so.
 */
record Scenario(Path source) {
    static final Path FOLDER = Path.of("src/test/resources/reproduce");

    static List<Scenario> faults() {
        return in("faults");
    }

    /** Returns the first fault of each cause. */
    static List<Scenario> oneOfEachCause() {
        Map<String, Scenario> first = new LinkedHashMap<>();
        faults().forEach(fault -> first.putIfAbsent(fault.says("Cause").orElseThrow(), fault));
        return List.copyOf(first.values());
    }

    static List<Scenario> harmless() {
        return in("harmless");
    }

    private static List<Scenario> in(String folder) {
        try {
            return SortedFiles.in(FOLDER.resolve(folder)).stream()
                    .map(Scenario::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String mainClass() {
        return source.getFileName().toString().replace(".java", "");
    }

    Optional<String> says(String what) {
        try {
            String start = "// " + what + ": ";
            return Files.readAllLines(source).stream()
                    .filter(line -> line.startsWith(start))
                    .map(line -> line.substring(start.length()))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return mainClass();
    }
}
