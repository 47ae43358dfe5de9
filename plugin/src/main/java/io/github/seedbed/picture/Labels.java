package io.github.seedbed.picture;

import io.github.seedbed.metrics.Metrics;
import java.util.Locale;

/** Texts in drawings. Their width can only be guessed: it depends on the fonts of whoever looks. */
final class Labels {
    private static final double WIDTH = 7.2;

    private Labels() {}

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

    static String three(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /** Such as "island = Biscoe", or, where there is no room for the names, "Biscoe × male". */
    static String slice(Metrics.OfSlice slice) {
        return slice.isPair() ? String.join(" × ", slice.by().values()) : slice.name();
    }
}
