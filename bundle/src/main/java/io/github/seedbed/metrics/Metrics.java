package io.github.seedbed.metrics;

import io.github.seedbed.internal.json.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code metrics.json} says of a classifier: the model next to a baseline that always names the most frequent
 * training label, on the test rows.
 *
 * @param rows the number of test rows
 * @param level the confidence level of all intervals
 * @param model the model's
 * @param baseline the baseline's
 * @param confusion how often each label was called each label
 */
public record Metrics(int rows, double level, OfModel model, OfBaseline baseline, Confusion confusion)
        implements Results {
    /** The file of a run that holds them. */
    public static final String FILE = "metrics.json";

    /**
     * The model's metrics.
     *
     * @param overall on all test rows
     * @param curves for each label what other thresholds would give
     * @param slices on the rows that share a value, or a pair of values
     */
    public record OfModel(Evaluation overall, List<Curve> curves, List<OfSlice> slices) implements Part {
        /** Copies the lists. */
        public OfModel {
            curves = List.copyOf(curves);
            slices = List.copyOf(slices);
        }
    }

    /**
     * How many rows are found, and how many falsely, if a label is given from some score on: the points of its ROC
     * curve and of its precision-recall curve, from the highest score to the lowest; at most some hundred.
     *
     * @param label the label
     * @param positives the test rows that have it
     * @param negatives the test rows that have another
     * @param scores from which on the label is given, falling
     * @param hits the rows with the label among those
     * @param falseAlarms the rows with another label among those
     */
    public record Curve(
            String label,
            int positives,
            int negatives,
            List<Double> scores,
            List<Integer> hits,
            List<Integer> falseAlarms) {
        /** Copies the lists. */
        public Curve {
            scores = List.copyOf(scores);
            hits = List.copyOf(hits);
            falseAlarms = List.copyOf(falseAlarms);
        }
    }

    /**
     * The baseline's metrics.
     *
     * @param name {@code majority}
     * @param label the label that it always names
     * @param overall on all test rows
     * @param slices the same as the model's
     */
    public record OfBaseline(String name, String label, Evaluation overall, List<OfSlice> slices) implements Part {
        /** Copies the list. */
        public OfBaseline {
            slices = List.copyOf(slices);
        }
    }

    /**
     * The rows that share one value, or a pair of values.
     *
     * @param by column to value; {@code (missing)} for rows without one
     * @param small whether they are so few that the metrics say next to nothing
     * @param metrics on these rows
     * @param confusion labels x labels, see {@link Confusion#counts}
     */
    public record OfSlice(Map<String, String> by, boolean small, Evaluation metrics, List<List<Integer>> confusion)
            implements Slice {}

    /**
     * How often each label was called each label.
     *
     * @param labels in the model's order
     * @param counts rows: the true label, columns: the predicted one
     * @param unseen how often rows with a label that the model does not know were called each of its labels; empty if
     *     there is no such row
     */
    public record Confusion(List<String> labels, List<List<Integer>> counts, Optional<List<Integer>> unseen) {
        /** Returns the number of rows whose label was predicted. */
        public int hits() {
            int hits = 0;
            for (int i = 0; i < counts.size(); i++) {
                hits += counts.get(i).get(i);
            }
            return hits;
        }
    }

    /**
     * Returns the curves of rare labels, the rarest first: of those that fewer than half as many rows have as if all
     * labels were equally frequent. Of such a label accuracy says next to nothing.
     */
    public List<Curve> rare() {
        int labels = confusion.labels().size();
        return model.curves().stream()
                .filter(curve -> curve.positives() > 0 && 2L * labels * curve.positives() < rows)
                .sorted(Comparator.comparingInt(Curve::positives))
                .toList();
    }

    /**
     * Reads the file.
     *
     * @param bytes its content
     * @param name what to call it in a message
     * @throws io.github.seedbed.problem.ProblemException naming the field that is unknown, missing or of a wrong type
     */
    public static Metrics parse(byte[] bytes, String name) {
        return Json.read(bytes, name, Metrics.class);
    }

    @Override
    public Task task() {
        return Task.CLASSIFICATION;
    }

    @Override
    public byte[] bytes() {
        return Json.write(this);
    }
}
