package io.github.seedbed.reproduce;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A training of a few lines, with a fault or without, told by the comments at its top: {@code Cause} (or several),
 * {@code Place} as the beginning of what the report says, {@code Line} as part of the line that is to be named (one of
 * them, where there are several), {@code Lines} how many are named at most, {@code Under} what if not the everyday set,
 * {@code Alone} why it cannot share a training.
 */
record Scenario(Path source) {
    static final Path FOLDER = Path.of("src/test/resources/reproduce");

    static List<Scenario> faults() {
        return in("faults");
    }

    /** Returns faults of several kinds: changed by the agent, by an option, natively, two at once. */
    static List<Scenario> everyday() {
        List<String> names = List.of("ClockInJson", "FailsInTurkish", "NativeSum", "TwoFaults");
        return faults().stream()
                .filter(fault -> names.contains(fault.mainClass()))
                .toList();
    }

    /**
     * Returns every second fault that is not an everyday one.
     *
     * @param first 0 or 1
     */
    static List<Scenario> halfOfTheOthers(int first) {
        List<Scenario> others = new ArrayList<>(faults());
        others.removeAll(everyday());
        List<Scenario> half = new ArrayList<>();
        for (int i = first; i < others.size(); i += 2) {
            half.add(others.get(i));
        }
        return half;
    }

    static List<Scenario> harmless() {
        return in("harmless");
    }

    /** Returns those that can share a training with others. */
    static List<Scenario> harmlessTogether() {
        return harmless().stream()
                .filter(scenario -> scenario.says("Alone").isEmpty())
                .toList();
    }

    /**
     * Returns groups of two or more faults that can share a training: no two of a group have a cause in common, so that
     * it tells them apart, and none ends the training.
     *
     * @param most so many share one at most
     */
    static List<List<Scenario>> groups(List<Scenario> faults, int most) {
        List<List<Scenario>> groups = new ArrayList<>();
        for (Scenario fault : faults) {
            List<Scenario> fitting = groups.stream()
                    .filter(group -> group.size() < most && group.stream().allMatch(fault::fitsBeside))
                    .findFirst()
                    .orElseGet(ArrayList::new);
            if (fitting.isEmpty()) {
                groups.add(fitting);
            }
            fitting.add(fault);
        }
        groups.removeIf(group -> group.size() == 1);
        return groups;
    }

    private boolean fitsBeside(Scenario other) {
        return !endsTraining()
                && !other.endsTraining()
                && says("Under").equals(other.says("Under"))
                && Collections.disjoint(causes(), other.causes());
    }

    private boolean endsTraining() {
        return says("Place").orElseThrow().startsWith("the training:");
    }

    static List<Scenario> all() {
        return Stream.of(faults(), harmless()).flatMap(List::stream).toList();
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

    String text() {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> says(String what) {
        String start = "// " + what + ": ";
        return text().lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst();
    }

    /** Returns the names of the sources, in the order of the catalogue. */
    List<String> causes() {
        return List.of(says("Cause").orElseThrow().split(", "));
    }

    /** Returns the lines that may be named, as file and number. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<String> text = text().lines().toList();
        List<String> wanted = text.stream()
                .filter(line -> line.startsWith("// Line: "))
                .map(line -> line.substring("// Line: ".length()))
                .toList();
        for (int i = 0; i < text.size(); i++) {
            if (!text.get(i).startsWith("//") && wanted.stream().anyMatch(text.get(i)::contains)) {
                lines.add(mainClass() + ".java:" + (i + 1));
            }
        }
        return lines;
    }

    @Override
    public String toString() {
        return mainClass();
    }
}
