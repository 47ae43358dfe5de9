package io.github.seedbed.internal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final Scored TEN =
            new Scored(List.of("a", "b", "c"), new int[] {0, 0, 1, 1, 0, 2, 2, 1, 0, 0}, new double[][] {
                {.7, .2, .1},
                {.5, .25, .25},
                {.25, .5, .25},
                {.5, .25, .25},
                {.125, .75, .125},
                {.25, .25, .5},
                {.5, .125, .375},
                {.125, .75, .125},
                {.75, .125, .125},
                {.25, .25, .5}
            });

    @Test
    void givesTheAreasThatScikitLearnGives() {
        Rankings rankings = new Rankings(TEN);
        assertThat(rankings.rocAuc(0).value()).isCloseTo(0.66, within(1e-12));
        assertThat(rankings.averagePrecision(1).value()).isCloseTo(0.5317460317460317, within(1e-12));
        assertThat(rankings.rocAuc().value()).isCloseTo(0.7919246031746031, within(1e-12));
        assertThat(rankings.averagePrecision().value())
                .isCloseTo((0.72 + 0.5317460317460317 + 0.5833333333333333) / 3, within(1e-12));
        assertThat(Evaluator.evaluation(TEN, 1).balancedAccuracy().value())
                .isCloseTo(0.5888888888888889, within(1e-12));
    }

    @Test
    void saysNothingOfALabelThatAllRowsHaveOrNone() {
        Rankings same = new Rankings(TEN.only(new int[] {0, 1}));
        assertThat(same.rocAuc()).isEqualTo(Interval.UNDEFINED);
        assertThat(same.averagePrecision(2)).isEqualTo(Interval.UNDEFINED);
    }

    @Test
    void doesNotTakeAPerfectOrderOfAFewRowsForCertain() {
        Scored perfect = made(5, 95, 60, new Random(1));
        assertThat(new Rankings(perfect).rocAuc(1)).hasToString("1.000 (0.80 to 1.00)");
        Scored single = made(1, 99, 1, new Random(5));
        Interval area = new Rankings(single).rocAuc(1);
        assertThat(area.high() - area.low()).isGreaterThan(0.7);
    }

    /** Of a hundred intervals some five miss the truth, which many more rows tell. */
    @Test
    void holdsTheTruthAsOftenAsItSays() {
        for (int[] sides : new int[][] {{20, 180}, {50, 50}}) {
            for (double apart : new double[] {0.5, 2.5}) {
                holds(sides[0], sides[1], apart, rankings -> rankings.rocAuc(1));
                holds(sides[0], sides[1], apart, rankings -> rankings.averagePrecision(1));
            }
        }
    }

    private static void holds(int positives, int negatives, double apart, Function<Rankings, Interval> metric) {
        int draws = 200;
        Random random = new Random(7);
        double truth = metric.apply(new Rankings(made(100 * positives, 100 * negatives, apart, random)))
                .value();
        int held = 0;
        for (int i = 0; i < draws; i++) {
            held += metric.apply(new Rankings(made(positives, negatives, apart, random)))
                            .contains(truth)
                    ? 1
                    : 0;
        }
        assertThat(held / (double) draws).isGreaterThanOrEqualTo(0.92);
    }

    /** Two labels whose logits are normal and some deviations apart. */
    private static Scored made(int positives, int negatives, double apart, Random random) {
        int n = positives + negatives;
        int[] truth = new int[n];
        double[][] scores = new double[n][];
        for (int i = 0; i < n; i++) {
            truth[i] = i < positives ? 1 : 0;
            double score = 1 / (1 + Math.exp(-random.nextGaussian() - apart * (truth[i] - 0.5)));
            scores[i] = new double[] {1 - score, score};
        }
        return new Scored(List.of("no", "yes"), truth, scores);
    }

    @Test
    void drawsACurveWithFewPointsToItsEnd() {
        Metrics.Curve curve =
                new Rankings(made(1000, 9000, 1.5, new Random(3))).curves().get(1);
        assertThat(curve.positives()).isEqualTo(1000);
        assertThat(curve.scores().size()).isBetween(50, 102);
        int last = curve.scores().size() - 1;
        assertThat(List.of(curve.hits().get(last), curve.falseAlarms().get(last)))
                .isEqualTo(List.of(1000, 9000));
        assertThat(curve.scores()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    /** A row weighs a little more or less: what the derivative says it changes. */
    @Test
    void knowsThePartOfEachRow() {
        Scored rows = made(30, 70, 1, new Random(2));
        for (Function<Ranking, Ranking.Estimate> metric :
                List.<Function<Ranking, Ranking.Estimate>>of(Ranking::rocAuc, Ranking::averagePrecision)) {
            int many = 200;
            List<Integer> repeated = new ArrayList<>();
            for (int i = 0; i < many * rows.size(); i++) {
                repeated.add(i % rows.size());
            }
            int[] all = repeated.stream().mapToInt(Integer::intValue).toArray();
            repeated.add(3);
            int[] more = repeated.stream().mapToInt(Integer::intValue).toArray();
            double before = metric.apply(Ranking.of(rows.only(all), 1)).value();
            double after = metric.apply(Ranking.of(rows.only(more), 1)).value();
            double part = metric.apply(Ranking.of(rows, 1)).parts()[3] / Math.sqrt(30 / 29.0);
            assertThat((after - before) * many).isCloseTo(part, within(0.02 * Math.abs(part)));
        }
    }
}
