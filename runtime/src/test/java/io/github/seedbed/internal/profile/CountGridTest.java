package io.github.seedbed.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.internal.runfile.DataProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CountGridTest {
    @Test
    void countsInOnePassWhatCountingAnewWouldCount() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            double scale = Math.pow(10, random.nextInt(40) - 20);
            double[] values = new double[random.nextInt(2000)];
            Arrays.setAll(values, j -> (random.nextGaussian() + random.nextInt(3)) * scale);
            Arrays.sort(values);
            assertThat(CountGrid.of(values)).isEqualTo(countedAnew(values));
        }
        assertThat(CountGrid.of()).isEqualTo(new DataProfile.Grid(-40, List.of()));
    }

    private static DataProfile.Grid countedAnew(double... values) {
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        int exponent = Math.max(-40, Math.getExponent(largest) - 61);
        while (cells(exponent, values).size() > 256) {
            exponent++;
        }
        return new DataProfile.Grid(
                exponent,
                cells(exponent, values).entrySet().stream()
                        .map(cell -> List.of(cell.getKey(), cell.getValue()))
                        .toList());
    }

    private static Map<Long, Long> cells(int exponent, double... values) {
        Map<Long, Long> cells = new TreeMap<>();
        for (double value : values) {
            cells.merge((long) Math.floor(Math.scalb(value, -exponent)), 1L, Long::sum);
        }
        return cells;
    }
}
