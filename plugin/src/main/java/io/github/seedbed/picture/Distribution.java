package io.github.seedbed.picture;

import io.github.seedbed.internal.runfile.DataProfile;
import io.github.seedbed.internal.runfile.InputConfig;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the values of one feature are distributed among the rows with each label.
 *
 * @param title of the feature, with its unit
 * @param names of the bars; empty if they are bins of numbers
 * @param low where the first bin begins
 * @param width of a bin
 * @param counts label to the rows in each bar
 */
record Distribution(String title, List<String> names, double low, double width, Map<String, int[]> counts) {
    /** More bars with names than this have no room for them. */
    private static final int MOST_NAMES = 6;

    private static final String OTHERS = "others";
    private static final MathContext THREE_DIGITS = new MathContext(3);

    /** From what {@code config.json} and {@code profile.json} say about a feature. */
    static Distribution of(InputConfig feature, DataProfile.Feature profile) {
        if (profile instanceof DataProfile.CategoryFeature category) {
            return categories(feature.title(), category.byLabel().counts());
        } else if (profile instanceof DataProfile.TextFeature text) {
            return bins(feature.title() + ", length in words", text.byLabel());
        }
        String unit = feature.unit().map(name -> ", " + name).orElse("");
        return bins(feature.title() + unit, ((DataProfile.NumberFeature) profile).byLabel());
    }

    private static Distribution bins(String title, DataProfile.Histograms byLabel) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        byLabel.counts()
                .forEach((label, bins) -> counts.put(
                        label, bins.stream().mapToInt(Integer::intValue).toArray()));
        return new Distribution(title, List.of(), byLabel.low(), byLabel.width(), counts);
    }

    private static Distribution categories(String title, Map<String, Map<String, Integer>> byLabel) {
        List<String> names = names(byLabel);
        Map<String, int[]> counts = new LinkedHashMap<>();
        byLabel.forEach((label, categories) -> {
            int[] bars = new int[names.size()];
            categories.forEach((category, rows) -> {
                int bar = names.indexOf(category);
                bars[bar < 0 ? bars.length - 1 : bar] += rows;
            });
            counts.put(label, bars);
        });
        return new Distribution(title, names, 0, 0, counts);
    }

    /** Sorted; of too many the most frequent, and a place for all others. */
    private static List<String> names(Map<String, Map<String, Integer>> byLabel) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        byLabel.values().forEach(label -> label.forEach((name, count) -> rows.merge(name, count, Integer::sum)));
        List<String> sorted = rows.keySet().stream().sorted().toList();
        if (sorted.size() <= MOST_NAMES) {
            return sorted;
        }
        Set<String> frequent = new LinkedHashSet<>(sorted.stream()
                .sorted(Comparator.comparingInt((String name) -> rows.get(name)).reversed())
                .limit(MOST_NAMES - 1)
                .toList());
        List<String> names =
                new ArrayList<>(sorted.stream().filter(frequent::contains).toList());
        names.add(OTHERS);
        return names;
    }

    boolean isOfNumbers() {
        return names.isEmpty();
    }

    /** Returns the share of a label's rows in each bar; all 0 if the value is missing in every row. */
    double[] shares(String label) {
        int[] rows = counts.getOrDefault(label, new int[0]);
        int sum = sum(rows);
        double[] shares = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            shares[i] = sum == 0 ? 0 : (double) rows[i] / sum;
        }
        return shares;
    }

    /**
     * Returns what there is to see of a label, such as "Adelie about 38.8" or "Adelie mostly Dream (38 %)".
     *
     * @param median of the numbers; without it the fullest bin is told: a bin knows no median
     */
    Optional<String> inWords(String label, Optional<Double> median) {
        int[] rows = counts.getOrDefault(label, new int[0]);
        if (sum(rows) == 0) {
            return Optional.empty();
        }
        if (isOfNumbers() && median.isPresent()) {
            return Optional.of(label + " " + number(median.get()));
        }
        double[] shares = shares(label);
        int most = 0;
        for (int i = 1; i < shares.length; i++) {
            most = shares[i] > shares[most] ? i : most;
        }
        String value = isOfNumbers()
                ? number(low + width * most) + " to " + number(low + width * (most + 1))
                : names.get(most);
        return Optional.of(label + " mostly " + value + " (" + Labels.percent(shares[most]) + ")");
    }

    /** Returns the number at a place of the axis: 0 is its beginning, 1 its end. */
    String tick(double share) {
        int bins = counts.values().stream().mapToInt(rows -> rows.length).max().orElse(0);
        return number(low + width * bins * share);
    }

    private static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(THREE_DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private static int sum(int[] rows) {
        int sum = 0;
        for (int count : rows) {
            sum += count;
        }
        return sum;
    }
}
