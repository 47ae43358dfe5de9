package io.github.seedbed.table;

import io.github.seedbed.features.DatePart;
import io.github.seedbed.internal.date.CellDate;
import java.util.List;
import java.util.Optional;

/**
 * A column that a model learns from.
 *
 * @param name of the model's input: as in the header of the file, unless it is derived
 * @param title for people
 * @param type number, category, text or boolean
 * @param unit of a number, such as {@code mm}
 * @param step the precision to which a number is measured, above 0
 * @param categories all values that may occur; if absent they are learnt from the training rows
 * @param minimum in how many training rows a word of a text must occur to be learnt and published
 * @param missing cells that stand for no value, in place of those of the data file
 * @param origin what it is derived from, if it is no column of the file
 */
public record Feature(
        String name,
        String title,
        Type type,
        Optional<String> unit,
        Optional<Double> step,
        Optional<List<String>> categories,
        Optional<Integer> minimum,
        Optional<List<String>> missing,
        Optional<Origin> origin) {

    /** What a column holds. */
    public enum Type {
        /** A finite number, or missing. */
        NUMBER,
        /** One of a few texts, or missing. */
        CATEGORY,
        /** Words of any language, or missing. */
        TEXT,
        /** A category whose values are false and true, or missing. */
        BOOLEAN
    }

    /**
     * What a feature is derived from.
     *
     * @param columns of the data file
     * @param date how a date is taken apart; empty if the project's code derives the feature
     */
    public record Origin(List<String> columns, Optional<OfDate> date) {}

    /**
     * A part of a date.
     *
     * @param part which
     * @param format of the dates: a pattern of {@link java.time.format.DateTimeFormatter}, or {@code seconds} or
     *     {@code milliseconds} since 1970; as ISO 8601 writes them if absent
     */
    public record OfDate(DatePart part, Optional<String> format) {
        /**
         * Checks the format of dates.
         *
         * @param format as of a column
         * @throws IllegalArgumentException if nobody can read dates by it
         */
        public static void requireFormat(String format) {
            new CellDate(Optional.of(format));
        }
    }

    /**
     * A column as it stands in a file.
     *
     * @param name as in the header of the file
     * @param title for people
     * @param type number, category, text or boolean
     * @param unit of a number
     * @param step the precision to which a number is measured
     * @param categories all values that may occur
     * @param minimum in how many training rows a word of a text must occur
     */
    public Feature(
            String name,
            String title,
            Type type,
            Optional<String> unit,
            Optional<Double> step,
            Optional<List<String>> categories,
            Optional<Integer> minimum) {
        this(name, title, type, unit, step, categories, minimum, Optional.empty(), Optional.empty());
    }

    /** Returns whether the column holds numbers. */
    public boolean isNumber() {
        return type == Type.NUMBER;
    }

    /** Returns whether the column holds texts, which are taken apart into words. */
    public boolean isText() {
        return type == Type.TEXT;
    }

    /** Returns whether the project's code adds the column to the table. */
    public boolean isDerived() {
        return origin.isPresent() && origin.get().date().isEmpty();
    }
}
