package io.github.seedbed.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RepeatedLinesTest {
    private static RepeatedLines counted(int lines, int contents) {
        RepeatedLines repeated = new RepeatedLines();
        for (int i = 0; i < lines; i++) {
            byte[] bytes = ("x" + i % contents + ",island\n").getBytes(StandardCharsets.UTF_8);
            repeated.add(bytes, 1, bytes.length - 1);
        }
        return repeated;
    }

    @Test
    void copiesAreCounted() {
        assertThat(new RepeatedLines().share()).isZero();
        assertThat(counted(1, 1).share()).isZero();
        assertThat(counted(30_000, 30_000).share()).isZero();
        assertThat(counted(30_000, 10_000).share()).isEqualTo(2 / 3.0, within(1e-9));
    }

    @Test
    void ofALongFileTheShareIsEstimated() {
        assertThat(counted(300_000, 300_000).share()).isZero();
        assertThat(counted(300_000, 100_000).share()).isEqualTo(2 / 3.0, within(1e-9));
        assertThat(counted(300_000, 285_000).share()).isEqualTo(0.05, within(0.005));
    }
}
