package io.github.seedbed.runfile;

import java.util.List;

/**
 * What is measured of a model.
 *
 * @param name in {@code metrics.json}, such as {@code macroF1}
 * @param title for people
 * @param lowerIsBetter whether it is an error, as the log loss is
 * @param least its smallest possible value
 * @param most its largest possible value
 */
public record Metric(String name, String title, boolean lowerIsBetter, double least, double most) {
    private static final List<Metric> KNOWN = List.of(
            new Metric("accuracy", "accuracy", false, 0, 1),
            new Metric("macroF1", "macro F1", false, 0, 1),
            new Metric("logLoss", "log loss", true, 0, Double.POSITIVE_INFINITY),
            new Metric("brier", "Brier score", true, 0, 2),
            new Metric("ece", "calibration", true, 0, 1));

    /**
     * Returns the metric of a name. One that this version does not know is taken for one that should be high.
     *
     * @param name in {@code metrics.json}
     */
    public static Metric named(String name) {
        return KNOWN.stream()
                .filter(metric -> metric.name.equals(name))
                .findFirst()
                .orElseGet(() -> new Metric(name, name, false, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    }
}
