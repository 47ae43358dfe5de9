package io.github.seedbed.workshop;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.template.Answers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All exercises, in the order of the workshop.
 *
 * @param all of them
 */
public record Exercises(List<Exercise> all) {
    /** Lists the folders, one a line. */
    static final String INDEX = "exercises.txt";

    /** The language that is complete; another one has texts only. */
    public static final String ENGLISH = "en";

    private static final String MARKER = "com.example.markerpkg";

    /** Returns those that come with this plugin, in English. */
    public static Exercises shipped() {
        return of(file -> resource(ENGLISH, file), file -> Optional.empty());
    }

    /**
     * Returns those that come with this plugin.
     *
     * @param language the name of a folder of {@code docs/workshop}, such as {@code en}; what is not translated there
     *     is English
     * @throws ProblemException if there is no such language
     */
    public static Exercises shipped(String language) {
        if (language.equals(ENGLISH)) {
            return shipped();
        }
        if (!language.matches("[a-z]{2}") || Exercises.class.getResource(language + "/exercises.md") == null) {
            throw new ProblemException(new Problem(
                    "The workshop is not in this language",
                    "-Dseedbed.language=" + language,
                    "there is no docs/workshop/" + language + "/exercises.md",
                    "leave it out for English, or translate: docs/workshop/README.md says how"));
        }
        return of(file -> resource(ENGLISH, file), file -> resource(language, file));
    }

    /**
     * Reads exercises.
     *
     * @param texts path from the folder of the exercises to content; empty where there is no such file
     * @param translations the same in another language
     * @throws ProblemException with all that is wrong in any of them
     */
    static Exercises of(Function<String, Optional<String>> texts, Function<String, Optional<String>> translations) {
        List<Exercise> all = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String folder : texts.apply(INDEX).orElse("").lines().toList()) {
            try {
                all.add(ExerciseFile.read(folder, texts, translations, Exercises::named));
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        ProblemException.throwIfAny(problems);
        return new Exercises(List.copyOf(all));
    }

    /** Returns the answers that an exercise's project is made from: a release, so that it can be published. */
    public static Answers answers(Exercise exercise) {
        return new Answers(Answers.DEFAULT_GROUP_ID, exercise.folder(), "1.0", Answers.DEFAULT_GROUP_ID);
    }

    /** Edits are written for the template; projects have the package of {@link #answers}. */
    private static String named(String text) {
        return text.replace(MARKER, Answers.DEFAULT_GROUP_ID)
                .replace(MARKER.replace('.', '/'), Answers.DEFAULT_GROUP_ID.replace('.', '/'));
    }

    private static Optional<String> resource(String language, String name) {
        try (InputStream in = Exercises.class.getResourceAsStream(language + "/exercises/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns an exercise.
     *
     * @param number with or without the zero in front
     * @throws ProblemException if there is none of that number
     */
    public Exercise number(String number) {
        String wanted = number.matches("[0-9][a-z]?") ? "0" + number : number;
        List<String> known = all.stream().map(Exercise::number).toList();
        return all.stream()
                .filter(exercise -> exercise.number().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new Problem(
                        "There is no exercise of that number",
                        "-Dn=" + number,
                        "there are " + String.join(", ", known),
                        "name one of these; with their titles: mvn seedbed:exercises")));
    }

    /**
     * Returns what to do after an exercise: the next one that is open, from the beginning where all after it are done;
     * empty where there is none.
     *
     * @param isOpen whether one is still to be done
     */
    public Optional<Exercise> after(Exercise exercise, Predicate<Exercise> isOpen) {
        int next = all.indexOf(exercise) + 1;
        return Stream.concat(all.subList(next, all.size()).stream(), all.subList(0, next).stream())
                .filter(isOpen)
                .findFirst();
    }
}
