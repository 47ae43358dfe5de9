package io.github.seedbed.internal.profile;

import io.github.seedbed.features.Input;
import io.github.seedbed.features.Vocabulary;
import io.github.seedbed.internal.csv.KnownNumbers;
import io.github.seedbed.internal.runfile.DataProfile;
import io.github.seedbed.table.Row;
import io.github.seedbed.table.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How far the test rows are from the training rows, feature by feature: a test on other data than the model learnt from
 * says something else than it seems to.
 *
 * <p>The distance is the largest difference between a share of the training rows and the same share of the test rows:
 * of the rows up to a value, which is the statistic of Kolmogorov and Smirnov; of the rows with a category; of those
 * where the value is missing. It lies between 0 and 1.
 */
final class SplitShift {
    /** Chance alone goes beyond the limit in so many of all splits: a build must not fail by chance. */
    private static final double ALPHA = 0.001;

    /** A smaller difference misleads nobody, however many rows make it certain. */
    private static final double HARMLESS = 0.1;

    private final Table train;
    private final Table test;
    private final Function<Input, double[]> sortedTrain;
    private final Map<String, Double> distances = new TreeMap<>();

    /**
     * Compares two tables.
     *
     * @param train at least one row
     * @param test at least one row
     * @param sortedTrain returns the known numbers of an input in the training rows, ascending
     */
    SplitShift(Table train, Table test, Function<Input, double[]> sortedTrain) {
        this.train = train;
        this.test = test;
        this.sortedTrain = sortedTrain;
    }

    /** Compares an input of the model. */
    void add(Input input) {
        distances.put(input.name(), distance(input));
    }

    /**
     * Compares the target, too.
     *
     * @param target the column with the label
     * @return all distances
     */
    DataProfile.Shift with(String target) {
        distances.put(
                target,
                train.hasNumbers(target)
                        ? numbers(KnownNumbers.known(train.numbers(target)), KnownNumbers.known(test.numbers(target)))
                        : categories(row -> row.category(target).orElse("")));
        return new DataProfile.Shift(test.size(), limit(distances.size()), distances);
    }

    /**
     * What the distance of Kolmogorov and Smirnov exceeds with the probability {@link #ALPHA}, by their asymptotic
     * formula; for as many comparisons at once, after Bonferroni.
     */
    private double limit(int comparisons) {
        double n = train.size();
        double m = test.size();
        double c = Math.sqrt(-StrictMath.log(ALPHA / comparisons / 2) / 2);
        return Math.min(1, Math.max(HARMLESS, c * Math.sqrt((n + m) / (n * m))));
    }

    private double distance(Input input) {
        if (input.isNumber()) {
            double missing = categories(row -> row.isMissing(input.name()) ? "missing" : "there");
            return Math.max(missing, numbers(sortedTrain.apply(input), KnownNumbers.known(test.numbers(input.name()))));
        }
        if (input.isText()) {
            Vocabulary vocabulary = input.vocabulary().orElseThrow();
            return categories(row -> row.isMissing(input.name())
                    ? "missing"
                    : vocabulary.knows(row.words(input.name())) ? "known" : "no known word");
        }
        return categories(row -> row.category(input.name()).orElse(""));
    }

    /** Both sorted; 0 if one is empty, for then nothing but the missing values can be compared. */
    private static double numbers(double[] a, double[] b) {
        double largest = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            double value = Math.min(a[i], b[j]);
            while (i < a.length && a[i] == value) {
                i++;
            }
            while (j < b.length && b[j] == value) {
                j++;
            }
            largest = Math.max(largest, Math.abs((double) i / a.length - (double) j / b.length));
        }
        return largest;
    }

    private double categories(Function<Row, String> category) {
        Map<String, Integer> trained = counts(train, category);
        Map<String, Integer> tested = counts(test, category);
        Set<String> all = new HashSet<>(trained.keySet());
        all.addAll(tested.keySet());
        double largest = 0;
        for (String name : all) {
            double trainShare = (double) trained.getOrDefault(name, 0) / train.size();
            double testShare = (double) tested.getOrDefault(name, 0) / test.size();
            largest = Math.max(largest, Math.abs(trainShare - testShare));
        }
        return largest;
    }

    private static Map<String, Integer> counts(Table table, Function<Row, String> category) {
        Map<String, Integer> counts = new HashMap<>();
        for (Row row : table.rows()) {
            counts.merge(category.apply(row), 1, Integer::sum);
        }
        return counts;
    }
}
