package io.github.seedbed.internal.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CountedGridTest {
    @Test
    void isTheSameInAnyOrder() {
        List<Double> values = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            values.add(StrictMath.exp(5 * random.nextGaussian()) - 3);
        }
        values.add(1e30);
        var one = grid(values);
        Collections.reverse(values);
        assertThat(grid(values).grid()).isEqualTo(one.grid());
        assertThat(one.grid().cells()).hasSizeLessThanOrEqualTo(1024);
        assertThat(one.grid().cells().stream().mapToLong(cell -> cell.get(1)).sum())
                .isEqualTo(20_001);
    }

    @Test
    void fewValuesAreKeptAsTheyAre() {
        var grid = grid(List.of(-0.1, 0.2, 0.2, 1e-9, 0.0, 77.7)).grid();
        assertThat(grid.cells()).hasSize(5);
        assertThat(NumberDistance.quantile(grid, 1)).isCloseTo(77.7, within(1e-9));
        assertThat(NumberDistance.quantile(grid, 0.01)).isCloseTo(-0.1, within(1e-9));
    }

    @Test
    void distancesAreThoseOfTheSamples() {
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 4000; i++) {
            first.add(random.nextDouble());
            second.add(random.nextDouble() + 0.25);
        }
        NumberDistance distance =
                new NumberDistance(grid(first).grid(), grid(second).grid());
        assertThat(distance.kolmogorov()).isCloseTo(0.25, within(0.02));
        // A uniform distribution has the deviation 1 / sqrt(12)
        assertThat(distance.wasserstein()).isCloseTo(0.25 * Math.sqrt(12), within(0.03));
    }

    private static CountedGrid grid(List<Double> values) {
        CountedGrid grid = new CountedGrid();
        values.forEach(grid::add);
        return grid;
    }
}
