package io.github.seedbed.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellNumberTest {
    @Test
    void givesTheBitsOfJava() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 200_000; i++) {
            String format = "%." + random.nextInt(12) + (i % 5 == 0 ? "e" : "f");
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12));
            String text = String.format(Locale.ROOT, format, value);
            assertThat(Float.floatToIntBits(number(text, '.')))
                    .as(text)
                    .isEqualTo(Float.floatToIntBits(Float.parseFloat(text)));
        }
        assertThat(number("-0", '.')).isEqualTo(-0f);
        assertThat(number("+1.5", '.')).isEqualTo(1.5f);
        assertThat(number("16777217", '.')).isEqualTo(16777216f);
        assertThat(number("-1,5", ',')).isEqualTo(-1.5f);
        assertThat(number("1234567890,25", ',')).isEqualTo(1234567890.25f);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NaN", "Infinity", "1f", "0x1p3", "1e99", "-", ".", "1.2.3", "1 000", "1,5", "--1", "٣", "e5"})
    void takesNothingElseForANumber(String text) {
        assertThat(number(text, '.')).isNaN();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1.234,5", "1,2,3"})
    void takesNoPointForADecimalComma(String text) {
        assertThat(number(text, ',')).isNaN();
    }

    private static float number(String text, char decimal) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new CellNumber(decimal).of(bytes, 0, bytes.length);
    }
}
