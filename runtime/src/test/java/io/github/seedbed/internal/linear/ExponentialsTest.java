package io.github.seedbed.internal.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ExponentialsTest {
    @Test
    void areRightToTheLastDigits() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            double x = -Math.abs(random.nextGaussian()) * Math.pow(10, random.nextInt(6) - 3);
            double exact = StrictMath.exp(x);
            assertThat(Exponentials.exp(x)).isCloseTo(x < -708 ? 0 : exact, within(1e-15 * exact));
            double y = 1 + Math.abs(random.nextGaussian()) * Math.pow(10, random.nextInt(12) - 9);
            assertThat(Exponentials.log(y)).isCloseTo(StrictMath.log(y), within(1e-15 * StrictMath.log(y) + 1e-300));
        }
        assertThat(Exponentials.exp(0)).isEqualTo(1);
        assertThat(Exponentials.exp(-0.0)).isEqualTo(1);
        assertThat(Exponentials.exp(-708.5)).isZero();
        assertThat(Exponentials.exp(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Exponentials.exp(Double.NaN)).isNaN();
        assertThat(Exponentials.log(1)).isZero();
    }
}
