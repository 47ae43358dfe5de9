package io.github.seedbed.internal.input;

import io.github.seedbed.features.DateSource;
import io.github.seedbed.features.Input;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is wrong with a row that is given to a model, or with the inputs that a file gives to it. */
final class InputProblems {
    private InputProblems() {}

    static ProblemException misfit(String pointer, String why) {
        return new ProblemException(new Problem(
                "The file is not what Seedbed writes",
                RunFolder.CONFIG + ", " + pointer,
                why,
                "restore it from version control, or delete it and run: mvn verify"));
    }

    static Problem noDate(DateSource date, Object value) {
        return new Problem(
                "The input \"" + date.column() + "\" is no date",
                "",
                "it is \"" + value + "\"",
                "write it as in training, " + date.expected() + ", or null if it is missing");
    }

    static List<Problem> unknownNames(List<Input> inputs, Map<String, ?> values) {
        int asked = 0;
        for (Input input : inputs) {
            asked += values.containsKey(input.name()) ? 1 : 0;
        }
        if (asked == values.size()) {
            return List.of();
        }
        Set<String> known = new TreeSet<>();
        inputs.forEach(input -> {
            known.add(input.name());
            input.date().ifPresent(date -> known.add(date.column()));
        });
        Set<?> given = values.keySet();
        return given.stream()
                // Whoever goes around the types can give any key
                .filter(name -> !(name instanceof String text && known.contains(text)))
                .map(String::valueOf)
                .sorted()
                .map(name -> new Problem(
                        "The model has no input \"" + name + "\"",
                        "",
                        "it was not trained with it",
                        Nearest.hint(name, known)))
                .toList();
    }

    static Optional<Problem> wrongType(Input input, Object value) {
        boolean fits = value == null || input.isNumber() == value instanceof Number;
        boolean finite = !(value instanceof Number number) || Float.isFinite(number.floatValue());
        if (fits && finite) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                "The input \"" + input.name() + "\" " + (fits ? "is too large, or not a number" : "has the wrong type"),
                "",
                "it is " + (value instanceof Number ? value : "\"" + value + "\""),
                expected(input)));
    }

    private static String expected(Input input) {
        if (input.isNumber()) {
            return "give a finite number"
                    + input.unit().map(unit -> " in " + unit).orElse("") + ", or null if it is missing";
        }
        return input.isText()
                ? "give a text, or null if it is missing"
                : "give one of: " + String.join(", ", input.categories()) + "; or null if it is missing";
    }
}
