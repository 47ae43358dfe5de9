package io.github.seedbed.model;

import io.github.seedbed.internal.linear.LinearFit;
import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Multinomial logistic regression with an L2 penalty, on what {@link Encoder} makes of the values: it minimises the sum
 * over the training rows of -ln(score of the true label), plus l2 / 2 times the sum of the squared weights without the
 * intercepts, as scikit-learn's {@code LogisticRegression} does with C = 1 / l2.
 *
 * <p>The model is a function of the set of training rows: the same to the last bit for any order of the rows and any
 * number of threads. It uses all processors. There is no learning rate, and nothing to diverge.
 *
 * <pre>{@code
 * run.fit(rows, new LogisticRegression(1).balanced())
 * }</pre>
 */
public final class LogisticRegression implements Learner {
    private final double l2;
    private final boolean balanced;
    private final SortedMap<String, Double> weights;

    /**
     * Names the penalty. Each row counts the same.
     *
     * @param l2 the penalty, above 0: the larger, the smaller the weights; 1 serves many tables
     */
    public LogisticRegression(double l2) {
        this(l2, false, Collections.emptySortedMap());
    }

    private LogisticRegression(double l2, boolean balanced, SortedMap<String, Double> weights) {
        requirePositive(l2, "l2");
        weights.forEach((label, weight) -> requirePositive(weight, "the weight of \"" + label + "\""));
        this.l2 = l2;
        this.balanced = balanced;
        this.weights = weights;
    }

    private static void requirePositive(double value, String name) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be above 0");
        }
    }

    /**
     * Returns the same learner with all labels counting the same, however many rows have them: a row counts n / (k * m)
     * times, with n rows, k labels and m rows of its label, as with scikit-learn's {@code class_weight="balanced"}. The
     * scores are then those of a world in which the labels are equally frequent.
     */
    public LogisticRegression balanced() {
        return new LogisticRegression(l2, true, Collections.emptySortedMap());
    }

    /**
     * Returns the same learner with labels that count differently.
     *
     * @param weights label to how often each of its rows counts, above 0; what is not named counts once
     */
    public LogisticRegression weighted(Map<String, Double> weights) {
        return new LogisticRegression(l2, false, new TreeMap<>(weights));
    }

    /**
     * Learns from rows whose label is known.
     *
     * @throws ProblemException if they all have the same label, or a label with a weight is none of theirs
     */
    @Override
    public Predictor fit(Table rows, List<Feature> features, String target, Consumer<String> log) {
        Targets.requireLabels(rows, target, "LogisticRegression");
        Map<String, Integer> counts = rows.counts(target);
        List<String> labels = List.copyOf(counts.keySet());
        if (labels.size() < 2) {
            throw new ProblemException(new Problem(
                    "There is only one label in the training rows",
                    "experiment.yaml, target." + target,
                    "all " + rows.size() + " training rows have the label \"" + String.join("", labels) + "\"",
                    "take more rows, or another target"));
        }
        requireKnown(labels);
        Encoder encoder = Encoder.fit(rows, features);
        // A text of which no word is known says nothing, and is answered with the prior
        Table known = encoder.hasText() ? rows.where(encoder::knows) : rows;
        LinearFit fit = LinearFit.of(
                encoder.scaling(),
                known.parts(),
                target,
                labels,
                importance(counts, rows.size()),
                l2,
                enough -> new FitProgress(log, System::nanoTime, enough));
        double[] prior = counts.values().stream()
                .mapToDouble(count -> (double) count / rows.size())
                .toArray();
        return new LinearClassifier(encoder, labels, fit, prior);
    }

    private void requireKnown(List<String> labels) {
        ProblemException.throwIfAny(weights.keySet().stream()
                .filter(label -> !labels.contains(label))
                .map(label -> new Problem(
                        "There is no label \"" + label + "\" to give a weight to",
                        "the weights of LogisticRegression in your Train class",
                        "no training row has it",
                        Nearest.hint(label, labels)))
                .toList());
    }

    private double[] importance(Map<String, Integer> counts, int rows) {
        return counts.entrySet().stream()
                .mapToDouble(label -> balanced
                        ? (double) rows / counts.size() / label.getValue()
                        : weights.getOrDefault(label.getKey(), 1.0))
                .toArray();
    }
}
