package io.github.seedbed.internal.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FixedPointTest {
    @Test
    void addsUpToTheSameBitsInAnyOrder() {
        Random random = new Random(1);
        Double[] values = new Double[10_001];
        Arrays.setAll(values, i -> random.nextGaussian() * Math.pow(10, random.nextInt(9) - 4));
        List<Double> list = Arrays.asList(values);
        double sum = sum(list);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(list, random);
            assertThat(sum(list)).isEqualTo(sum);
        }
        assertThat(sum).isCloseTo(list.stream().mapToDouble(Double::doubleValue).sum(), within(1e-6));
    }

    @Test
    void neverOverflowsAndKeepsWhatIsSmall() {
        double[] large = new double[1 << 16];
        Arrays.fill(large, Float.MAX_VALUE);
        assertThat(FixedPoint.sum(large)).isCloseTo(large.length * (double) Float.MAX_VALUE, within(1e30));
        assertThat(FixedPoint.sum(1e-30, 2e-30)).isCloseTo(3e-30, within(1e-45));
        assertThat(FixedPoint.sum()).isZero();
        assertThat(FixedPoint.sum(0, 0)).isZero();
    }

    private static double sum(List<Double> values) {
        return FixedPoint.sum(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
