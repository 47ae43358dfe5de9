package io.github.seedbed.internal.shift;

import io.github.seedbed.internal.runfile.DataProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What is kept of one column of new rows: counts, no values. */
abstract sealed class ColumnCounts permits NumberCounts, CategoryCounts, TextCounts {
    private final String name;
    private final int trained;
    private final int trainedMissing;
    private long missing;
    private long rows;

    ColumnCounts(String name, int trained, int trainedMissing) {
        this.name = name;
        this.trained = trained;
        this.trainedMissing = trainedMissing;
    }

    final String name() {
        return name;
    }

    final void addMissing() {
        missing++;
        rows++;
    }

    final void addRow() {
        rows++;
    }

    /** Rows that have a value. */
    final long known() {
        return rows - missing;
    }

    /** Training rows that have a value. */
    final long trainedKnown() {
        return trained - trainedMissing;
    }

    final Finding missingValues() {
        double before = (double) trainedMissing / Math.max(1, trained);
        double now = (double) missing / Math.max(1, rows);
        return Finding.tested(
                name,
                Aspect.MISSING,
                Math.abs(now - before),
                Tails.differ(trainedMissing, trained, missing, rows),
                "missing in " + Words.percent(now) + " of the rows, in training in " + Words.percent(before));
    }

    /** Compares with the training data; there are rows with a value. */
    abstract List<Finding> compared();

    /** The names of the bins in which values are counted. */
    abstract List<String> binNames();

    /** The same as {@link #binned} of the training rows with a label. */
    final double[] trainedBins() {
        double[] before = new double[binned().length];
        for (double[] bins : binnedByLabel().values()) {
            for (int i = 0; i < bins.length; i++) {
                before[i] += bins[i];
            }
        }
        return before;
    }

    final ShiftReport.Bars bars() {
        double[][] shares = Shares.of(trainedBins(), binned());
        return new ShiftReport.Bars(
                name,
                binNames(),
                Arrays.stream(shares).map(pair -> pair[0]).toList(),
                Arrays.stream(shares).map(pair -> pair[1]).toList());
    }

    /** The names of bins of equal width, the first and the last of which are open. */
    static List<String> binNames(double low, double width, int bins) {
        return IntStream.range(0, bins)
                .mapToObj(i -> i == 0 ? "below " + Words.number(low + width) : "from " + Words.number(low + i * width))
                .toList();
    }

    /** As many bins as the profile has. */
    static double[] emptyBins(DataProfile.Histograms histograms) {
        return new double
                [histograms.counts().values().stream()
                        .mapToInt(List::size)
                        .max()
                        .orElse(1)];
    }

    static Map<String, double[]> doubles(Map<String, List<Integer>> counts) {
        Map<String, double[]> doubles = new TreeMap<>();
        counts.forEach((label, bins) -> doubles.put(
                label, bins.stream().mapToDouble(Integer::doubleValue).toArray()));
        return doubles;
    }

    /** How the values are distributed, in the bins in which the profile counts each label; without rare ones. */
    abstract double[] binned();

    /** The same of the training rows with a label. */
    abstract Map<String, double[]> binnedByLabel();
}
