package io.github.seedbed.model;

import io.github.seedbed.internal.input.SparseRow;
import io.github.seedbed.internal.linear.TargetScale;
import io.github.seedbed.internal.onnx.OnnxModel;
import io.github.seedbed.metrics.NumberMetrics;
import io.github.seedbed.metrics.Task;
import io.github.seedbed.table.Row;
import io.github.seedbed.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A model of numbers. An answer holds the number that is expected, then the ends of an interval around it that holds
 * the true number of nine rows in ten: value, low and high, in the unit of the target.
 *
 * <p>The interval reaches equally far to both sides everywhere. How far, five further models say, each learnt from four
 * fifths of the training rows: of the distances between their answers and the true numbers of the fifth that they have
 * not seen, nine in ten are no longer (split conformal prediction over folds; Vovk 2015, Cross-conformal predictors).
 * They are trained when the interval is asked for first.
 */
public final class Estimator implements Predictor {
    /** Rows that a library gets at once: as of a classifier. */
    private static final int BATCH = 4096;

    private static final int FOLDS = 5;

    /** Which fold a row is in depends on what it holds, and not on the seed: the interval is of the data. */
    private static final long FOLD_SEED = 5;

    private final Table rows;
    private final String target;
    private final Function<Table, Fitted> learner;
    private final Fitted fitted;
    private double halfWidth = Double.NaN;

    /** A model with what stands in front of it and behind it. */
    record Fitted(Encoder encoder, TargetScale scale, NumberModel model) {
        double[] values(List<Row> rows) {
            double[] values = new double[rows.size()];
            for (int from = 0; from < values.length; from += BATCH) {
                int end = Math.min(from + BATCH, values.length);
                List<SparseRow> sparse =
                        rows.subList(from, end).stream().map(encoder::sparse).toList();
                System.arraycopy(encoded(sparse), 0, values, from, end - from);
            }
            return values;
        }

        /** To a text of which no word is known, the answer is the mean of the training rows. */
        private double[] encoded(List<SparseRow> rows) {
            List<SparseRow> known = rows.stream().filter(encoder::knows).toList();
            double[] answers = model.values(known);
            double[] values = new double[rows.size()];
            int next = 0;
            for (int i = 0; i < values.length; i++) {
                values[i] = scale.number(encoder.knows(rows.get(i)) ? answers[next++] : 0);
            }
            return values;
        }
    }

    private Estimator(Table rows, String target, Function<Table, Fitted> learner) {
        this.rows = rows;
        this.target = target;
        this.learner = learner;
        this.fitted = learner.apply(rows);
    }

    /**
     * Learns from rows.
     *
     * @param rows the training rows
     * @param target the column with the number
     * @param learner learns from some of the rows
     */
    static Estimator fit(Table rows, String target, Function<Table, Fitted> learner) {
        return new Estimator(rows, target, learner);
    }

    @Override
    public Task task() {
        return Task.REGRESSION;
    }

    @Override
    public Encoder encoder() {
        return fitted.encoder();
    }

    /** Returns value, low and high. */
    @Override
    public List<String> outputs() {
        return OnnxModel.ESTIMATE;
    }

    @Override
    public double[] answer(Row row) {
        return answer(encoder().sparse(row));
    }

    @Override
    public double[] answer(Map<String, ?> values) {
        return answer(encoder().sparse(values));
    }

    @Override
    public double[] answer(float[] columns) {
        return answer(encoder().sparse(columns));
    }

    private double[] answer(SparseRow row) {
        return withInterval(fitted.encoded(List.of(row))[0]);
    }

    @Override
    public double[][] answers(Table table) {
        return Arrays.stream(values(table)).mapToObj(this::withInterval).toArray(double[][]::new);
    }

    private double[] withInterval(double value) {
        return new double[] {value, value - halfWidth(), value + halfWidth()};
    }

    /**
     * Answers many rows without intervals, which take more training.
     *
     * @param table with all columns of the encoder
     * @return one number a row, in the unit of the target
     */
    public double[] values(Table table) {
        return fitted.values(table.rows());
    }

    /** Returns the mean of the target over the training rows. */
    public double mean() {
        return fitted.scale().mean();
    }

    /** Returns the standard deviation of the target over the training rows; 1 if it is 0. */
    public double scale() {
        return fitted.scale().scale();
    }

    /** Returns the smallest number of the training rows. */
    public double min() {
        return fitted.scale().min();
    }

    /** Returns the largest number of the training rows. */
    public double max() {
        return fitted.scale().max();
    }

    /** Returns how far intervals reach to either side of the value. */
    public synchronized double halfWidth() {
        if (Double.isNaN(halfWidth)) {
            // As it stands in the graph
            halfWidth = (float) quantile(distances());
        }
        return halfWidth;
    }

    /** Of each training row, how far the answer of a model that has not seen it lies from the truth. */
    private double[] distances() {
        List<Double> distances = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int number = fold;
            Table held = rows.where(row -> fold(row) == number);
            Table others = rows.where(row -> fold(row) != number);
            if (held.size() > 0 && others.size() > 0) {
                addDistances(learner.apply(others), held, distances);
            }
        }
        if (distances.isEmpty()) {
            // All rows belong together: only the model that has seen them can say something
            addDistances(fitted, rows, distances);
        }
        return distances.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private void addDistances(Fitted model, Table held, List<Double> distances) {
        double[] values = model.values(held.rows());
        double[] truth = held.numbers(target);
        for (int i = 0; i < values.length; i++) {
            distances.add(Math.abs(values[i] - truth[i]));
        }
    }

    private static int fold(Row row) {
        return (int) (row.position(FOLD_SEED) * FOLDS);
    }

    /** The distance that the promised share of n + 1 rows does not exceed; the largest, if these are too few. */
    private static double quantile(double... sorted) {
        int rank = (int) Math.ceil((sorted.length + 1) * NumberMetrics.PROMISED);
        return sorted[Math.min(rank, sorted.length) - 1];
    }

    @Override
    public Optional<Convergence> convergence() {
        return fitted.model().convergence();
    }

    @Override
    public byte[] onnx() {
        return fitted.model().onnx(fitted.scale(), halfWidth());
    }

    @Override
    public Optional<NativeFile> nativeFile() {
        return fitted.model().nativeFile();
    }
}
