package io.github.seedbed.internal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.seedbed.metrics.Evaluation;
import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Metrics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
    /** Five rows; the fourth is wrong. */
    private static final Scored ROWS = new Scored(List.of("a", "b"), new int[] {0, 0, 1, 1, 1}, new double[][] {
        {0.9, 0.1}, {0.8, 0.2}, {0.3, 0.7}, {0.6, 0.4}, {0.5, 0.5}
    });

    @Test
    void computesMetricsAsTheTextbooksDo() {
        Evaluation evaluation = Evaluator.evaluation(ROWS, 1);
        // The last row is a tie, which the lowest index wins: two of five are wrong
        assertThat(evaluation.accuracy().value()).isEqualTo(0.6);
        // Wilson's interval for 3 of 5, as in Newcombe 1998
        assertThat(evaluation.accuracy().low()).isCloseTo(0.2307, within(1e-4));
        assertThat(evaluation.accuracy().high()).isCloseTo(0.8824, within(1e-4));
        assertThat(evaluation.logLoss().value())
                .isCloseTo(
                        -(Math.log(.9) + Math.log(.8) + Math.log(.7) + Math.log(.4) + Math.log(.5)) / 5, within(1e-12));
        assertThat(evaluation.brier().value()).isCloseTo((.02 + .08 + .18 + .72 + .5) / 5, within(1e-12));
        assertThat(evaluation.classes().get(0).precision().value()).isEqualTo(0.5);
        assertThat(evaluation.classes().get(0).recall().value()).isEqualTo(1);
        assertThat(evaluation.macroF1().value()).isCloseTo((2.0 / 3 + 0.5) / 2, within(1e-12));
    }

    @Test
    void intervalsHoldTheirMetricAndShrinkWithMoreRows() {
        Evaluation few = Evaluator.evaluation(ROWS, 1);
        int[] often = new int[500];
        for (int i = 0; i < often.length; i++) {
            often[i] = i % 5;
        }
        Evaluation many = Evaluator.evaluation(ROWS.only(often), 1);
        assertThat(few.logLoss().low()).isLessThan(few.logLoss().value());
        assertThat(few.logLoss().high()).isGreaterThan(few.logLoss().value());
        assertThat(many.logLoss().high() - many.logLoss().low())
                .isLessThan((few.logLoss().high() - few.logLoss().low()) / 5);
    }

    @Test
    void leavesAFigureUndefinedInsteadOfInventingOne() {
        Evaluation onlyA = Evaluator.evaluation(ROWS.only(new int[] {0, 1}), 1);
        assertThat(onlyA.classes().get(1).recall()).isEqualTo(Interval.UNDEFINED);
        assertThat(onlyA.macroF1().value()).isEqualTo(1);
    }

    @Test
    void tellsSlicesAndPairsApartAndFlagsSmallOnes() {
        Metrics metrics = Evaluator.metrics(
                ROWS,
                new double[] {0.4, 0.6},
                new TreeMap<>(Map.of("x", List.of("p", "p", "q", "q", "q"), "y", List.of("r", "s", "r", "s", "r"))),
                1);
        assertThat(metrics.model().slices())
                .extracting(Metrics.OfSlice::name)
                .containsExactly(
                        "x = p",
                        "x = q",
                        "y = r",
                        "y = s",
                        "x = p, y = r",
                        "x = p, y = s",
                        "x = q, y = r",
                        "x = q, y = s");
        assertThat(metrics.model().slices().get(0).small()).isTrue();
        assertThat(metrics.baseline().overall().accuracy().value()).isEqualTo(0.6);
        assertThat(MetricsTable.of(metrics)).contains("always b").contains("(few rows)");
    }

    @Test
    void comparesScoresWithSharesInTenBins() {
        Evaluation evaluation = Evaluator.evaluation(ROWS, 1);
        // 0.5 and 0.6 are wrong, 0.7, 0.8 and 0.9 are right, each in a bin of its own
        assertThat(evaluation.ece().value()).isCloseTo((.5 + .6 + .3 + .2 + .1) / 5, within(1e-12));
        assertThat(evaluation.ece().low()).isLessThanOrEqualTo(evaluation.ece().value());
        assertThat(evaluation.ece().high())
                .isGreaterThanOrEqualTo(evaluation.ece().value());
        assertThat(evaluation.bins()).hasSize(5);
        Evaluation.Bin last = evaluation.bins().get(4);
        assertThat(List.of(last.low(), last.high(), last.confidence())).isEqualTo(List.of(0.9, 1.0, 0.9));
        assertThat(last.accuracy()).hasToString("1.000 (0.21 to 1.00)");
    }

    @Test
    void putsTheHighestScoreIntoTheLastBin() {
        Scored sure = new Scored(List.of("a", "b"), new int[] {0, 1}, new double[][] {{1, 0}, {1, 0}});
        assertThat(Evaluator.evaluation(sure, 1).bins().get(0).accuracy().value())
                .isEqualTo(0.5);
        assertThat(Evaluator.evaluation(sure, 1).ece().value()).isEqualTo(0.5);
    }

    @Test
    void countsLabelsThatNoTrainingRowHasAsErrors() {
        // Row 5 has a label of its own, row 6 another
        Scored rows = new Scored(List.of("a", "b"), new int[] {0, 0, 1, 1, 2, 3}, new double[][] {
            {0.9, 0.1}, {0.8, 0.2}, {0.3, 0.7}, {0.2, 0.8}, {0.9, 0.1}, {0.4, 0.6}
        });
        Metrics metrics = Evaluator.metrics(rows, new double[] {0.5, 0.5}, Map.of(), 1);
        Evaluation evaluation = metrics.model().overall();
        assertThat(evaluation.accuracy().value()).isCloseTo(4.0 / 6, within(1e-12));
        assertThat(evaluation.classes().get(0).precision().value()).isCloseTo(2.0 / 3, within(1e-12));
        // As scikit-learn has it: the mean over four labels, two of which have 0
        assertThat(evaluation.macroF1().value()).isCloseTo(2 * 0.8 / 4, within(1e-12));
        assertThat(evaluation.unseen()).contains(new Evaluation.Unseen(2, 2));
        assertThat(metrics.confusion().unseen()).contains(List.of(1, 1));
        assertThat(MetricsTable.of(metrics))
                .endsWith("WARNING: 2 test rows have a label that no training row has (labels: 2):"
                        + " each counts as an error");
    }

    /** RMSEs of sales in a small currency have twenty digits with their intervals. */
    @Test
    void columnsOfLargeNumbersStandBelowTheirNames() {
        double[] truth = {1e12, 2e12, 5e12, 9e12};
        double[] value = {2e12, 2e12, 4e12, 8e12};
        String[] lines = MetricsTable.of(NumberEvaluator.metrics(new Estimated(truth, value, 1e12), 4e12, Map.of(), 1))
                .split("\n");
        int place = lines[0].indexOf("R²");
        assertThat(lines[1].substring(place - 2)).matches("  \\S.*");
        assertThat(lines[2].substring(place - 2)).matches("  \\S.*");
    }

    @Test
    void tellsInEachSliceWhatWasTakenForWhat() {
        Metrics metrics =
                Evaluator.metrics(ROWS, new double[] {0.4, 0.6}, Map.of("x", List.of("p", "p", "q", "q", "q")), 1);
        assertThat(metrics.model().slices().get(1).confusion()).isEqualTo(List.of(List.of(0, 0), List.of(2, 1)));
        assertThat(metrics.model().overall().unseen()).isEmpty();
    }
}
