package io.github.seedbed.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void showsAsManyDigitsAsDistinguishTheEnds() {
        assertThat(new Interval(0.0010279, 0.0003012, 0.0021)).hasToString("0.0010 (0.0003 to 0.0021)");
        assertThat(new Interval(1, 0.9493, 1)).hasToString("1.000 (0.949 to 1.000)");
        assertThat(new Interval(0.875, 0.5291, 0.9776)).hasToString("0.875 (0.53 to 0.98)");
        assertThat(new Interval(1, 1, 1)).hasToString("1.000 (1.00 to 1.00)");
        assertThat(new Interval(0, 0, 0)).hasToString("0.000 (0.00 to 0.00)");
        assertThat(new Interval(0.00004747, 0.000000011, 0.0000000123)).hasToString("0.000047 (0.000000 to 0.000000)");
    }

    @Test
    void showsWhatIsKnown() {
        assertThat(Interval.unknown(0.0721688)).hasToString("0.072");
        assertThat(Interval.unknown(0.0078123)).hasToString("0.0078");
        assertThat(Interval.unknown(1)).hasToString("1.000");
        assertThat(Interval.UNDEFINED).hasToString("not defined");
        assertThat(Interval.UNDEFINED.withRows(8)).isEqualTo("not defined (n = 8)");
        assertThat(Interval.unknown(0.5).withRows(8)).isEqualTo("0.500 (n = 8)");
        assertThat(new Interval(0.875, 0.5291, 0.9776).withRows(8))
                .isEqualTo("0.875 (95 % interval 0.53 to 0.98, n = 8)");
    }
}
