package io.github.seedbed.internal.profile;

import io.github.seedbed.internal.encoding.FrequentValues;
import io.github.seedbed.internal.runfile.DataProfile;
import io.github.seedbed.table.Row;
import io.github.seedbed.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How the values of a feature differ between the labels: for each label a histogram over the same bins, or the counts
 * of the categories. Labels, and categories of a label, with too few rows to be named are counted together; a bin has
 * no name, and its count is told however small it is.
 */
final class ByLabel {
    /** Half as many as the histogram of all rows has: the rows of one label are fewer. */
    static final int BINS = 12;

    static final String OTHERS = "(rare)";

    /** Label to the places of its rows. */
    private final Map<String, List<Integer>> rows = new TreeMap<>();

    /**
     * Groups rows.
     *
     * @param train the rows
     * @param labelOf gives the label of a row, or the part of the numbers in which that of the row lies
     */
    ByLabel(Table train, Function<Row, String> labelOf) {
        Map<String, List<Integer>> all = new TreeMap<>();
        int place = 0;
        for (Row row : train.rows()) {
            String label = labelOf.apply(row);
            all.computeIfAbsent(label, key -> new ArrayList<>()).add(place++);
        }
        all.forEach((label, some) -> rows.computeIfAbsent(
                        some.size() < FrequentValues.RARE ? OTHERS : label, key -> new ArrayList<>())
                .addAll(some));
    }

    /**
     * Counts numbers in bins of equal width; the first and the last bin hold also what lies beyond them.
     *
     * @param values one a row, NaN where it is missing
     * @param low where the first bin begins
     * @param width of a bin, at least 0
     */
    DataProfile.Histograms histograms(double[] values, double low, double width) {
        Map<String, List<Integer>> counts = new TreeMap<>();
        rows.forEach((label, ofLabel) -> {
            int[] bins = new int[BINS];
            for (int row : ofLabel) {
                if (!Double.isNaN(values[row])) {
                    bins[bin(values[row], low, width)]++;
                }
            }
            counts.put(label, Arrays.stream(bins).boxed().toList());
        });
        return new DataProfile.Histograms(low, width, counts);
    }

    private static int bin(double value, double low, double width) {
        if (width == 0) {
            return value > low ? BINS - 1 : 0;
        }
        return Math.max(0, Math.min(BINS - 1, (int) ((value - low) / width)));
    }

    /**
     * Counts categories.
     *
     * @param values one a row, null where it is missing
     * @param named those that may be named
     */
    DataProfile.Counts categories(List<String> values, List<String> named) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        rows.forEach((label, ofLabel) -> {
            Map<String, Integer> ofCategory = new TreeMap<>();
            for (int row : ofLabel) {
                if (values.get(row) != null) {
                    ofCategory.merge(values.get(row), 1, Integer::sum);
                }
            }
            counts.put(label, named(ofCategory, named));
        });
        return new DataProfile.Counts(counts);
    }

    /** Values that occur too rarely to be named are counted together, at the end. */
    static Map<String, Integer> named(Map<String, Integer> counts, Collection<String> named) {
        Map<String, Integer> result = new LinkedHashMap<>();
        int others = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (named.contains(entry.getKey()) && entry.getValue() >= FrequentValues.RARE) {
                result.put(entry.getKey(), entry.getValue());
            } else {
                others += entry.getValue();
            }
        }
        if (others > 0) {
            result.put(OTHERS, others);
        }
        return result;
    }
}
