package io.github.seedbed.picture;

import io.github.seedbed.metrics.Results;
import java.util.List;
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

    /** Returns a text on one line, or broken between words on two; only what needs more is shortened. */
    static List<String> lines(String text, int length) {
        int space = text.lastIndexOf(' ', length);
        return text.codePointCount(0, text.length()) <= length || space <= 0
                ? List.of(shortened(text, length))
                : List.of(text.substring(0, space), shortened(text.substring(space + 1), length));
    }

    static String three(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /** Such as "island = Biscoe", or, where there is no room for the names, "Biscoe × male". */
    static String slice(Results.Slice slice) {
        return slice.isPair() ? String.join(" × ", slice.by().values()) : slice.name();
    }
}
