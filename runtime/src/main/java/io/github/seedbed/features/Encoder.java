package io.github.seedbed.features;

import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Standardises: each column of the input is moved and scaled to mean 0 and standard deviation 1 over the training rows,
 * and a value that is missing or unknown becomes 0, the training mean. What it learnt goes into the ONNX graph, so that
 * a model takes raw values.
 */
public final class Encoder {
    /** Values seen less often are not published by name (and could hardly be learnt from): they count as unknown. */
    public static final int RARE = 5;

    private static final String NUMBERED = "000000";

    private final InputSchema schema;
    private final float[] mean;
    private final float[] scale;
    private final String[] names;

    private Encoder(InputSchema schema, float[] mean, float[] scale) {
        this.schema = schema;
        this.mean = mean;
        this.scale = scale;
        this.names = names(schema.columns());
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
        List<float[]> rows = train.rows().stream().map(schema::encode).toList();
        for (int i = 0; i < column; i++) {
            standardise(rows, i, mean, scale);
        }
        return new Encoder(schema, mean, scale);
    }

    private static Input input(Table train, Feature feature, int column) {
        if (!feature.isNumber()) {
            return new Input(
                    feature.name(),
                    feature.title(),
                    feature.unit(),
                    feature.step(),
                    Optional.empty(),
                    Optional.empty(),
                    feature.categories().orElseGet(() -> learnt(train, feature.name())),
                    column);
        }
        double[] seen = Arrays.stream(train.numbers(feature.name()))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double min = seen.length == 0 ? 0 : seen[0];
        double max = seen.length == 0 ? 0 : seen[seen.length - 1];
        return new Input(
                feature.name(),
                feature.title(),
                feature.unit(),
                feature.step(),
                Optional.of(min),
                Optional.of(max),
                List.of(),
                column);
    }

    private static List<String> learnt(Table train, String name) {
        Map<String, Integer> counts = new TreeMap<>();
        train.rows().forEach(row -> row.category(name).ifPresent(value -> counts.merge(value, 1, Integer::sum)));
        return counts.keySet().stream()
                .filter(value -> counts.get(value) >= RARE)
                .toList();
    }

    /** A column that never varies, or was never seen, keeps the scale 1: it becomes 0 and does no harm. */
    private static void standardise(List<float[]> rows, int column, float[] mean, float[] scale) {
        double[] seen = rows.stream()
                .mapToDouble(row -> row[column])
                .filter(value -> !Double.isNaN(value))
                .toArray();
        double sum = 0;
        for (double value : seen) {
            sum += value;
        }
        mean[column] = seen.length == 0 ? 0 : (float) (sum / seen.length);
        double squares = 0;
        for (double value : seen) {
            squares += (value - mean[column]) * (value - mean[column]);
        }
        float deviation = seen.length == 0 ? 0 : (float) Math.sqrt(squares / seen.length);
        scale[column] = deviation == 0 ? 1 : deviation;
    }

    /** Returns the inputs. */
    public InputSchema schema() {
        return schema;
    }

    /** Returns the mean of each column over the training rows. */
    public float[] mean() {
        return mean.clone();
    }

    /** Returns the standard deviation of each column over the training rows, 1 where it would be 0. */
    public float[] scale() {
        return scale.clone();
    }

    /**
     * Returns what a model gets to see of a raw value. Of two values the larger one never becomes the smaller one.
     *
     * @param column counted from 0
     * @param value NaN where nothing is known: that becomes 0
     */
    public double standardised(int column, float value) {
        return Float.isNaN(value) ? 0 : ((double) value - mean[column]) / scale[column];
    }

    /**
     * Returns rows as Tribuo's data set, standardised.
     *
     * @param table rows with all columns
     * @param target the column with the label
     */
    public Dataset<Label> examples(Table table, String target) {
        MutableDataset<Label> examples = new MutableDataset<>(provenance(), new LabelFactory());
        for (Table.Row row : table.rows()) {
            examples.add(example(schema.encode(row), row.category(target).orElseThrow()));
        }
        return examples;
    }

    /**
     * Returns one row of the input as Tribuo's example, standardised, with no label.
     *
     * @param columns one value a column, NaN where nothing is known
     */
    public Example<Label> example(float[] columns) {
        return new ArrayExample<>(LabelFactory.UNKNOWN_LABEL, names, standardised(columns));
    }

    private Example<Label> example(float[] columns, String label) {
        return new ArrayExample<>(new Label(label), names, standardised(columns));
    }

    private double[] standardised(float[] columns) {
        double[] values = new double[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = standardised(i, columns[i]);
        }
        return values;
    }

    /** Tribuo orders features by name: the number in front keeps the order of the columns. */
    private static String[] names(List<String> columns) {
        String[] names = new String[columns.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = NUMBERED.substring(String.valueOf(i).length()) + i + " " + columns.get(i);
        }
        return names;
    }

    /** Without clock, host or path: these would make the native model differ from run to run. */
    private static SimpleDataSourceProvenance provenance() {
        return new SimpleDataSourceProvenance(
                "rows", OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), new LabelFactory());
    }
}
