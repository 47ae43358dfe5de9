package io.github.seedbed.reproduce;

import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which trainings are to be compared with the first one.
 *
 * @param trials in their order
 * @param isEveryday whether nobody asked for particular ones
 */
public record Selection(List<Trial> trials, boolean isEveryday) {
    private static final String ALL = "all";

    /**
     * Reads what a person asked for.
     *
     * @param names null or empty for the everyday set, {@code all}, or names separated by commas
     * @param jdk the home of a second JDK, null for none
     */
    public static Selection of(String names, String jdk) throws IOException {
        boolean everyday = names == null || names.isBlank();
        List<Trial> trials = new ArrayList<>(everyday ? Disturbances.everyday() : named(names));
        if (jdk != null && !jdk.isBlank()) {
            trials.add(Disturbances.other(Path.of(jdk)));
        }
        return new Selection(List.copyOf(trials), everyday);
    }

    private static List<Trial> named(String names) {
        Set<String> asked = new LinkedHashSet<>();
        for (String name : names.split("[,\\s]+")) {
            asked.addAll(name.equals(ALL) ? Disturbances.names() : List.of(name));
        }
        ProblemException.throwIfAny(asked.stream()
                .filter(name -> !Disturbances.names().contains(name))
                .map(Selection::unknown)
                .toList());
        return asked.stream().map(Disturbances::named).map(Trial::of).toList();
    }

    private static Problem unknown(String name) {
        List<String> known = new ArrayList<>(Disturbances.names());
        known.add(0, ALL);
        return new Problem(
                "There is no disturbance \"" + name + "\"",
                "-Dseedbed.reproduce",
                "there are " + String.join(", ", known),
                Nearest.to(name, known)
                        .map(near -> "did you mean -Dseedbed.reproduce=" + near + "?")
                        .orElse("name one or several of these, separated by commas"));
    }

    /** Returns what tells whether chance is at work. */
    static List<Trial> asksForChance() {
        return named("again,again-2,set-order,set-order-back");
    }

    /** Returns one training as it was before. */
    static List<Trial> undisturbed() {
        return named("again");
    }

    /** Returns what tells one chance from another. */
    static List<Trial> asksForItsKind() {
        return named("again-3,set-order-again,one-thread,one-thread-again");
    }

    /** Returns each disturbance of some trainings alone: to find out which one it is. */
    static List<Trial> parts(List<Trial> differing) {
        List<Trial> asked = asksForChance();
        return Disturbances.ALL.stream()
                .filter(part -> differing.stream()
                        .anyMatch(trial -> trial.disturbances().contains(part)))
                .map(Trial::of)
                .filter(trial -> !asked.contains(trial))
                .toList();
    }
}
