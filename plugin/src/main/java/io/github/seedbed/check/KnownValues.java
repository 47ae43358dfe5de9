package io.github.seedbed.check;

import static java.util.Map.entry;

import io.github.seedbed.card.SlicesTable;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.metrics.Evaluation;
import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Measured;
import io.github.seedbed.metrics.Metric;
import io.github.seedbed.metrics.Metrics;
import io.github.seedbed.metrics.NumberMetrics;
import io.github.seedbed.metrics.Results;
import io.github.seedbed.seeds.SeedsReport;
import io.github.seedbed.seeds.Spread;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every value of a metric that a document may claim: of model and baseline, of all rows, slices, labels and scores, and
 * of other seeds, with the numbers of rows. The ends of an interval are none that anybody could claim.
 */
final class KnownValues {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Who says "about" rounds to the next five. */
    private static final Pattern ABOUT =
            Pattern.compile("(?i).*\\b(?:about|around|nearly|almost|roughly|approximately)\\b.*");

    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    /** Other words for the run's metrics. */
    private static final Map<String, String> SYNONYMS = new TreeMap<>(Map.ofEntries(
            entry("sensitivity", "recall"),
            entry("hitrate", "recall"),
            entry("successrate", "accuracy"),
            entry("misclassificationrate", "errorrate"),
            entry("error", "errorrate"),
            entry("top1", "accuracy"),
            entry("top1accuracy", "accuracy"),
            entry("crossentropy", "logloss"),
            entry("f", "f1"),
            entry("auc", "rocauc"),
            entry("auroc", "rocauc")));

    private final Map<String, List<BigDecimal>> values = new TreeMap<>();

    /** What part of all rows, or of a slice, is right. */
    private final List<BigDecimal> shares = new ArrayList<>();

    private final Set<Integer> testRows = new TreeSet<>();
    private final Set<Integer> trainingRows = new TreeSet<>();

    /** Rows to those of them that the model got right, where it was tested on so many. */
    private final Map<Integer, Set<Integer>> right = new TreeMap<>();

    private KnownValues() {}

    static KnownValues of(Results metrics, int trainingRows, Optional<SeedsReport> seeds) {
        KnownValues known = new KnownValues();
        known.trainingRows.add(trainingRows);
        known.add(metrics.model().overall());
        known.add(metrics.baseline().overall());
        Stream.of(metrics.model().slices(), metrics.baseline().slices())
                .flatMap(List::stream)
                .forEach(slice -> known.add(slice.metrics()));
        if (metrics instanceof Metrics labels) {
            SlicesTable.pooled(labels).forEach(accuracy -> known.add(Metric.ACCURACY, accuracy.value()));
        } else if (metrics instanceof NumberMetrics numbers) {
            numbers.bins().forEach(bin -> known.add(bin.metrics()));
        }
        seeds.ifPresent(report -> report.metrics().forEach(known::add));
        return known;
    }

    /** Returns whether a claim is true of the run. */
    boolean holds(Claim claim) {
        return switch (claim.kind()) {
            case METRIC -> holds(claim, named(claim.metric()));
            case RIGHT ->
                claim.percent()
                        ? holds(claim, shares)
                        : rightOf(claim).contains(claim.value().intValue());
            case WRONG ->
                claim.percent()
                        ? holds(claim, complements(shares))
                        : rightOf(claim)
                                .contains(claim.whole().subtract(claim.value()).intValue());
            case WRONG_ROWS ->
                right.entrySet().stream()
                        .anyMatch(rows -> rows.getValue()
                                .contains(rows.getKey() - claim.value().intValue()));
            case TEST_ROWS -> testRows.contains(claim.value().intValue());
            case TRAINING_ROWS -> trainingRows.contains(claim.value().intValue());
        };
    }

    private boolean holds(Claim claim, List<BigDecimal> known) {
        return known.stream().anyMatch(value -> holds(claim, value))
                // Of a few rows with like scores or one label next to anything can be said, but not to praise the model
                || claim.bound() == Claim.Bound.NONE && parts(claim).stream().anyMatch(value -> holds(claim, value));
    }

    private List<BigDecimal> parts(Claim claim) {
        String name = claim.kind() == Claim.Kind.METRIC ? name(claim.metric()) : "recall";
        return claim.kind() == Claim.Kind.WRONG
                ? complements(named("recall"))
                : name.equals("accuracy") ? named("accuracyofbins") : named(name);
    }

    /** Whether it gives the claim when it is rounded to as many digits. */
    private static boolean holds(Claim claim, BigDecimal known) {
        BigDecimal full = claim.percent() ? known.multiply(HUNDRED) : known;
        BigDecimal half = BigDecimal.ONE.movePointLeft(claim.value().scale()).divide(TWO);
        if (ABOUT.matcher(claim.text()).matches()
                && claim.percent()
                && claim.value().remainder(FIVE).signum() == 0) {
            half = FIVE.divide(TWO);
        }
        return switch (claim.bound()) {
            case NONE -> full.subtract(claim.value()).abs().compareTo(half) <= 0;
            case ABOVE -> full.compareTo(claim.value()) >= 0;
            case BELOW -> full.compareTo(claim.value()) <= 0;
        };
    }

    private Set<Integer> rightOf(Claim claim) {
        return right.getOrDefault(claim.whole().intValue(), Set.of());
    }

    private static List<BigDecimal> complements(List<BigDecimal> shares) {
        return shares.stream().map(BigDecimal.ONE::subtract).toList();
    }

    /** The values of a metric as prose calls it, such as "macro F1", "F1 score" or "ECE". */
    private List<BigDecimal> named(String metric) {
        String name = SYNONYMS.getOrDefault(name(metric), name(metric));
        return name.equals("errorrate") ? complements(named("accuracy")) : values.getOrDefault(name, List.of());
    }

    private void add(Measured measured) {
        // What is right of a number is an interval that holds the true one
        Interval share = (measured instanceof Evaluation ? Metric.ACCURACY : Metric.COVERAGE).of(measured);
        add(measured.n(), share.value());
        if (share.defined()) {
            shares.add(Json.number(share.value()));
        }
        for (Metric metric : Metric.values()) {
            add(metric, metric.of(measured).value());
        }
        if (measured instanceof Evaluation evaluation) {
            addLabels(evaluation);
        }
    }

    private void addLabels(Evaluation evaluation) {
        evaluation.bins().forEach(bin -> add("accuracyofbins", bin.accuracy().value()));
        for (Evaluation.OfClass label : evaluation.classes()) {
            add(label.n(), label.recall().value());
            add("precision", label.precision().value());
            add("recall", label.recall().value());
            add("f1", label.f1().value());
            add(Metric.ROC_AUC, label.rocAuc().value());
            add(Metric.AVERAGE_PRECISION, label.averagePrecision().value());
        }
    }

    private void add(int rows, double share) {
        testRows.add(rows);
        if (!Double.isNaN(share)) {
            right.computeIfAbsent(rows, key -> new TreeSet<>()).add((int) Math.round(share * rows));
        }
    }

    private void add(Metric metric, Spread spread) {
        Interval mean = spread.interval();
        Stream.of(mean.value(), mean.low(), mean.high(), spread.standardDeviation(), spread.min(), spread.max())
                .forEach(value -> add(metric, value));
        spread.values().forEach(value -> add(metric, value));
    }

    private void add(Metric metric, double value) {
        Stream.of(name(metric.title()), name(metric.key())).distinct().forEach(name -> add(name, value));
    }

    private void add(String name, double value) {
        if (!Double.isNaN(value)) {
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(Json.number(value));
        }
    }

    private static String name(String metric) {
        return metric.toLowerCase(Locale.ROOT).replaceAll("[\\s-]|score|macro", "");
    }
}
