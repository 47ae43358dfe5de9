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

    /** Up to so many, "one in twelve" is a share. */
    private static final int FEW = 20;

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
            entry("acc", "accuracy"),
            entry("areaundertheroccurve", "rocauc"),
            entry("areaundertheprecisionrecallcurve", "averageprecision"),
            entry("prauc", "averageprecision"),
            entry("auprc", "averageprecision"),
            entry("auc", "rocauc"),
            entry("auroc", "rocauc")));

    private final Map<String, List<BigDecimal>> values = new TreeMap<>();

    /** What part of all rows, or of a slice, is right. */
    private final List<BigDecimal> shares = new ArrayList<>();

    private final Set<Integer> testRows = new TreeSet<>();
    private final Set<Integer> trainingRows = new TreeSet<>();

    /** Rows to those of them that the model got right, where it was tested on so many. */
    private final Map<Integer, Set<Integer>> right = new TreeMap<>();

    /** By how much the model is better than the baseline, in points. */
    private final List<BigDecimal> gaps = new ArrayList<>();

    private KnownValues() {}

    /** Those of all rows: what prose speaks of where it names no part of them. */
    static KnownValues ofAllRows(Results metrics, int trainingRows, Optional<SeedsReport> seeds) {
        KnownValues known = new KnownValues();
        known.trainingRows.add(trainingRows);
        known.add(metrics.model().overall());
        known.add(metrics.baseline().overall());
        for (Metric metric : Metric.values()) {
            known.gap(
                    metric.of(metrics.model().overall()),
                    metric.of(metrics.baseline().overall()));
        }
        seeds.ifPresent(report -> report.metrics().forEach(known::add));
        return known;
    }

    /** Those of all rows and of every part of them. */
    static KnownValues ofEachPart(Results metrics, int trainingRows, Optional<SeedsReport> seeds) {
        KnownValues known = ofAllRows(metrics, trainingRows, seeds);
        Stream.of(metrics.model(), metrics.baseline()).forEach(known::addParts);
        if (metrics instanceof Metrics labels) {
            SlicesTable.pooled(labels).forEach(accuracy -> known.add(Metric.ACCURACY, accuracy.value()));
        } else if (metrics instanceof NumberMetrics numbers) {
            numbers.bins().forEach(bin -> known.add(bin.metrics()));
        }
        return known;
    }

    /** Returns whether a claim is true of them. */
    boolean hold(Claim claim) {
        int number = claim.amount().value().intValue();
        return switch (claim.kind()) {
            case METRIC -> holds(claim, named(claim.metric()));
            case RIGHT -> holds(claim, shares);
            case WRONG -> holds(claim, complements(shares));
            case WRONG_ROWS ->
                right.entrySet().stream().anyMatch(rows -> rows.getValue().contains(rows.getKey() - number));
            case TEST_ROWS -> testRows.contains(number);
            case TRAINING_ROWS -> trainingRows.contains(number);
            case GAP -> gaps.stream().anyMatch(gap -> isIt(claim, gap));
        };
    }

    /** Returns whether they have a value of the kind that is claimed at all. */
    boolean know(Claim claim) {
        return claim.kind() != Claim.Kind.METRIC || !named(claim.metric()).isEmpty();
    }

    private boolean holds(Claim claim, List<BigDecimal> known) {
        Claim.Amount amount = claim.amount();
        if (amount.whole().signum() > 0) {
            return isPart(claim, known);
        }
        return known.stream().anyMatch(value -> isIt(claim, value))
                // Of a few rows with like scores or one label next to anything can be said, but not to praise the model
                || amount.bound() == Claim.Bound.NONE && parts(claim).stream().anyMatch(value -> isIt(claim, value));
    }

    private List<BigDecimal> parts(Claim claim) {
        String name = claim.kind() == Claim.Kind.METRIC ? name(claim.metric()) : "recall";
        return claim.kind() == Claim.Kind.WRONG
                ? complements(named("recall"))
                : name.equals("accuracy") ? named("accuracyofbins") : named(name);
    }

    /** "7 of 8" counts rows; "nine in ten", where so few were not tested on, is a share. */
    private boolean isPart(Claim claim, List<BigDecimal> shares) {
        Claim.Amount amount = claim.amount();
        int whole = amount.whole().intValue();
        int part = amount.value().intValue();
        boolean counted =
                right.getOrDefault(whole, Set.of()).contains(claim.kind() == Claim.Kind.RIGHT ? part : whole - part);
        boolean isShare =
                whole <= FEW || amount.whole().stripTrailingZeros().precision() == 1 && whole >= HUNDRED.intValue();
        return counted
                || isShare && shares.stream().map(amount.whole()::multiply).anyMatch(rows -> fits(amount, rows));
    }

    private static boolean isIt(Claim claim, BigDecimal known) {
        Claim.Amount amount = claim.amount();
        boolean about = amount.percent()
                && amount.value().remainder(FIVE).signum() == 0
                && ABOUT.matcher(claim.text()).matches();
        boolean points = claim.kind() == Claim.Kind.GAP;
        BigDecimal full = amount.percent() && !points ? known.multiply(HUNDRED) : known;
        return about ? isNear(full, amount.value(), FIVE.divide(TWO)) : fits(amount, full);
    }

    /** Whether it gives the number when it is rounded to as many digits. */
    private static boolean fits(Claim.Amount amount, BigDecimal known) {
        BigDecimal half = BigDecimal.ONE.movePointLeft(amount.value().scale()).divide(TWO);
        return switch (amount.bound()) {
            case NONE -> isNear(known, amount.value(), half);
            case ROUGHLY -> isNear(known, amount.value(), FIVE.divide(TWO));
            case ABOVE -> known.compareTo(amount.value()) >= 0;
            case BELOW -> known.compareTo(amount.value()) <= 0;
            case BETWEEN ->
                known.compareTo(amount.value().subtract(half)) >= 0
                        && known.compareTo(amount.upTo().add(half)) <= 0;
        };
    }

    private static boolean isNear(BigDecimal known, BigDecimal value, BigDecimal distance) {
        return known.subtract(value).abs().compareTo(distance) <= 0;
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
    }

    private void addParts(Results.Part part) {
        addLabels(part.overall());
        part.slices().forEach(slice -> {
            add(slice.metrics());
            addLabels(slice.metrics());
        });
    }

    private void addLabels(Measured measured) {
        if (!(measured instanceof Evaluation evaluation)) {
            return;
        }
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

    private void gap(Interval model, Interval baseline) {
        if (model.defined() && baseline.defined()) {
            gaps.add(Json.number(model.value() - baseline.value())
                    .multiply(HUNDRED)
                    .abs());
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
