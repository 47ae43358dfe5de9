package io.github.seedbed.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The text of a number decides which rows are test rows: it must not depend on Java's version, or on how a file was
 * made.
 */
@Tag("full")
class DecimalTextTest {
    @Test
    void numbersAreWrittenAsPeopleWriteThem() {
        assertThat(DecimalText.of(39.1)).isEqualTo("39.1");
        assertThat(DecimalText.of(39.1F)).isEqualTo("39.1");
        assertThat(DecimalText.of(3750.0)).isEqualTo("3750");
        assertThat(DecimalText.of(-0.05)).isEqualTo("-0.05");
        assertThat(DecimalText.of(1.2345678E7)).isEqualTo("12345678");
        assertThat(DecimalText.of(0.002)).isEqualTo("0.002");
        assertThat(DecimalText.of(1e23)).isEqualTo("100000000000000000000000");
        assertThat(DecimalText.of(1e-7)).isEqualTo("0.0000001");
        assertThat(DecimalText.of(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(DecimalText.of(0.0)).isEqualTo("0");
        assertThat(DecimalText.of(Double.NaN)).isEmpty();
        assertThat(DecimalText.of(Float.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
    }

    @Test
    void theTextGivesTheNumberAgain() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                assertThat(Double.parseDouble(DecimalText.of(number))).isEqualTo(number);
            }
            float small = Float.intBitsToFloat(random.nextInt());
            if (Float.isFinite(small)) {
                assertThat((float) Double.parseDouble(DecimalText.of(small))).isEqualTo(small);
            }
        }
    }
}
