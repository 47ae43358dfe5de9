package io.github.seedbed.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsTest {
    /** Five rows; the fourth is wrong. */
    private static final Scored ROWS = new Scored(List.of("a", "b"), new int[] {0, 0, 1, 1, 1}, new double[][] {
        {0.9, 0.1}, {0.8, 0.2}, {0.3, 0.7}, {0.6, 0.4}, {0.5, 0.5}
    });

    @Test
    void computesFiguresAsTheTextbooksDo() {
        Evaluation evaluation = Evaluation.of(ROWS, 1);
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
    void intervalsHoldTheirFigureAndShrinkWithMoreRows() {
        Evaluation few = Evaluation.of(ROWS, 1);
        int[] often = new int[500];
        for (int i = 0; i < often.length; i++) {
            often[i] = i % 5;
        }
        Evaluation many = Evaluation.of(ROWS.only(often), 1);
        assertThat(few.logLoss().low()).isLessThan(few.logLoss().value());
        assertThat(few.logLoss().high()).isGreaterThan(few.logLoss().value());
        assertThat(many.logLoss().high() - many.logLoss().low())
                .isLessThan((few.logLoss().high() - few.logLoss().low()) / 5);
    }

    @Test
    void leavesAFigureUndefinedInsteadOfInventingOne() {
        Evaluation onlyA = Evaluation.of(ROWS.only(new int[] {0, 1}), 1);
        assertThat(onlyA.classes().get(1).recall()).isEqualTo(Interval.UNDEFINED);
        assertThat(onlyA.json().at("/classes/1/recall/value").isNull()).isTrue();
        assertThat(onlyA.macroF1().value()).isEqualTo(1);
    }

    @Test
    void tellsSlicesAndPairsApartAndFlagsSmallOnes() {
        Metrics metrics = new Metrics(
                ROWS,
                new double[] {0.4, 0.6},
                Map.of("x", List.of("p", "p", "q", "q", "q"), "y", List.of("r", "s", "r", "s", "r")),
                name -> 1);
        assertThat(metrics.json().at("/model/slices").findValuesAsText("x"))
                .containsExactlyInAnyOrder("p", "q", "p", "p", "q", "q");
        assertThat(metrics.json().at("/model/slices/0/small").asBoolean()).isTrue();
        assertThat(metrics.baseline().accuracy().value()).isEqualTo(0.6);
        assertThat(metrics.table()).contains("always b").contains("(few rows)");
    }
}
