package io.github.seedbed.internal.evaluation;

import io.github.seedbed.files.Ordered;
import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.NumberMetrics;
import io.github.seedbed.metrics.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Measures how good answers are that are numbers: overall, by slice and by size, next to a baseline that gives every
 * row the same answer.
 */
public final class NumberEvaluator {
    /** Parts of the rows by their answer: fewer would hide where a model is weak, more would hold too few rows each. */
    private static final int PARTS = 5;

    /** Fewer rows say nothing of a part. */
    private static final int ROWS_OF_PART = 10;

    /** Bins of the errors, half of them below 0. */
    private static final int BINS = 24;

    /**
     * So many of the rows lie within bins and cells, and the rest in the outer ones: one error must not flatten all.
     */
    private static final double INNER = 0.99;

    private NumberEvaluator() {}

    /**
     * Evaluates answers.
     *
     * @param rows the test rows with their answers
     * @param mean of the training rows: the answer of the baseline
     * @param factors column to its value for each test row, for the slices
     * @param seed of the bootstrap
     */
    public static NumberMetrics metrics(Estimated rows, double mean, Map<String, List<String>> factors, long seed) {
        Estimated same = rows.answered(mean);
        List<Slice> slices = Slice.all(factors);
        return new NumberMetrics(
                Task.REGRESSION,
                rows.size(),
                Interval.LEVEL,
                NumberMetrics.PROMISED,
                new NumberMetrics.OfModel(rows.evaluation(seed), ofSlices(slices, rows, seed)),
                new NumberMetrics.OfBaseline("mean", mean, same.evaluation(seed), ofSlices(slices, same, seed)),
                bins(rows, seed),
                errors(rows),
                joint(rows));
    }

    /** Each slice is computed by itself, so that it does not matter on which thread. */
    @Ordered
    private static List<NumberMetrics.OfSlice> ofSlices(List<Slice> slices, Estimated rows, long seed) {
        return slices.stream()
                .parallel()
                .map(slice -> new NumberMetrics.OfSlice(
                        slice.by(), slice.isSmall(), rows.only(slice.rows()).evaluation(seed)))
                .toList();
    }

    private static List<NumberMetrics.Bin> bins(Estimated rows, long seed) {
        int[] order = IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> rows.value()[row])
                        .thenComparingDouble(row -> rows.truth()[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        int parts = Math.max(1, Math.min(PARTS, rows.size() / ROWS_OF_PART));
        List<NumberMetrics.Bin> bins = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int[] own = Arrays.copyOfRange(order, part * order.length / parts, (part + 1) * order.length / parts);
            bins.add(new NumberMetrics.Bin(
                    rows.value()[own[0]],
                    rows.value()[own[own.length - 1]],
                    rows.only(own).evaluation(seed)));
        }
        return bins;
    }

    private static NumberMetrics.Histogram errors(Estimated rows) {
        double[] sizes = IntStream.range(0, rows.size())
                .mapToDouble(row -> Math.abs(rows.error(row)))
                .sorted()
                .toArray();
        double end = sizes[(int) Math.ceil(INNER * sizes.length) - 1];
        double width = 2 * end / BINS;
        Integer[] counts = new Integer[BINS];
        Arrays.fill(counts, 0);
        for (int row = 0; row < rows.size(); row++) {
            counts[NumberMetrics.Joint.cell(rows.error(row), -end, width, BINS)]++;
        }
        return new NumberMetrics.Histogram(-end, width, List.of(counts));
    }

    private static NumberMetrics.Joint joint(Estimated rows) {
        int side = NumberMetrics.Joint.CELLS;
        double[] all = IntStream.range(0, 2 * rows.size())
                .mapToDouble(i -> i < rows.size() ? rows.truth()[i] : rows.value()[i - rows.size()])
                .sorted()
                .toArray();
        int outer = (int) Math.floor((1 - INNER) / 2 * all.length);
        double low = all[outer];
        double width = (all[all.length - 1 - outer] - low) / side;
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        for (int row = 0; row < rows.size(); row++) {
            int place = NumberMetrics.Joint.cell(rows.truth()[row], low, width, side) * side
                    + NumberMetrics.Joint.cell(rows.value()[row], low, width, side);
            counts.merge(place, 1, Integer::sum);
        }
        List<List<Integer>> cells = new ArrayList<>();
        counts.forEach((place, count) -> cells.add(List.of(place / side, place % side, count)));
        return new NumberMetrics.Joint(low, width, cells);
    }
}
