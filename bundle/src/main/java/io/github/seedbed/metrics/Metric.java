package io.github.seedbed.metrics;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is measured of a model, in the order in which it is shown. Card, lock, seeds and checks go through all of them:
 * one more is a constant here, a component of {@link Evaluation} and its computation.
 */
public enum Metric {
    /** The share of rows whose label was predicted. */
    ACCURACY("accuracy", "accuracy", false, 0, 1, Evaluation::accuracy),
    /** The mean of the labels' recalls. */
    BALANCED_ACCURACY("balancedAccuracy", "balanced accuracy", false, 0, 1, Evaluation::balancedAccuracy),
    /** The mean of the labels' F1. */
    MACRO_F1("macroF1", "macro F1", false, 0, 1, Evaluation::macroF1),
    /** The mean of the labels' areas under the ROC curve. */
    ROC_AUC("rocAuc", "ROC AUC", false, 0, 1, Evaluation::rocAuc),
    /** The mean of the labels' average precisions. */
    AVERAGE_PRECISION("averagePrecision", "average precision", false, 0, 1, Evaluation::averagePrecision),
    /** The mean of -ln(score of the true label). */
    LOG_LOSS("logLoss", "log loss", true, 0, Double.POSITIVE_INFINITY, Evaluation::logLoss),
    /** The mean squared distance between scores and truth. */
    BRIER("brier", "Brier score", true, 0, 2, Evaluation::brier),
    /** The expected calibration error. */
    ECE("ece", "calibration error", true, 0, 1, Evaluation::ece);

    private final String key;
    private final String title;
    private final boolean lowerIsBetter;
    private final double least;
    private final double most;
    private final Function<Evaluation, Interval> of;

    Metric(
            String key,
            String title,
            boolean lowerIsBetter,
            double least,
            double most,
            Function<Evaluation, Interval> of) {
        this.key = key;
        this.title = title;
        this.lowerIsBetter = lowerIsBetter;
        this.least = least;
        this.most = most;
        this.of = of;
    }

    /**
     * Returns the metric of a name.
     *
     * @param key as in {@code metrics.json}
     */
    public static Optional<Metric> named(String key) {
        return Arrays.stream(values()).filter(metric -> metric.key.equals(key)).findFirst();
    }

    /** Returns the name in {@code metrics.json}, such as {@code macroF1}. */
    @JsonValue
    public String key() {
        return key;
    }

    /** Returns the name for people, such as "macro F1". */
    public String title() {
        return title;
    }

    /** Returns the name at the beginning of a line, such as "Macro F1". */
    public String heading() {
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    /** Returns whether it is an error, as the log loss is. */
    public boolean lowerIsBetter() {
        return lowerIsBetter;
    }

    /** Returns its smallest possible value. */
    public double least() {
        return least;
    }

    /** Returns its largest possible value, which may be infinite. */
    public double most() {
        return most;
    }

    /**
     * Returns its value.
     *
     * @param evaluation of a model on some rows
     */
    public Interval of(Evaluation evaluation) {
        return of.apply(evaluation);
    }
}
