package io.github.seedbed.internal.shift;

import io.github.seedbed.metrics.Metrics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers that are labels. */
final class LabelAnswers extends AnswerCounts {
    private final List<String> labels;
    private final Metrics metrics;
    private final Map<String, Integer> trained;
    private final double[] answers;
    private final double[] truths;
    private final Map<String, long[]> slices = new LinkedHashMap<>();
    private long unknownTruths;
    private long right;

    /** What is known of the training labels, and of the answers to the test rows. */
    LabelAnswers(List<String> labels, Metrics metrics, Map<String, Integer> trained) {
        super(metrics);
        this.labels = labels;
        this.metrics = metrics;
        this.trained = trained;
        this.answers = new double[labels.size()];
        this.truths = new double[labels.size()];
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

    @Override
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
        int most = Shares.mostMoved(shares);
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

    @Override
    boolean hasTruths() {
        return labelled() > 0;
    }

    @Override
    Map<String, Double> shares() {
        Optional<double[]> found = labelled() - unknownTruths > 0
                ? Optional.of(normalised(truths))
                : answered() == 0 ? Optional.empty() : mixed(confusion(), answers);
        Map<String, Double> shares = new LinkedHashMap<>();
        found.ifPresent(each -> {
            for (int i = 0; i < each.length; i++) {
                shares.put(labels.get(i), each[i]);
            }
        });
        return shares;
    }

    private double[][] confusion() {
        return metrics.confusion().counts().stream()
                .map(row -> row.stream().mapToDouble(Integer::intValue).toArray())
                .toArray(double[][]::new);
    }
}
