package io.github.seedbed.metrics;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is measured of a model, in the order in which it is shown. Card, lock, seeds and checks go through all of a
 * task: one more is a constant here, a component of {@link Evaluation} or {@link NumberEvaluation} and its computation.
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
    ECE("ece", "calibration error", true, 0, 1, Evaluation::ece),
    /** The root of the mean squared error. */
    RMSE("rmse", "RMSE", NumberEvaluation::rmse, true, 0, Double.POSITIVE_INFINITY),
    /** The mean size of the errors. */
    MAE("mae", "mean absolute error", NumberEvaluation::mae, true, 0, Double.POSITIVE_INFINITY),
    /** The median size of the errors. */
    MEDIAN_ERROR(
            "medianError", "median absolute error", NumberEvaluation::medianError, true, 0, Double.POSITIVE_INFINITY),
    /** How much less than the distances from their mean the errors are. */
    R2("r2", "R²", NumberEvaluation::r2, false, Double.NEGATIVE_INFINITY, 1),
    /** The mean error. */
    BIAS("bias", "mean error", NumberEvaluation::bias, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
    /** The share of rows whose true number lies within the interval of its answer. */
    COVERAGE("coverage", "interval coverage", NumberEvaluation::coverage, NumberMetrics.PROMISED, 0, 1);

    private final Task task;
    private final String key;
    private final String title;
    private final boolean lowerIsBetter;
    private final double least;
    private final double most;
    /** The best value, if it is neither the largest nor the smallest; else NaN. */
    private final double ideal;

    private final Function<Measured, Interval> of;

    Metric(
            String key,
            String title,
            boolean lowerIsBetter,
            double least,
            double most,
            Function<Evaluation, Interval> of) {
        this(Task.CLASSIFICATION, key, title, lowerIsBetter, Double.NaN, least, most, of(Evaluation.class, of));
    }

    Metric(
            String key,
            String title,
            Function<NumberEvaluation, Interval> of,
            boolean lowerIsBetter,
            double least,
            double most) {
        this(Task.REGRESSION, key, title, lowerIsBetter, Double.NaN, least, most, of(NumberEvaluation.class, of));
    }

    Metric(String key, String title, Function<NumberEvaluation, Interval> of, double ideal, double least, double most) {
        this(Task.REGRESSION, key, title, false, ideal, least, most, of(NumberEvaluation.class, of));
    }

    Metric(
            Task task,
            String key,
            String title,
            boolean lowerIsBetter,
            double ideal,
            double least,
            double most,
            Function<Measured, Interval> of) {
        this.task = task;
        this.key = key;
        this.title = title;
        this.lowerIsBetter = lowerIsBetter;
        this.ideal = ideal;
        this.least = least;
        this.most = most;
        this.of = of;
    }

    private static <E extends Measured> Function<Measured, Interval> of(Class<E> type, Function<E, Interval> of) {
        return measured -> type.isInstance(measured) ? of.apply(type.cast(measured)) : Interval.UNDEFINED;
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
    public String key() {
        return key;
    }

    @Override
    public String toString() {
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

    /** Returns for which models it is measured. */
    public Task task() {
        return task;
    }

    /**
     * Returns whether one value is better than another.
     *
     * @param value of one model
     * @param other of another one
     */
    public boolean isBetter(double value, double other) {
        return rank(value) < rank(other);
    }

    /**
     * Returns a number that is the smaller the better a value is.
     *
     * @param value of a model
     */
    public double rank(double value) {
        if (!Double.isNaN(ideal)) {
            return Math.abs(value - ideal);
        }
        return lowerIsBetter ? value : -value;
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
     * @param evaluation of a model on some rows; not defined if it is of another task
     */
    public Interval of(Measured evaluation) {
        return of.apply(evaluation);
    }
}
