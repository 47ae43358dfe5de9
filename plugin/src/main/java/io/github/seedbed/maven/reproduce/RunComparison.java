package io.github.seedbed.maven.reproduce;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.maven.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Two runs held against each other, byte by byte. */
final class RunComparison {
    private RunComparison() {}

    /** Returns a line for each file that differs: its name and the first difference. */
    static List<String> differences(RunFolder first, RunFolder second) throws IOException {
        SortedSet<String> names = new TreeSet<>(SortedFiles.below(first.path()));
        names.addAll(SortedFiles.below(second.path()));
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            difference(first, second, name).ifPresent(words -> differences.add(name + ": " + words));
        }
        return differences;
    }

    private static Optional<String> difference(RunFolder first, RunFolder second, String name) throws IOException {
        Path one = first.path().resolve(name);
        Path other = second.path().resolve(name);
        if (!Files.exists(one) || !Files.exists(other)) {
            return Optional.of("only in " + (Files.exists(one) ? first : second).shown());
        }
        return FirstDifference.between(one, other);
    }
}
