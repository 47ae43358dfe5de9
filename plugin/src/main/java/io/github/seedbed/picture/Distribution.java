package io.github.seedbed.picture;

import com.fasterxml.jackson.databind.JsonNode;
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
    static Distribution of(JsonNode feature, JsonNode profile) {
        String title = feature.path("title").asText(profile.path("name").asText());
        JsonNode byLabel = profile.path("byLabel");
        return switch (profile.path("type").asText()) {
            case "category" -> categories(title, byLabel.path("counts"));
            case "text" -> bins(title + ", length in words", byLabel);
            default ->
                bins(title + (feature.has("unit") ? ", " + feature.path("unit").asText() : ""), byLabel);
        };
    }

    private static Distribution bins(String title, JsonNode byLabel) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        byLabel.path("counts")
                .properties()
                .forEach(label -> counts.put(
                        label.getKey(),
                        label.getValue().valueStream().mapToInt(JsonNode::asInt).toArray()));
        return new Distribution(
                title,
                List.of(),
                byLabel.path("low").asDouble(),
                byLabel.path("width").asDouble(),
                counts);
    }

    private static Distribution categories(String title, JsonNode byLabel) {
        List<String> names = names(byLabel);
        Map<String, int[]> counts = new LinkedHashMap<>();
        byLabel.properties().forEach(label -> {
            int[] bars = new int[names.size()];
            label.getValue().properties().forEach(one -> {
                int bar = names.indexOf(one.getKey());
                bars[bar < 0 ? bars.length - 1 : bar] += one.getValue().asInt();
            });
            counts.put(label.getKey(), bars);
        });
        return new Distribution(title, names, 0, 0, counts);
    }

    /** Sorted; of too many the most frequent, and a place for all others. */
    private static List<String> names(JsonNode byLabel) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        byLabel.valueStream()
                .flatMap(label -> label.properties().stream())
                .forEach(one -> rows.merge(one.getKey(), one.getValue().asInt(), Integer::sum));
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

    /** Returns what there is to see of a label, such as «Adelie about 38.8» or «Adelie mostly Dream (38 %)». */
    Optional<String> inWords(String label) {
        int[] rows = counts.getOrDefault(label, new int[0]);
        if (sum(rows) == 0) {
            return Optional.empty();
        }
        if (isOfNumbers()) {
            return Optional.of(label + " about " + number(median(rows)));
        }
        double[] shares = shares(label);
        int most = 0;
        for (int i = 1; i < shares.length; i++) {
            most = shares[i] > shares[most] ? i : most;
        }
        return Optional.of(label + " mostly " + names.get(most) + " (" + Words.percent(shares[most]) + ")");
    }

    /** Where half of the rows lie on each side, if those of a bin are spread evenly. */
    private double median(int[] rows) {
        double half = sum(rows) / 2.0;
        int below = 0;
        int bin = 0;
        while (below + rows[bin] < half) {
            below += rows[bin++];
        }
        return low + width * (bin + (half - below) / rows[bin]);
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
