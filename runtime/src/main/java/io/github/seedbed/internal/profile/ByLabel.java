package io.github.seedbed.internal.profile;

import io.github.seedbed.internal.encoding.FrequentValues;
import io.github.seedbed.internal.runfile.DataProfile;
import io.github.seedbed.table.Row;
import io.github.seedbed.table.Table;
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

    /** Those that are named, and perhaps {@link #OTHERS}. */
    private final List<String> labels;

    /** Of each row the place of its label among them. */
    private final int[] labelOfRow;

    /**
     * Groups rows.
     *
     * @param train the rows
     * @param labelOf gives the label of a row, or the part of the numbers in which that of the row lies
     */
    ByLabel(Table train, Function<Row, String> labelOf) {
        Map<String, Integer> places = new LinkedHashMap<>();
        this.labelOfRow = train.rows().stream()
                .mapToInt(row -> places.computeIfAbsent(labelOf.apply(row), label -> places.size()))
                .toArray();
        int[] counts = new int[places.size()];
        for (int label : labelOfRow) {
            counts[label]++;
        }
        List<String> names = places.keySet().stream()
                .map(label -> counts[places.get(label)] < FrequentValues.RARE ? OTHERS : label)
                .toList();
        this.labels = names.stream().distinct().toList();
        int[] named = names.stream().mapToInt(labels::indexOf).toArray();
        Arrays.setAll(labelOfRow, row -> named[labelOfRow[row]]);
    }

    /**
     * Counts numbers in bins of equal width; the first and the last bin hold also what lies beyond them.
     *
     * @param values one a row, NaN where it is missing
     * @param low where the first bin begins
     * @param width of a bin, at least 0
     */
    DataProfile.Histograms histograms(double[] values, double low, double width) {
        int[][] bins = new int[labels.size()][BINS];
        for (int row = 0; row < values.length; row++) {
            if (!Double.isNaN(values[row])) {
                bins[labelOfRow[row]][bin(values[row], low, width)]++;
            }
        }
        Map<String, List<Integer>> counts = new TreeMap<>();
        for (int label = 0; label < bins.length; label++) {
            counts.put(labels.get(label), Arrays.stream(bins[label]).boxed().toList());
        }
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
     * @param values the categories, each once
     * @param indices of each row the place of its category among them, -1 where it is missing
     * @param named those that may be named
     */
    DataProfile.Counts categories(List<String> values, int[] indices, List<String> named) {
        List<Map<String, Integer>> ofLabels = labels.stream()
                .<Map<String, Integer>>map(label -> new TreeMap<>())
                .toList();
        for (int row = 0; row < indices.length; row++) {
            if (indices[row] >= 0) {
                ofLabels.get(labelOfRow[row]).merge(values.get(indices[row]), 1, Integer::sum);
            }
        }
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (int label = 0; label < ofLabels.size(); label++) {
            counts.put(labels.get(label), named(ofLabels.get(label), named));
        }
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
