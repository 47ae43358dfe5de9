package io.github.seedbed.maven.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** A metric of {@code metrics.json} in words: the value with three digits, its interval with two. */
final class Figure {
    private static final String UNDEFINED = "not defined";

    private Figure() {}

    /** Such as «0.986 (95 % interval 0.92 to 1.00, n = 69)». */
    static String words(JsonNode interval, JsonNode n, JsonNode level) {
        if (!interval.path("value").isNumber()) {
            return UNDEFINED + " (n = " + n.asText() + ")";
        }
        String percent = String.format(Locale.ROOT, "%.0f %%", level.asDouble() * 100);
        String range = hasRange(interval)
                ? percent + " interval " + two(interval.path("low")) + " to " + two(interval.path("high")) + ", "
                : "";
        return three(interval.path("value")) + " (" + range + "n = " + n.asText() + ")";
    }

    /** Such as «0.986 (0.92 to 1.00)». */
    static String cell(JsonNode interval) {
        if (!interval.path("value").isNumber()) {
            return UNDEFINED;
        }
        String range =
                hasRange(interval) ? " (" + two(interval.path("low")) + " to " + two(interval.path("high")) + ")" : "";
        return three(interval.path("value")) + range;
    }

    private static boolean hasRange(JsonNode interval) {
        return interval.path("low").isNumber() && interval.path("high").isNumber();
    }

    private static String three(JsonNode number) {
        return String.format(Locale.ROOT, "%.3f", number.asDouble());
    }

    private static String two(JsonNode number) {
        return String.format(Locale.ROOT, "%.2f", number.asDouble());
    }
}
