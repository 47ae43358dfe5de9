package io.github.seedbed.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.seedbed.internal.shift.Tails;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;

/** Probabilities are those of Commons Statistics, and of tables. */
final class TailsTest {
    @Test
    void chiSquare() {
        for (double degrees : new double[] {1, 2, 5, 30, 399}) {
            for (double statistic : new double[] {0, 0.1, 1, 3.84, 10, 50, 400, 3875}) {
                double expected = ChiSquaredDistribution.of(degrees).survivalProbability(statistic);
                assertThat(Tails.chiSquare(statistic, degrees))
                        .as(statistic + ", " + degrees)
                        .isCloseTo(expected, within(1e-9 * Math.max(expected, 1e-3)));
            }
        }
    }

    @Test
    void fisher() {
        for (int[] each :
                new int[][] {{0, 100, 1, 50}, {3, 1000, 9, 300}, {20, 1_000_000, 40, 1_000_000}, {5, 10, 0, 7}}) {
            HypergeometricDistribution expected =
                    HypergeometricDistribution.of(each[1] + each[3], each[0] + each[2], each[3]);
            double tail = expected.survivalProbability(each[2] - 1);
            assertThat(Tails.more(each[0], each[1], each[2], each[3]))
                    .isCloseTo(tail, within(1e-6 * Math.max(tail, 1e-3)));
        }
        assertThat(Tails.differ(10, 100, 10, 100)).isEqualTo(1);
    }

    /** The 5 % point of the distribution of Kolmogorov: 1.3581. */
    @Test
    void kolmogorov() {
        assertThat(Tails.kolmogorov(0, 50, 50)).isEqualTo(1);
        assertThat(Tails.kolmogorov(1, 50, 50)).isLessThan(1e-20);
        assertThat(Tails.kolmogorov(1.3581 / Math.sqrt(450_000), 900_000, 900_000))
                .isCloseTo(0.05, within(1e-3));
    }
}
