package io.github.seedbed.internal.evaluation;

import io.github.seedbed.files.Ordered;
import io.github.seedbed.metrics.Evaluation;
import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Metrics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Measures how good scores are: overall and by slice, next to a baseline that gives every row the same scores. */
public final class Evaluator {
    /** Enough for two stable digits of a 95 % interval, and still milliseconds on a few hundred rows. */
    private static final int REPLICATES = 1000;

    private Evaluator() {}

    /**
     * Evaluates a classifier's scores.
     *
     * @param rows the test rows with their scores
     * @param classShares for each label its share among the training rows: the scores of the baseline
     * @param factors column to its value for each test row, for the slices
     * @param seed of the bootstrap
     */
    public static Metrics metrics(Scored rows, double[] classShares, Map<String, List<String>> factors, long seed) {
        Scored same = baseline(rows, classShares);
        List<Slice> slices = Slice.all(factors);
        return new Metrics(
                rows.size(),
                Interval.LEVEL,
                new Metrics.OfModel(evaluation(rows, seed), new Rankings(rows).curves(), ofSlices(slices, rows, seed)),
                new Metrics.OfBaseline(
                        "majority",
                        rows.labels().get(same.predicted(0)),
                        evaluation(same, seed),
                        ofSlices(slices, same, seed)),
                new Metrics.Confusion(
                        rows.labels(),
                        lists(rows.confusion()),
                        rows.unseenLabels() > 0 ? Optional.of(list(rows.unseen())) : Optional.empty()));
    }

    private static Scored baseline(Scored rows, double[] classShares) {
        double[][] scores = new double[rows.size()][];
        Arrays.fill(scores, classShares);
        return new Scored(rows.labels(), rows.truth(), scores);
    }

    /** Each slice is computed by itself, so that it does not matter on which thread. */
    @Ordered
    private static List<Metrics.OfSlice> ofSlices(List<Slice> slices, Scored rows, long seed) {
        return slices.stream()
                .parallel()
                .map(slice -> ofSlice(slice, rows.only(slice.rows()), seed))
                .toList();
    }

    private static Metrics.OfSlice ofSlice(Slice slice, Scored only, long seed) {
        return new Metrics.OfSlice(slice.by(), slice.isSmall(), evaluation(only, seed), lists(only.confusion()));
    }

    private static List<List<Integer>> lists(int[][] counts) {
        return Arrays.stream(counts).map(Evaluator::list).toList();
    }

    private static List<Integer> list(int[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }

    /**
     * Evaluates rows.
     *
     * @param rows at least one
     * @param seed of the bootstrap
     */
    static Evaluation evaluation(Scored rows, long seed) {
        Outcomes outcomes = Outcomes.of(rows);
        Means means = outcomes.tally().means();
        List<Means> replicates = replicates(outcomes, rows.size(), seed);
        Rankings rankings = new Rankings(rows);
        return new Evaluation(
                rows.size(),
                Intervals.share(rows.hits(), rows.size()),
                interval(means, replicates, Means::balancedAccuracy),
                interval(means, replicates, Means::macroF1),
                rankings.rocAuc(),
                rankings.averagePrecision(),
                interval(means, replicates, Means::logLoss),
                interval(means, replicates, Means::brier),
                Intervals.holdingItsValue(interval(means, replicates, Means::ece)),
                Calibration.of(outcomes).bins(),
                unseen(rows),
                classes(rows, means, replicates, rankings));
    }

    private static Optional<Evaluation.Unseen> unseen(Scored rows) {
        int n = Arrays.stream(rows.unseen()).sum();
        return n == 0 ? Optional.empty() : Optional.of(new Evaluation.Unseen(rows.unseenLabels(), n));
    }

    private static List<Evaluation.OfClass> classes(
            Scored rows, Means means, List<Means> replicates, Rankings rankings) {
        int[][] confusion = rows.confusion();
        int[] predicted = rows.unseen();
        List<Evaluation.OfClass> classes = new ArrayList<>();
        for (int i = 0; i < confusion.length; i++) {
            int c = i;
            for (int[] line : confusion) {
                predicted[c] += line[c];
            }
            int actual = Arrays.stream(confusion[c]).sum();
            classes.add(new Evaluation.OfClass(
                    rows.labels().get(c),
                    actual,
                    Intervals.share(confusion[c][c], predicted[c]),
                    Intervals.share(confusion[c][c], actual),
                    interval(means, replicates, replicate -> replicate.f1()[c]),
                    rankings.rocAuc(c),
                    rankings.averagePrecision(c)));
        }
        return classes;
    }

    private static Interval interval(Means means, List<Means> replicates, ToDoubleFunction<Means> metric) {
        return Intervals.bootstrap(
                metric.applyAsDouble(means),
                replicates.stream().mapToDouble(metric).toArray());
    }

    private static List<Means> replicates(Outcomes rows, int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Optional<CellDraws> cells = CellDraws.of(rows);
        List<Means> replicates = new ArrayList<>(REPLICATES);
        Tally drawn = new Tally(rows);
        for (int i = 0; i < REPLICATES; i++) {
            drawn.clear();
            if (cells.isPresent()) {
                cells.get().draw(drawn, random);
            } else {
                for (int row = 0; row < n; row++) {
                    drawn.add(random.nextInt(n));
                }
            }
            replicates.add(drawn.means());
        }
        return replicates;
    }
}
