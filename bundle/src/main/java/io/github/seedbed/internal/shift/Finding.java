package io.github.seedbed.internal.shift;

import java.util.Map;
import java.util.Optional;

/**
 * One comparison.
 *
 * @param feature the column; empty if it is about the rows as a whole
 * @param aspect what was compared
 * @param shifted whether it differs: by enough to matter, and by more than chance explains
 * @param effect how much, in the measure of the aspect
 * @param measures other measures of the same, by name
 * @param p how often chance alone gives as much; corrected for the number of comparisons; empty for what needs no test
 * @param words what was seen
 */
public record Finding(
        String feature,
        Aspect aspect,
        boolean shifted,
        double effect,
        Map<String, Double> measures,
        Optional<Double> p,
        String words) {

    static Finding tested(String feature, Aspect aspect, double effect, double p, String words) {
        return new Finding(feature, aspect, false, effect, Map.of(), Optional.of(p), words);
    }

    static Finding fact(String feature, Aspect aspect, double effect, String words) {
        return new Finding(feature, aspect, effect >= aspect.least(), effect, Map.of(), Optional.empty(), words);
    }

    Finding with(Map<String, Double> more) {
        return new Finding(feature, aspect, shifted, effect, more, p, words);
    }

    /** With the corrected probability, which decides. */
    Finding corrected(double holm) {
        return new Finding(
                feature, aspect, effect >= aspect.least() && holm < ALPHA, effect, measures, Optional.of(holm), words);
    }

    /** In so many of all comparisons of undisturbed data something may be called different. */
    static final double ALPHA = 0.05;
}
