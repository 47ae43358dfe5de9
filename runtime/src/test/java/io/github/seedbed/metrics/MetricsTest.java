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

    @Test
    void comparesScoresWithSharesInTenBins() {
        Evaluation evaluation = Evaluation.of(ROWS, 1);
        // 0.5 and 0.6 are wrong, 0.7, 0.8 and 0.9 are right, each in a bin of its own
        assertThat(evaluation.ece().value()).isCloseTo((.5 + .6 + .3 + .2 + .1) / 5, within(1e-12));
        assertThat(evaluation.ece().low()).isLessThanOrEqualTo(evaluation.ece().value());
        assertThat(evaluation.ece().high())
                .isGreaterThanOrEqualTo(evaluation.ece().value());
        assertThat(evaluation.json().at("/bins")).hasSize(5);
        assertThat(evaluation.json().at("/bins/4").toString())
                .isEqualTo("{\"low\":0.9,\"high\":1,\"n\":1,\"confidence\":0.9,"
                        + "\"accuracy\":{\"value\":1,\"low\":0.2065493,\"high\":1}}");
    }

    @Test
    void putsTheHighestScoreIntoTheLastBin() {
        Scored sure = new Scored(List.of("a", "b"), new int[] {0, 1}, new double[][] {{1, 0}, {1, 0}});
        assertThat(Evaluation.of(sure, 1).json().at("/bins/0/accuracy/value").asDouble())
                .isEqualTo(0.5);
        assertThat(Evaluation.of(sure, 1).ece().value()).isEqualTo(0.5);
    }

    @Test
    void countsLabelsThatNoTrainingRowHasAsErrors() {
        // Row 5 has a label of its own, row 6 another
        Scored rows = new Scored(List.of("a", "b"), new int[] {0, 0, 1, 1, 2, 3}, new double[][] {
            {0.9, 0.1}, {0.8, 0.2}, {0.3, 0.7}, {0.2, 0.8}, {0.9, 0.1}, {0.4, 0.6}
        });
        Metrics metrics = new Metrics(rows, new double[] {0.5, 0.5}, Map.of(), name -> 1);
        Evaluation evaluation = metrics.model();
        assertThat(evaluation.accuracy().value()).isCloseTo(4.0 / 6, within(1e-12));
        assertThat(evaluation.classes().get(0).precision().value()).isCloseTo(2.0 / 3, within(1e-12));
        // As scikit-learn has it: the mean over four labels, two of which have 0
        assertThat(evaluation.macroF1().value()).isCloseTo(2 * 0.8 / 4, within(1e-12));
        assertThat(evaluation.json().at("/unseen").toString()).isEqualTo("{\"labels\":2,\"rows\":2}");
        assertThat(metrics.json().at("/confusion/unseen").toString()).isEqualTo("[1,1]");
        assertThat(metrics.table())
                .endsWith("WARNING: 2 test rows have a label that no training row has (labels: 2):"
                        + " each counts as an error");
    }

    @Test
    void tellsInEachSliceWhatWasTakenForWhat() {
        Metrics metrics =
                new Metrics(ROWS, new double[] {0.4, 0.6}, Map.of("x", List.of("p", "p", "q", "q", "q")), name -> 1);
        assertThat(metrics.json().at("/model/slices/1/confusion").toString()).isEqualTo("[[0,0],[2,1]]");
        assertThat(metrics.json().at("/model/overall").has("unseen")).isFalse();
    }
}
