package io.github.seedbed.internal.shift;

import io.github.seedbed.metrics.Metrics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the model answered to new rows, and what was right where that is known. */
final class AnswerCounts {
    /** Slices of fewer rows say next to nothing. */
    private static final int FEW = 20;

    private final List<String> labels;
    private final Metrics metrics;
    private final Map<String, Integer> trained;
    private final double[] answers;
    private final double[] truths;
    private final Map<String, long[]> slices = new LinkedHashMap<>();
    private final Set<String> slicedBy = new TreeSet<>();
    private long unknownTruths;
    private long right;

    /** What is known of the training labels, and of the answers to the test rows. */
    AnswerCounts(List<String> labels, Metrics metrics, Map<String, Integer> trained) {
        this.labels = labels;
        this.metrics = metrics;
        this.trained = trained;
        this.answers = new double[labels.size()];
        this.truths = new double[labels.size()];
        metrics.model().slices().stream()
                .filter(slice -> !slice.isPair())
                .forEach(slice -> slicedBy.addAll(slice.by().keySet()));
    }

    boolean slicesBy(String name) {
        return slicedBy.contains(name);
    }

    /**
     * Counts a row.
     *
     * @param label of the answer, in the model's order
     * @param truth the label that is right, if it is known
     * @param values name to category of the row
     */
    void add(int label, Optional<String> truth, Map<String, String> values) {
        answers[label]++;
        if (truth.isEmpty()) {
            return;
        }
        int known = labels.indexOf(truth.get());
        boolean isRight = known == label;
        right += isRight ? 1 : 0;
        if (known < 0) {
            unknownTruths++;
        } else {
            truths[known]++;
        }
        values.forEach((name, value) -> {
            long[] counts = slices.computeIfAbsent(name + " = " + value, key -> new long[2]);
            counts[0]++;
            counts[1] += isRight ? 1 : 0;
        });
    }

    private long answered() {
        return (long) Arrays.stream(answers).sum();
    }

    private long labelled() {
        return (long) Arrays.stream(truths).sum() + unknownTruths;
    }

    List<Finding> compared() {
        List<Finding> findings = new ArrayList<>();
        if (answered() > 0) {
            findings.add(shares("", Aspect.ANSWERS, testAnswers(), answers, "the answer is"));
        }
        if (labelled() > 0) {
            findings.add(shares("", Aspect.LABELS, trainedLabels(), truths, "the label is"));
            findings.add(accuracy("", right, labelled(), metrics.confusion().hits(), metrics.rows()));
            for (Metrics.OfSlice slice : metrics.model().slices()) {
                long[] counts = slice.isPair() ? null : slices.get(slice.name());
                int before = slice.metrics().n();
                if (counts != null && counts[0] >= FEW && before >= FEW) {
                    long hits = Math.round(slice.metrics().accuracy().value() * before);
                    findings.add(accuracy(slice.name(), counts[1], counts[0], hits, before));
                }
            }
        }
        return findings;
    }

    private Finding shares(String feature, Aspect aspect, double[] before, double[] now, String verb) {
        double[][] shares = Shares.of(before, now);
        int most = 0;
        for (int i = 0; i < shares.length; i++) {
            most = Math.abs(shares[i][1] - shares[i][0]) > Math.abs(shares[most][1] - shares[most][0]) ? i : most;
        }
        return Finding.tested(
                feature,
                aspect,
                Shares.variation(shares),
                Shares.chance(before, now),
                verb + " \"" + labels.get(most) + "\" for " + Words.percent(shares[most][1])
                        + " of the rows, before for " + Words.percent(shares[most][0]));
    }

    /** Better than on the test rows is nothing to warn of. */
    private static Finding accuracy(String slice, long hits, long rows, long testHits, long testRows) {
        double now = (double) hits / rows;
        double before = (double) testHits / testRows;
        return Finding.tested(
                slice,
                Aspect.ACCURACY,
                Math.max(0, before - now),
                Tails.more(testRows - testHits, testRows, rows - hits, rows),
                "right for " + Words.percent(now) + " of " + rows + " rows, of the " + testRows + " test rows for "
                        + Words.percent(before));
    }

    /** The columns of the confusion matrix: how often each label was the answer on the test rows. */
    private double[] testAnswers() {
        double[] sums = new double[labels.size()];
        metrics.confusion().counts().forEach(row -> {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += row.get(i);
            }
        });
        return sums;
    }

    private double[] trainedLabels() {
        return labels.stream()
                .mapToDouble(label -> trained.getOrDefault(label, 0))
                .toArray();
    }

    /** The shares of the labels now: counted where they are known, estimated from the answers where not. */
    Optional<double[]> labelShares() {
        if (labelled() - unknownTruths > 0) {
            return Optional.of(normalised(truths));
        }
        return answered() == 0 ? Optional.empty() : estimated();
    }

    boolean hasLabels() {
        return labelled() > 0;
    }

    /**
     * Black-box shift estimation (Lipton, Wang and Smola 2018, section 3): as long as each label looks as it did, the
     * answers are a known mixture of what the model answers to each label, which is solved for its weights. Empty if
     * the model answers the same to two labels.
     */
    private Optional<double[]> estimated() {
        int n = labels.size();
        double[][] system = new double[n][n + 1];
        double[] now = normalised(answers);
        for (int label = 0; label < n; label++) {
            List<Integer> row = metrics.confusion().counts().get(label);
            double sum = row.stream().mapToInt(Integer::intValue).sum();
            for (int answer = 0; answer < n; answer++) {
                system[answer][label] = sum == 0 ? 0 : row.get(answer) / sum;
            }
        }
        for (int answer = 0; answer < n; answer++) {
            system[answer][n] = now[answer];
        }
        return LinearSystem.solved(system).map(AnswerCounts::normalised);
    }

    private static double[] normalised(double[] counts) {
        double[] shares = Arrays.stream(counts).map(count -> Math.max(0, count)).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> sum == 0 ? 0 : share / sum).toArray();
    }
}
