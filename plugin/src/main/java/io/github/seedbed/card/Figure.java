package io.github.seedbed.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * A metric of {@code metrics.json} in words: the value with three digits after the point, its interval with two; more
 * where they would not tell the ends of the interval apart.
 */
final class Figure {
    private static final String UNDEFINED = "not defined";
    private static final int VALUE_DIGITS = 3;
    private static final int RANGE_DIGITS = 2;

    /** What is smaller than that nobody needs to tell from zero. */
    private static final int MOST_DIGITS = 6;

    private Figure() {}

    /** Such as «0.986 (95 % interval 0.92 to 1.00, n = 69)». */
    static String words(JsonNode interval, JsonNode n, JsonNode level) {
        if (!interval.path("value").isNumber()) {
            return UNDEFINED + " (n = " + n.asText() + ")";
        }
        String percent = String.format(Locale.ROOT, "%.0f %%", level.asDouble() * 100);
        String range = hasRange(interval) ? percent + " interval " + range(interval) + ", " : "";
        return value(interval) + " (" + range + "n = " + n.asText() + ")";
    }

    /** Such as «0.986 (0.92 to 1.00)». */
    static String cell(JsonNode interval) {
        if (!interval.path("value").isNumber()) {
            return UNDEFINED;
        }
        return value(interval) + (hasRange(interval) ? " (" + range(interval) + ")" : "");
    }

    private static boolean hasRange(JsonNode interval) {
        return interval.path("low").isNumber() && interval.path("high").isNumber();
    }

    private static String value(JsonNode interval) {
        return rounded(interval.path("value"), Math.max(VALUE_DIGITS, digits(interval)));
    }

    private static String range(JsonNode interval) {
        int digits = Math.max(RANGE_DIGITS, digits(interval));
        return rounded(interval.path("low"), digits) + " to " + rounded(interval.path("high"), digits);
    }

    /** Two significant digits of the interval's width; where it has none, of the value. */
    private static int digits(JsonNode interval) {
        BigDecimal width = hasRange(interval)
                ? interval.path("high")
                        .decimalValue()
                        .subtract(interval.path("low").decimalValue())
                : BigDecimal.ZERO;
        BigDecimal scale = width.signum() > 0 ? width : interval.path("value").decimalValue();
        int firstDigit = scale.scale() - scale.precision() + 1;
        return scale.signum() == 0 ? 0 : Math.min(MOST_DIGITS, firstDigit + 1);
    }

    private static String rounded(JsonNode number, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", number.asDouble());
    }
}
