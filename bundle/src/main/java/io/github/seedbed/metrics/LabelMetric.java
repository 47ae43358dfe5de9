package io.github.seedbed.metrics;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** What is measured of a classifier for each label. */
public enum LabelMetric {
    /** Of the rows that were given the label, the share that has it. */
    PRECISION("precision", "precision", Evaluation.OfClass::precision),
    /** Of the rows that have the label, the share that was given it. */
    RECALL("recall", "recall", Evaluation.OfClass::recall),
    /** The harmonic mean of the two. */
    F1("f1", "F1", Evaluation.OfClass::f1),
    /** The area under the ROC curve, against all other labels. */
    ROC_AUC("rocAuc", Metric.ROC_AUC.title(), Evaluation.OfClass::rocAuc),
    /** The average precision, against all other labels. */
    AVERAGE_PRECISION("averagePrecision", Metric.AVERAGE_PRECISION.title(), Evaluation.OfClass::averagePrecision);

    private final String key;
    private final String title;
    private final Function<Evaluation.OfClass, Interval> of;

    LabelMetric(String key, String title, Function<Evaluation.OfClass, Interval> of) {
        this.key = key;
        this.title = title;
        this.of = of;
    }

    /**
     * Returns the metric of a name.
     *
     * @param key as in {@code metrics.json}
     */
    public static Optional<LabelMetric> named(String key) {
        return Arrays.stream(values()).filter(metric -> metric.key.equals(key)).findFirst();
    }

    /** Returns the name in {@code metrics.json}, such as {@code averagePrecision}. */
    public String key() {
        return key;
    }

    /** Returns the name for people, such as "average precision". */
    public String title() {
        return title;
    }

    /**
     * Returns its value.
     *
     * @param label of a model on some rows
     */
    public Interval of(Evaluation.OfClass label) {
        return of.apply(label);
    }
}
