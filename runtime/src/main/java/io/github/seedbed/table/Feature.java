package io.github.seedbed.table;

import java.util.List;
import java.util.Optional;

/**
 * A column that a model learns from.
 *
 * @param name as in the header of the CSV file
 * @param title for people
 * @param type number, category or text
 * @param unit of a number, such as {@code mm}
 * @param step the precision to which a number is measured, above 0
 * @param categories all values that may occur; if absent they are learnt from the training rows
 * @param minimum in how many training rows a word of a text must occur to be learnt and published
 */
public record Feature(
        String name,
        String title,
        Type type,
        Optional<String> unit,
        Optional<Double> step,
        Optional<List<String>> categories,
        Optional<Integer> minimum) {

    /** What a column holds. */
    public enum Type {
        /** A finite number, or missing. */
        NUMBER,
        /** One of a few texts, or missing. */
        CATEGORY,
        /** Words of any language, or missing. */
        TEXT
    }

    /** Returns whether the column holds numbers. */
    public boolean isNumber() {
        return type == Type.NUMBER;
    }

    /** Returns whether the column holds texts, which are taken apart into words. */
    public boolean isText() {
        return type == Type.TEXT;
    }
}
