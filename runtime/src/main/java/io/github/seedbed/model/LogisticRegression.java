package io.github.seedbed.model;

import io.github.seedbed.internal.linear.LinearFit;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.util.List;
import java.util.TreeMap;

/**
 * Multinomial logistic regression with an L2 penalty, on standardised values: it minimises the sum over the training
 * rows of -ln(score of the true label), plus l2 / 2 times the sum of the squared weights without the intercepts, as
 * scikit-learn's {@code LogisticRegression} does with C = 1 / l2.
 *
 * <p>The model is a function of the set of training rows: the same to the last bit for any order of the rows and any
 * number of threads. It uses all processors. There is no learning rate, and nothing to diverge.
 *
 * @param l2 the penalty, above 0: the larger, the smaller the weights; 1 serves many tables
 */
public record LogisticRegression(double l2) implements Learner {
    /** Checks the penalty. */
    public LogisticRegression {
        if (!(l2 > 0) || Double.isInfinite(l2)) {
            throw new IllegalArgumentException("l2 must be above 0");
        }
    }

    /**
     * Learns from rows whose label is known.
     *
     * @throws ProblemException if they all have the same label
     */
    @Override
    public Predictor fit(Table rows, List<Feature> features, String target) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        rows.rows().forEach(row -> counts.merge(row.category(target).orElseThrow(), 1, Integer::sum));
        List<String> labels = List.copyOf(counts.keySet());
        if (labels.size() < 2) {
            throw new ProblemException(new Problem(
                    "There is only one label in the training rows",
                    "experiment.yaml, target." + target,
                    "all " + rows.size() + " training rows have the label \"" + String.join("", labels) + "\"",
                    "take more rows, or another target"));
        }
        Encoder encoder = Encoder.fit(rows, features);
        // A text of which no word is known says nothing, and is answered with the prior
        Table known = rows.where(encoder::knows);
        int[] truth = known.rows().stream()
                .mapToInt(row -> labels.indexOf(row.category(target).orElseThrow()))
                .toArray();
        LinearFit fit = LinearFit.of(encoder.scaling(), known, truth, labels.size(), l2);
        double[] prior = counts.values().stream()
                .mapToDouble(count -> (double) count / rows.size())
                .toArray();
        return new LinearClassifier(encoder, labels, fit, prior);
    }
}
