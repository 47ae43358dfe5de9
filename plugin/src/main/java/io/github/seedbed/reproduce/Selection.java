package io.github.seedbed.reproduce;

import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.train.Jdk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is to be tried.
 *
 * @param trials to be compared with the first run
 * @param sources to be changed alone; none for all that are used
 * @param always whether sources are changed although nothing differs
 * @param most so many trainings look for causes in one go
 */
public record Selection(List<Trial> trials, List<Source> sources, boolean always, int most) {
    private static final String ALL = "all";
    private static final String AGAIN = "again";
    private static final String NONE = "none";

    /**
     * Reads what a person asked for.
     *
     * @param names null or empty for the everyday set, {@code all}, {@code none}, or names separated by commas
     * @param jdk the home of a second JDK, null for none
     * @param most so many trainings may look for causes in one go, null for as many as it takes
     */
    public static Selection of(String names, String jdk, Integer most) throws IOException {
        if (most != null && most < 1) {
            throw new ProblemException(new Problem(
                    "No training could look for a cause",
                    "-Dseedbed.reproduce.most=" + most,
                    "it is how many may do so in one go",
                    "give a number from 1, or leave it out for as many as it takes"));
        }
        SortedSet<String> asked = new TreeSet<>(List.of((names == null ? "" : names.strip()).split("[,\\s]+")));
        asked.remove("");
        ProblemException.throwIfAny(asked.stream()
                .filter(name -> !names().contains(name))
                .map(Selection::unknown)
                .toList());
        List<Trial> trials = new ArrayList<>();
        if (asked.isEmpty() || asked.contains(ALL)) {
            trials.addAll(Trial.everyday());
        }
        if (asked.contains(AGAIN)) {
            trials.add(Trial.again());
        }
        if (jdk != null && !jdk.isBlank()) {
            trials.add(other(Jdk.at(Path.of(jdk))));
        }
        List<Source> sources = Source.changeable().stream()
                .filter(source -> asked.contains(source.id()))
                .toList();
        return new Selection(
                List.copyOf(trials),
                sources,
                asked.contains(ALL) || !sources.isEmpty(),
                most == null ? Integer.MAX_VALUE : most);
    }

    private static Trial other(Jdk jdk) {
        String name = "jdk-" + jdk.feature();
        return new Trial(
                name,
                "Java " + jdk.feature(),
                "",
                Optional.of(Source.JAVA),
                1,
                "",
                List.of(),
                List.of(jvm -> jvm.on(jdk)));
    }

    /** Returns what may be asked for. */
    static List<String> names() {
        List<String> names = new ArrayList<>(List.of(ALL, AGAIN, NONE));
        Source.changeable().forEach(source -> names.add(source.id()));
        return names;
    }

    private static Problem unknown(String name) {
        return new Problem(
                "There is no source \"" + name + "\" to change",
                "-Dseedbed.reproduce",
                "there are " + String.join(", ", names()),
                Nearest.to(name, names())
                        .map(near -> "did you mean -Dseedbed.reproduce=" + near + "?")
                        .orElse("name one or several of these, separated by commas"));
    }

    /** Returns whether nothing is to be tried. */
    public boolean isEmpty() {
        return trials.isEmpty() && sources.isEmpty();
    }

    /** Returns whether somebody has said how much it may take. */
    boolean isLimited() {
        return most < Integer.MAX_VALUE;
    }

    /** Returns whether causes of a difference are wanted before anything else that might show one. */
    boolean stopsAtFirstDifference() {
        return isLimited() && !always;
    }

    /** Returns a text that is the same as long as the same is tried. */
    String manner() {
        return trials.stream()
                        .map(trial -> trial.name() + " " + trial.changes())
                        .collect(Collectors.joining("\n"))
                + always
                + sources;
    }
}
