package io.github.seedbed.internal.evaluation;

import io.github.seedbed.metrics.Metric;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** The scores from which on a label could be given, with what each would do to the rows. */
public final class Thresholds {
    /** Two thresholds with the same metric to the last but a few bits are equally good. */
    private static final double SAME = 1e-12;

    private final Ranking ranking;

    private Thresholds(Ranking ranking) {
        this.ranking = ranking;
    }

    /**
     * Looks at rows.
     *
     * @param isPositive for each row whether it has the label
     * @param scores of the label, 0 to 1
     */
    public static Thresholds of(boolean[] isPositive, double... scores) {
        double[][] both = new double[scores.length][];
        int[] truth = new int[scores.length];
        for (int row = 0; row < scores.length; row++) {
            both[row] = new double[] {1 - scores[row], scores[row]};
            truth[row] = isPositive[row] ? 1 : 0;
        }
        return new Thresholds(Ranking.of(new Scored(List.of("others", "label"), truth, both), 1));
    }

    /**
     * Returns the threshold with the best metric; of equally good ones that next to 0.5.
     *
     * @param metric {@code accuracy}, {@code balancedAccuracy} or {@code macroF1}
     */
    public double best(String metric) {
        IntToDoubleFunction value = switch (Metric.named(metric).orElseThrow()) {
            case ACCURACY -> this::accuracy;
            case BALANCED_ACCURACY -> this::balancedAccuracy;
            case MACRO_F1 -> this::macroF1;
            default -> throw new IllegalArgumentException("no threshold moves " + metric);
        };
        double best = Double.NEGATIVE_INFINITY;
        double chosen = 1;
        for (int step = 0; step < ranking.steps(); step++) {
            double here = value.applyAsDouble(step);
            double threshold = threshold(step);
            boolean isNearer = Math.abs(threshold - 0.5) < Math.abs(chosen - 0.5);
            if (here > best + SAME || here > best - SAME && isNearer) {
                best = Math.max(best, here);
                chosen = threshold;
            }
        }
        return chosen;
    }

    /**
     * Returns the highest threshold that finds a share of the rows with the label.
     *
     * @param share above 0, at most 1
     */
    public double withRecall(double share) {
        int step = 0;
        while (step < ranking.steps() - 1 && ranking.hits(step) < share * ranking.positives()) {
            step++;
        }
        return threshold(step);
    }

    private double accuracy(int step) {
        return (ranking.hits(step) + rejected(step)) / (double) (ranking.positives() + ranking.negatives());
    }

    private double balancedAccuracy(int step) {
        return (ranking.hits(step) / (double) ranking.positives() + rejected(step) / (double) ranking.negatives()) / 2;
    }

    private double macroF1(int step) {
        double given = ranking.hits(step) + ranking.falseAlarms(step);
        double others = ranking.positives() + ranking.negatives() - given;
        double label = 2 * ranking.hits(step) / (given + ranking.positives());
        double other = 2 * rejected(step) / (others + ranking.negatives());
        return (label + other) / 2;
    }

    private double rejected(int step) {
        return ranking.negatives() - ranking.falseAlarms(step);
    }

    /** The shortest number that separates a step from the next: rounding a score does not cross it. */
    private double threshold(int step) {
        double above = ranking.score(step);
        double below = step + 1 < ranking.steps() ? ranking.score(step + 1) : 0;
        BigDecimal middle = BigDecimal.valueOf((above + below) / 2);
        for (int digits = 1; digits < MathContext.DECIMAL64.getPrecision(); digits++) {
            double rounded = middle.round(new MathContext(digits, RoundingMode.HALF_EVEN))
                    .doubleValue();
            // Not too near to either
            if (rounded > below + (above - below) / 4 && rounded < above - (above - below) / 4) {
                return rounded;
            }
        }
        return middle.doubleValue();
    }
}
