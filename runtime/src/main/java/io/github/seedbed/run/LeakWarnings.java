package io.github.seedbed.run;

import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Features that tell the target by themselves: most often they are known only once the target is. */
final class LeakWarnings {
    /** Fewer rows lie apart by chance. */
    private static final int ENOUGH = 20;
    /** Fewer rows of a category, in the mean, and each is about a row or two. */
    private static final int ROWS_OF_CATEGORY = 5;
    /** What may be left unexplained of the spread of a number, as a share: digits that were rounded off. */
    private static final double REST = 1e-4;
    /**
     * Of the rows that have another label than most, so many may be mistold, as a share: slips of who labelled them.
     */
    private static final double SLIPS = 0.01;

    private static final String EVERY = "every training row that has it";

    private final Table train;
    private final double[] numbers;
    private final int[] labels;

    private LeakWarnings(Table train, double[] numbers, int... labels) {
        this.train = train;
        this.numbers = numbers;
        this.labels = labels;
    }

    /** Returns a line for each such feature, possibly none. */
    static List<String> of(Table train, List<Feature> features, String target, boolean isNumber) {
        LeakWarnings warnings = isNumber
                ? new LeakWarnings(train, train.numbers(target))
                : new LeakWarnings(
                        train,
                        new double[0],
                        train.indices(target, List.copyOf(train.counts(target).keySet())));
        List<String> lines = new ArrayList<>();
        String what = isNumber ? "number" : "label";
        for (Feature feature : features) {
            if (train.size() >= ENOUGH && !feature.isText()) {
                warnings.told(feature, isNumber)
                        .ifPresent(rows -> lines.add("feature " + feature.name() + " alone tells the " + what + " of "
                                + rows + ": if it is known no sooner than the " + what
                                + ", or was computed from it, take it out"));
            }
        }
        return lines;
    }

    /** Returns which rows' target a feature tells; empty if too few. */
    private Optional<String> told(Feature feature, boolean isNumber) {
        if (feature.isNumber()) {
            double[] values = train.numbers(feature.name());
            return Optional.of(EVERY).filter(every -> isNumber ? onALine(values) : inRanges(values));
        }
        List<String> categories = List.copyOf(train.counts(feature.name()).keySet());
        if (categories.size() < 2 || categories.size() * ROWS_OF_CATEGORY > train.size()) {
            return Optional.empty();
        }
        int[] groups = train.indices(feature.name(), categories);
        return isNumber ? Optional.of(EVERY).filter(every -> isFixed(groups, categories.size())) : labelled(groups);
    }

    /** Whether all but a small rest of the spread lies on a straight line: what is left is 1 less R squared. */
    private boolean onALine(double... values) {
        int known = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                known++;
                x += values[i];
                y += numbers[i];
            }
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                double dx = values[i] - x / known;
                double dy = numbers[i] - y / known;
                xx += dx * dx;
                xy += dx * dy;
                yy += dy * dy;
            }
        }
        return known >= ENOUGH && xx > 0 && yy > 0 && xx * yy - xy * xy < REST * xx * yy;
    }

    /** Whether the numbers of each category are the same, but for a small rest. */
    private boolean isFixed(int[] groups, int size) {
        double[] sums = new double[size];
        int[] counts = new int[size];
        double sum = 0;
        int known = 0;
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] >= 0) {
                sums[groups[i]] += numbers[i];
                counts[groups[i]]++;
                sum += numbers[i];
                known++;
            }
        }
        double within = 0;
        double all = 0;
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] >= 0) {
                double own = numbers[i] - sums[groups[i]] / counts[groups[i]];
                double off = numbers[i] - sum / known;
                within += own * own;
                all += off * off;
            }
        }
        return known >= ENOUGH && all > 0 && within < REST * all;
    }

    /** Returns the rows whose label is that of most rows of their category, if that is all but a few slips. */
    private Optional<String> labelled(int... groups) {
        long size = Arrays.stream(labels).max().orElse(0) + 1L;
        long[] pairs = IntStream.range(0, groups.length)
                .filter(row -> groups[row] >= 0)
                .mapToLong(row -> groups[row] * size + labels[row])
                .sorted()
                .toArray();
        int slips = outside(pairs, size);
        int others =
                outside(Arrays.stream(pairs).map(pair -> pair % size).sorted().toArray(), size);
        if (pairs.length < ENOUGH || others == 0 || slips > SLIPS * others) {
            return Optional.empty();
        }
        return Optional.of(
                slips == 0 ? EVERY : "all but " + slips + " of " + pairs.length + " training rows that have it");
    }

    /**
     * Returns how many of each category's rows, together, have another label than most of them.
     *
     * @param pairs for each row the category times the number of labels, plus the label; sorted
     * @param size the number of labels
     */
    private static int outside(long[] pairs, long size) {
        int outside = pairs.length;
        int most = 0;
        int run = 0;
        for (int i = 0; i < pairs.length; i++) {
            run = i > 0 && pairs[i] == pairs[i - 1] ? run + 1 : 1;
            most = Math.max(most, run);
            if (i + 1 == pairs.length || pairs[i + 1] / size != pairs[i] / size) {
                outside -= most;
                most = 0;
            }
        }
        return outside;
    }

    /** Whether each label has a range of its own. */
    private boolean inRanges(double... values) {
        int size = Arrays.stream(labels).max().orElse(0) + 1;
        List<double[]> ranges = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ranges.add(new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY});
        }
        int known = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                double[] range = ranges.get(labels[i]);
                range[0] = Math.min(range[0], values[i]);
                range[1] = Math.max(range[1], values[i]);
                known++;
            }
        }
        ranges.removeIf(range -> range[0] > range[1]);
        ranges.sort(Comparator.comparingDouble(range -> range[0]));
        boolean areApart = ranges.size() > 1 && known >= ENOUGH;
        for (int i = 1; i < ranges.size(); i++) {
            areApart &= ranges.get(i - 1)[1] < ranges.get(i)[0];
        }
        return areApart;
    }
}
