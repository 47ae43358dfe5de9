package io.github.seedbed.internal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.seedbed.metrics.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class CellDrawsTest {
    private static final int REPLICATES = 1000;

    /** Scores that are right as often as they say, and now and then a sure one that is wrong. */
    private static Outcomes rows(int n, int labels) {
        Random random = new Random(n);
        int[] truth = new int[n];
        double[][] scores = new double[n][labels];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int k = 0; k < labels; k++) {
                scores[i][k] = Math.exp(2 * random.nextGaussian());
                sum += scores[i][k];
            }
            double at = random.nextDouble() * sum;
            while (at > scores[i][truth[i]] && truth[i] < labels - 1) {
                at -= scores[i][truth[i]++];
            }
            for (int k = 0; k < labels; k++) {
                scores[i][k] /= sum;
            }
        }
        return Outcomes.of(new Scored(List.of("a", "b", "c", "d").subList(0, labels), truth, scores));
    }

    @Test
    void givesTheIntervalsThatDrawingRowsGives() {
        for (int labels = 2; labels <= 4; labels++) {
            Outcomes rows = rows(5000, labels);
            List<Means> byCells = byCells(rows);
            List<Means> byRows = byRows(rows);
            same(byCells, byRows, Means::balancedAccuracy, 0.003);
            same(byCells, byRows, Means::macroF1, 0.003);
            same(byCells, byRows, Means::logLoss, 0.004);
            same(byCells, byRows, Means::brier, 0.003);
            same(byCells, byRows, Means::ece, 0.003);
            same(byCells, byRows, means -> means.f1()[1], 0.005);
        }
    }

    private static void same(List<Means> a, List<Means> b, ToDoubleFunction<Means> metric, double tolerance) {
        Interval first = interval(a, metric);
        Interval second = interval(b, metric);
        assertThat(first.low()).isCloseTo(second.low(), within(tolerance));
        assertThat(first.high()).isCloseTo(second.high(), within(tolerance));
    }

    private static Interval interval(List<Means> replicates, ToDoubleFunction<Means> metric) {
        return Intervals.bootstrap(0, replicates.stream().mapToDouble(metric).toArray());
    }

    private static List<Means> byCells(Outcomes rows) {
        CellDraws cells = CellDraws.of(rows).orElseThrow();
        SplittableRandom random = new SplittableRandom(1);
        Means[] replicates = new Means[REPLICATES];
        Tally tally = new Tally(rows);
        Arrays.setAll(replicates, i -> {
            tally.clear();
            cells.draw(tally, random);
            return tally.means();
        });
        return List.of(replicates);
    }

    private static List<Means> byRows(Outcomes rows) {
        SplittableRandom random = new SplittableRandom(2);
        Means[] replicates = new Means[REPLICATES];
        Tally tally = new Tally(rows);
        Arrays.setAll(replicates, i -> {
            tally.clear();
            for (int row = 0; row < rows.size(); row++) {
                tally.add(random.nextInt(rows.size()));
            }
            return tally.means();
        });
        return List.of(replicates);
    }

    @Test
    void drawsRowsWhereTheyAreFew() {
        assertThat(CellDraws.of(rows(1999, 2))).isEmpty();
        assertThat(CellDraws.of(rows(2000, 2))).isPresent();
    }
}
