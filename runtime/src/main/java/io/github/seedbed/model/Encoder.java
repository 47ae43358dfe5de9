package io.github.seedbed.model;

import io.github.seedbed.features.DateSource;
import io.github.seedbed.features.Input;
import io.github.seedbed.features.Vocabulary;
import io.github.seedbed.internal.encoding.FrequentValues;
import io.github.seedbed.internal.encoding.Scaling;
import io.github.seedbed.internal.input.InputSchema;
import io.github.seedbed.internal.input.SparseRow;
import io.github.seedbed.internal.linear.FixedPoint;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Row;
import io.github.seedbed.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Standardises: a number is moved and scaled to mean 0 and standard deviation 1 over the training rows. The columns of
 * a category are moved to mean 0 and not scaled: scaled, a category that few rows have would weigh the more the rarer
 * it is. A value that is missing or unknown becomes 0, the training mean. The words of a text are counted and left at
 * that: moved, the many words that a text does not hold would all say something. What it learnt goes into the ONNX
 * graph, so that a model takes raw values.
 */
public final class Encoder {
    private final InputSchema schema;
    private final Scaling scaling;
    private final boolean hasText;

    private Encoder(Scaling scaling) {
        this.schema = scaling.schema();
        this.scaling = scaling;
        this.hasText = schema.vocabulary().isPresent();
    }

    /**
     * Learns categories, means and standard deviations.
     *
     * @param train the training rows, and no others
     * @param features the columns to learn from, in the order of the model's input
     */
    public static Encoder fit(Table train, List<Feature> features) {
        List<Input> inputs = new ArrayList<>();
        int column = 0;
        for (Feature feature : features) {
            Input input = input(train, feature, column);
            inputs.add(input);
            column += input.width();
        }
        InputSchema schema = new InputSchema(inputs);
        float[] mean = new float[column];
        float[] scale = new float[column];
        Arrays.fill(scale, 1);
        for (Input input : inputs) {
            if (input.isNumber()) {
                standardise(train, input, mean, scale);
            } else if (!input.isText()) {
                centre(train, input, mean);
            }
        }
        return new Encoder(new Scaling(schema, mean, scale));
    }

    private static Input input(Table train, Feature feature, int column) {
        Optional<double[]> range = feature.isNumber() ? Optional.of(range(train, feature.name())) : Optional.empty();
        boolean isCategory = !feature.isNumber() && !feature.isText();
        return new Input(
                feature.name(),
                feature.title(),
                feature.unit(),
                feature.step(),
                range.map(ends -> ends[0]),
                range.map(ends -> ends[1]),
                isCategory ? feature.categories().orElseGet(() -> FrequentValues.of(train, feature.name())) : List.of(),
                feature.isText() ? Optional.of(vocabulary(train, feature)) : Optional.empty(),
                column,
                feature.origin()
                        .flatMap(origin -> origin.date()
                                .map(date -> new DateSource(origin.columns().get(0), date.part(), date.format()))));
    }

    /** The smallest and the largest number, both 0 if there is none. */
    private static double[] range(Table train, String name) {
        double[] known = Arrays.stream(train.numbers(name))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return known.length == 0
                ? new double[2]
                : new double[] {
                    Arrays.stream(known).min().orElseThrow(),
                    Arrays.stream(known).max().orElseThrow()
                };
    }

    private static Vocabulary vocabulary(Table train, Feature feature) {
        int minimum = feature.minimum().orElse(FrequentValues.RARE);
        List<List<String>> texts = train.texts(feature.name());
        Vocabulary vocabulary = Vocabulary.of(texts, minimum);
        if (vocabulary.size() == 0) {
            throw new ProblemException(new Problem(
                    "There is no word to learn from",
                    "experiment.yaml, features." + feature.name(),
                    "no word occurs in " + minimum + " of the " + texts.size() + " training texts or more",
                    "take more rows; or, if rare words may be published, lower features." + feature.name()
                            + ".minimum"));
        }
        return vocabulary;
    }

    /** A column that never varies, or was never seen, keeps the scale 1: it becomes 0 and does no harm. */
    private static void standardise(Table train, Input input, float[] mean, float[] scale) {
        double[] seen = Arrays.stream(train.numbers(input.name()))
                .filter(value -> !Double.isNaN(value))
                .map(value -> (float) value)
                .toArray();
        if (seen.length > 0) {
            int column = input.column();
            mean[column] = (float) (FixedPoint.sum(seen) / seen.length);
            double[] squares = Arrays.stream(seen)
                    .map(value -> (value - mean[column]) * (value - mean[column]))
                    .toArray();
            float deviation = (float) Math.sqrt(FixedPoint.sum(squares) / seen.length);
            scale[column] = deviation == 0 ? 1 : deviation;
        }
    }

    /** Of each category its share among the rows that have one. */
    private static void centre(Table train, Input input, float[] mean) {
        int[] counts = new int[input.width()];
        int known = 0;
        for (int index : train.indices(input.name(), input.categories())) {
            if (index >= 0) {
                counts[index]++;
                known++;
            }
        }
        for (int i = 0; i < counts.length; i++) {
            mean[input.column() + i] = known == 0 ? 0 : (float) ((double) counts[i] / known);
        }
    }

    /** Returns the inputs, in the model's order. */
    public List<Input> inputs() {
        return schema.inputs();
    }

    /** Returns the mean of each column over the training rows; of a text, which is left as it is, 0. */
    public float[] mean() {
        return scaling.mean().clone();
    }

    /** Returns what each column is divided by: of a number its standard deviation, if that is not 0; otherwise 1. */
    public float[] scale() {
        return scaling.scale().clone();
    }

    Scaling scaling() {
        return scaling;
    }

    /**
     * Returns a row of a table as a row of the model's input.
     *
     * @param row with all columns of the schema
     * @return one value a column; NaN where nothing is known
     */
    public float[] columns(Row row) {
        return sparse(row).dense(schema);
    }

    /** Returns named values without the zeros of texts. */
    SparseRow sparse(Map<String, ?> values) {
        return schema.sparse(values);
    }

    /** Returns a row of the input without the zeros of texts. */
    SparseRow sparse(float[] columns) {
        return schema.sparse(columns);
    }

    boolean hasText() {
        return hasText;
    }

    /** Returns whether a row says anything that a model with a text among its inputs could go by. */
    boolean knows(Row row) {
        return !hasText || schema.inputs().stream().anyMatch(input -> knows(input, row));
    }

    private static boolean knows(Input input, Row row) {
        if (input.isNumber()) {
            return !row.isMissing(input.name());
        }
        return input.isText()
                ? input.vocabulary().orElseThrow().knows(row.words(input.name()))
                : row.category(input.name())
                        .filter(input.categories()::contains)
                        .isPresent();
    }

    /** Returns the same of an encoded row. */
    boolean knows(SparseRow row) {
        return !hasText || !row.isUnknown();
    }

    /** Returns a row without the zeros of texts. */
    SparseRow sparse(Row row) {
        SparseRow sparse = new SparseRow(schema.inputs().size());
        for (Input input : schema.inputs()) {
            add(sparse, input, row);
        }
        return sparse;
    }

    private static void add(SparseRow sparse, Input input, Row row) {
        if (input.isNumber()) {
            sparse.add(input, row.number(input.name()));
        } else if (input.isText()) {
            sparse.add(input, row.words(input.name()));
        } else {
            sparse.add(input, row.category(input.name()));
        }
    }
}
