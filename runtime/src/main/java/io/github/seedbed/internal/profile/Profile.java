package io.github.seedbed.internal.profile;

import io.github.seedbed.features.Input;
import io.github.seedbed.features.Vocabulary;
import io.github.seedbed.internal.csv.KnownNumbers;
import io.github.seedbed.internal.input.InputSchema;
import io.github.seedbed.internal.runfile.DataProfile;
import io.github.seedbed.table.Row;
import io.github.seedbed.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What {@code profile.json} says: of numbers the quantiles and a histogram, of categories the counts, of texts their
 * lengths and the most frequent words, of all the missing values, and how each differs between the labels.
 */
public final class Profile {
    /** The quantiles that are kept. */
    private static final double[] QUANTILES = {0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1};

    private static final double[] QUARTERS = {0, 0.25, 0.5, 0.75, 1};

    /** Bars of a histogram for people. */
    private static final int BINS = 24;

    /**
     * The share of the rows beyond each end of the bins for the labels: one value far away must not flatten the rest.
     */
    private static final double ENDS = 0.01;

    /** Terms of a text whose rows are counted: as many as a {@link CountGrid} has cells, and for the same purpose. */
    private static final int FREQUENT = 256;

    private final Table train;
    private final InputSchema schema;
    private final String target;
    private final Function<Row, String> labelOf;
    private final ByLabel byLabel;
    private final Map<Asked, Double> quantiles = new HashMap<>();
    private Sorted last = new Sorted("");

    /** A quantile of an input. */
    private record Asked(String name, double q) {}

    /**
     * The known values of an input.
     *
     * @param name of the input
     * @param values ascending
     */
    private record Sorted(String name, double... values) {}

    /**
     * Profiles the training rows.
     *
     * @param train the training rows
     * @param schema the model's inputs
     * @param target the column with the label or the number
     */
    public Profile(Table train, InputSchema schema, String target) {
        this.train = train;
        this.schema = schema;
        this.target = target;
        this.labelOf = train.hasNumbers(target)
                ? quarters()
                : row -> row.category(target).orElse(ByLabel.OTHERS);
        this.byLabel = new ByLabel(train, labelOf);
    }

    /** For numbers the quarters of the training rows stand where labels would. */
    private Function<Row, String> quarters() {
        double[] sorted = KnownNumbers.known(train.numbers(target));
        double[] edges = Arrays.stream(QUARTERS).map(q -> quantile(sorted, q)).toArray();
        return row -> {
            int quarter = DataProfile.Target.quarter(row.number(target), edges);
            return DataProfile.Target.quarter(edges[quarter], edges[quarter + 1]);
        };
    }

    /**
     * Returns a quantile of a number, or of the number of words of a text: between two values it is interpolated (type
     * 7 of Hyndman and Fan 1996).
     *
     * @param input a number or a text
     * @param q 0 to 1
     * @return 0 if the value is missing in every row
     */
    public double quantile(Input input, double q) {
        return quantiles.computeIfAbsent(new Asked(input.name(), q), asked -> quantile(sorted(input), q));
    }

    /**
     * One input's at a time, or they would take twice the memory of the table. What is said of an input is said in one
     * go: a million numbers are sorted in a tenth of a second.
     */
    private double[] sorted(Input input) {
        if (!last.name.equals(input.name())) {
            last = new Sorted(input.name(), KnownNumbers.known(values(input)));
        }
        return last.values;
    }

    private static double quantile(double[] sorted, double q) {
        if (sorted.length == 0) {
            return 0;
        }
        double position = q * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** A value for each row: the number, or the length of the text. */
    private double[] values(Input input) {
        return input.isText() ? lengths(input) : train.numbers(input.name());
    }

    /**
     * Returns the content of {@code profile.json}.
     *
     * @param test the test rows, to compare with
     */
    public DataProfile with(Table test) {
        List<DataProfile.Feature> features = new ArrayList<>();
        SplitShift shift = new SplitShift(train, test, this::sorted);
        for (Input input : schema.inputs()) {
            features.add(feature(input));
            shift.add(input);
        }
        return new DataProfile(
                train.size(),
                features,
                labels(),
                train.hasNumbers(target) ? Optional.of(numbers()) : Optional.empty(),
                shift.with(target));
    }

    private Map<String, Integer> labels() {
        Map<String, Integer> counts = train.hasNumbers(target) ? countedQuarters() : train.counts(target);
        return ByLabel.named(counts, counts.keySet());
    }

    /** In the order of the numbers. */
    private Map<String, Integer> countedQuarters() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        train.rows().stream()
                .sorted(Comparator.comparingDouble(row -> row.number(target)))
                .forEach(row -> counts.merge(labelOf.apply(row), 1, Integer::sum));
        return counts;
    }

    private DataProfile.Target numbers() {
        double[] sorted = KnownNumbers.known(train.numbers(target));
        return new DataProfile.Target(
                quantiles(q -> quantile(sorted, q)),
                Arrays.stream(histogram(sorted)).boxed().toList(),
                CountGrid.of(sorted));
    }

    private DataProfile.Feature feature(Input input) {
        return input.isNumber() ? number(input) : input.isText() ? text(input) : category(input);
    }

    private DataProfile.Feature number(Input input) {
        double[] values = values(input);
        double[] sorted = sorted(input);
        double low = quantile(input, ENDS);
        return new DataProfile.NumberFeature(
                input.name(),
                input.type(),
                train.size() - sorted.length,
                quantiles(q -> quantile(input, q)),
                Arrays.stream(histogram(sorted)).boxed().toList(),
                CountGrid.of(sorted),
                byLabel.histograms(values, low, (quantile(input, 1 - ENDS) - low) / ByLabel.BINS));
    }

    private static List<List<Double>> quantiles(DoubleUnaryOperator quantile) {
        return Arrays.stream(QUANTILES)
                .mapToObj(q -> List.of(q, quantile.applyAsDouble(q)))
                .toList();
    }

    /** Equal bins between the smallest and the largest value. */
    private static int[] histogram(double[] sorted) {
        int[] counts = new int[BINS];
        if (sorted.length > 0) {
            double low = sorted[0];
            double width = (sorted[sorted.length - 1] - low) / BINS;
            for (double value : sorted) {
                counts[width == 0 ? 0 : Math.min(BINS - 1, (int) ((value - low) / width))]++;
            }
        }
        return counts;
    }

    /** Lengths in words, and in how many rows the most frequent terms occur. */
    private DataProfile.Feature text(Input input) {
        double[] values = values(input);
        double[] lengths = sorted(input);
        Vocabulary vocabulary = input.vocabulary().orElseThrow();
        int[] rows = new int[vocabulary.size()];
        int unknown = 0;
        for (List<String> words : words(input)) {
            int[] terms = vocabulary.columns(words);
            unknown += terms.length == 0 ? 1 : 0;
            Arrays.stream(terms).distinct().forEach(term -> rows[term]++);
        }
        // In whole words: bins of 1.4 words would hold one length or two by turns
        double low = Math.floor(quantile(lengths, ENDS));
        double width = Math.ceil((quantile(lengths, 1 - ENDS) - low + 1) / ByLabel.BINS);
        return new DataProfile.TextFeature(
                input.name(),
                input.type(),
                train.size() - lengths.length,
                unknown,
                quantiles(q -> quantile(input, q)),
                frequent(vocabulary, rows),
                byLabel.histograms(values, low, width));
    }

    private static Map<String, Integer> frequent(Vocabulary vocabulary, int[] rows) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        IntStream.range(0, rows.length)
                .filter(term -> rows[term] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(term -> -rows[term]))
                .limit(FREQUENT)
                .forEach(term -> counts.put(vocabulary.terms().get(term), rows[term]));
        return counts;
    }

    /**
     * Returns the words of the text of every training row that has one.
     *
     * @param input a text
     */
    public List<List<String>> words(Input input) {
        return train.texts(input.name());
    }

    private double[] lengths(Input input) {
        double[] lengths = new double[train.size()];
        int i = 0;
        for (Row row : train.rows()) {
            lengths[i++] = row.isMissing(input.name())
                    ? Double.NaN
                    : row.words(input.name()).size();
        }
        return lengths;
    }

    private DataProfile.Feature category(Input input) {
        Map<String, Integer> counts = train.counts(input.name());
        int known = counts.values().stream().mapToInt(Integer::intValue).sum();
        List<String> values = List.copyOf(counts.keySet());
        return new DataProfile.CategoryFeature(
                input.name(),
                input.type(),
                train.size() - known,
                ByLabel.named(counts, input.categories()),
                byLabel.categories(values, train.indices(input.name(), values), input.categories()));
    }
}
