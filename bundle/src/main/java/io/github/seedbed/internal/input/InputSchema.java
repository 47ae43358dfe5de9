package io.github.seedbed.internal.input;

import io.github.seedbed.features.DateSource;
import io.github.seedbed.features.Input;
import io.github.seedbed.features.Vocabulary;
import io.github.seedbed.internal.runfile.InputConfig;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All inputs of a model, in the order of its columns.
 *
 * @param inputs at least one
 */
public record InputSchema(List<Input> inputs) {

    /** Copies the list. */
    public InputSchema {
        inputs = List.copyOf(inputs);
    }

    /**
     * Reads the inputs from the content of {@code config.json}.
     *
     * @param features its field {@code features}
     * @param vocabulary what is known of the text among them; absent if there is none
     * @throws ProblemException if the inputs cannot be those of a model
     */
    public static InputSchema from(List<InputConfig> features, Optional<Vocabulary> vocabulary) {
        InputSchema schema = new InputSchema(features.stream()
                .map(feature -> new Input(
                        feature.name(),
                        feature.title(),
                        feature.unit(),
                        feature.step(),
                        feature.min(),
                        feature.max(),
                        feature.categories().orElse(List.of()),
                        feature.text() ? vocabulary : Optional.empty(),
                        feature.column(),
                        feature.date().map(date -> new DateSource(date.column(), date.part(), date.format()))))
                .toList());
        schema.require(features);
        return schema;
    }

    /** A row would be encoded into other columns than the model was trained with. */
    private void require(List<InputConfig> features) {
        int column = 0;
        for (int i = 0; i < inputs.size(); i++) {
            Input input = inputs.get(i);
            // A category of which no value is frequent has no column
            boolean hasColumns = input.width() > 0 || input.type().equals("category");
            boolean isComplete = input.type().equals(features.get(i).type())
                    && isRange(input)
                    && hasColumns
                    && input.date().stream()
                            .allMatch(date -> date.part().categories().isEmpty() == input.isNumber());
            if (!isComplete || input.column() != column) {
                throw InputProblems.misfit(
                        "/features/" + i, "it is not an input of the kind that it names, or not at column " + column);
            }
            column += input.width();
        }
        if (column == 0) {
            throw InputProblems.misfit("/features", "there is no input");
        }
    }

    /** Both ends are given, as numbers, or neither. */
    private static boolean isRange(Input input) {
        return input.isNumber() == input.max().isPresent()
                && input.min().stream().allMatch(Double::isFinite)
                && input.max().stream().allMatch(Double::isFinite);
    }

    /** Returns the field {@code features} of {@code config.json}. */
    public List<InputConfig> config() {
        return inputs.stream()
                .map(input -> new InputConfig(
                        input.name(),
                        input.title(),
                        input.type(),
                        input.unit(),
                        input.step(),
                        input.min(),
                        input.max(),
                        input.vocabulary().map(Vocabulary::size),
                        input.type().equals("category") ? Optional.of(input.categories()) : Optional.empty(),
                        input.column(),
                        input.date().map(date -> new InputConfig.OfDate(date.column(), date.part(), date.format()))))
                .toList();
    }

    /** Returns what is known of the text among the inputs, if there is one. */
    public Optional<Vocabulary> vocabulary() {
        for (Input input : inputs) {
            if (input.isText()) {
                return input.vocabulary();
            }
        }
        return Optional.empty();
    }

    /** Returns the number of columns. */
    public int width() {
        // They follow each other; every row asks
        return inputs.isEmpty() ? 0 : last().column() + last().width();
    }

    private Input last() {
        return inputs.get(inputs.size() - 1);
    }

    /**
     * Returns the names of the columns, such as {@code bill_length_mm}, {@code island=Biscoe} and {@code title=sea}.
     */
    public List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (Input input : inputs) {
            if (input.isNumber()) {
                columns.add(input.name());
            } else {
                for (String value : input.vocabulary().map(Vocabulary::terms).orElse(input.categories())) {
                    columns.add(input.name() + "=" + value);
                }
            }
        }
        return columns;
    }

    /**
     * Returns a row that is encoded already without the zeros of texts.
     *
     * @param columns one value a column
     */
    public SparseRow sparse(float[] columns) {
        SparseRow sparse = new SparseRow(inputs.size());
        for (Input input : inputs) {
            sparse.add(input, columns);
        }
        return sparse;
    }

    /**
     * Returns whether nothing is known of a row: the answer to it is the prior.
     *
     * @param columns one value a column
     */
    public static boolean isUnknown(float[] columns) {
        for (float value : columns) {
            if (!Float.isNaN(value)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns named values with the parts of dates in place of the dates. A part that is named already stays.
     *
     * @param values as for {@link #encode}
     * @throws ProblemException naming every date that is none
     */
    public Map<String, ?> parted(Map<String, ?> values) {
        if (inputs.stream().noneMatch(input -> isPartOf(input, values))) {
            return values;
        }
        List<Problem> problems = new ArrayList<>();
        Map<String, Object> parted = new HashMap<>(values);
        for (Input input : inputs) {
            if (isPartOf(input, values)) {
                DateSource date = input.date().get();
                Object text = values.get(date.column());
                Optional<Object> part = text instanceof String ? date.value((String) text) : Optional.empty();
                if (text != null && part.isEmpty()) {
                    problems.add(InputProblems.noDate(date, text));
                }
                parted.remove(date.column());
                parted.putIfAbsent(input.name(), part.orElse(null));
            }
        }
        ProblemException.throwIfAny(problems.stream().distinct().toList());
        return parted;
    }

    private static boolean isPartOf(Input input, Map<String, ?> values) {
        return input.date().isPresent() && values.containsKey(input.date().get().column());
    }

    /**
     * Returns named values as a row of the model's input. What is not named, or named with null, is missing. A date may
     * be given in place of its parts.
     *
     * @param values name to {@link Number} or text
     * @return one value a column; NaN where nothing is known
     * @throws ProblemException naming every unknown name, every text in place of a number and the other way round
     */
    public float[] encode(Map<String, ?> values) {
        return sparse(values).dense(this);
    }

    /**
     * Returns the same without the zeros of texts.
     *
     * @param row as for {@link #encode}
     */
    public SparseRow sparse(Map<String, ?> row) {
        if (row == null) {
            throw new ProblemException(
                    new Problem("There is no row", "", "it is null", "give an empty map if everything is missing"));
        }
        Map<String, ?> values = parted(row);
        List<Problem> problems = new ArrayList<>(InputProblems.unknownNames(inputs, values));
        SparseRow sparse = new SparseRow(inputs.size());
        for (Input input : inputs) {
            Object value = values.get(input.name());
            if (input.isNumber()) {
                sparse.add(input, value instanceof Number number ? number.doubleValue() : Double.NaN);
            } else {
                sparse.add(input, Optional.ofNullable(value).map(Object::toString));
            }
            InputProblems.wrongType(input, value).ifPresent(problems::add);
        }
        ProblemException.throwIfAny(problems);
        return sparse;
    }
}
