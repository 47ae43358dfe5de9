package io.github.seedbed.picture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Texts in drawings. Their width can only be guessed: it depends on the fonts of whoever looks. */
final class Words {
    private static final double WIDTH = 7.2;

    private Words() {}

    /** Returns about how wide a text is, on the safe side for Latin letters. */
    static double width(String text) {
        return text.codePointCount(0, text.length()) * WIDTH;
    }

    /** Returns the beginning of a text that is too long. */
    static String shortened(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
    }

    static String three(JsonNode number) {
        return String.format(Locale.ROOT, "%.3f", number.asDouble());
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /** Such as «island = Biscoe», or, where there is no room for the names, «Biscoe × male». */
    static String slice(JsonNode slice) {
        List<String> values = new ArrayList<>();
        slice.path("by")
                .properties()
                .forEach(part -> values.add(
                        slice.path("by").size() > 1
                                ? part.getValue().asText()
                                : part.getKey() + " = " + part.getValue().asText()));
        return String.join(" × ", values);
    }
}
