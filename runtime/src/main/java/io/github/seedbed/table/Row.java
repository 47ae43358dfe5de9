package io.github.seedbed.table;

import io.github.seedbed.internal.csv.RowHash;
import io.github.seedbed.internal.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** One row of a {@link Table}. Rows of the same place of the same files are equal. */
public final class Row {
    private final Columns columns;
    private final int index;

    Row(Columns columns, int index) {
        this.columns = columns;
        this.index = index;
    }

    /** Returns its place in the files, counted from 0. */
    public int place() {
        return index;
    }

    /** Returns from which file it was read, counted from 0. */
    public int file() {
        int file = 0;
        while (columns.ends()[file] <= index) {
            file++;
        }
        return file;
    }

    /**
     * Returns a number that stands for what the row holds in its file, in all of its columns, whether they are read or
     * not: equal for equal rows.
     */
    public long content() {
        return columns.content()[index];
    }

    /**
     * Returns where the row lies between 0 and 1: decided by what it holds in its file, or in the columns that keep
     * rows together, and by nothing else.
     *
     * @param seed another seed puts it elsewhere
     */
    public double position(long seed) {
        return RowHash.position(columns.keys()[index], seed);
    }

    /**
     * Returns a number. A category that is written as a number counts as one, so that code can derive columns from what
     * is no feature.
     *
     * @param name a number column, or a category column that holds numbers
     * @return NaN if it is missing, or a category that is not a number
     * @throws IllegalArgumentException if there is no such column
     */
    public double number(String name) {
        float[] numbers = columns.numbers().get(name);
        if (numbers == null && columns.categories().containsKey(name)) {
            return category(name).map(Row::parsed).orElse(Double.NaN);
        }
        return columns.numbers(name)[index];
    }

    private static double parsed(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException ignored) {
            return Double.NaN; // what it says of itself
        }
    }

    /**
     * Returns a category.
     *
     * @param name a category column
     * @return empty if it is missing
     * @throws IllegalArgumentException if there is no such column
     */
    public Optional<String> category(String name) {
        return Optional.ofNullable(columns.categories(name).value(index));
    }

    /**
     * Returns the words of a text: see {@link Tokens}.
     *
     * @param name a column of texts
     * @return empty if the text is missing, or holds no word
     * @throws IllegalArgumentException if there is no such column
     */
    public List<String> words(String name) {
        Columns.Words words = columns.words(name);
        int start = words.starts()[index];
        String[] texts = new String[words.starts()[index + 1] - start];
        Arrays.setAll(texts, i -> words.values().value(words.codes()[start + i]));
        return Collections.unmodifiableList(Arrays.asList(texts));
    }

    /**
     * Returns some values as one text, equal for rows that agree in all of them.
     *
     * @param names any columns
     */
    public String text(List<String> names) {
        List<String> values = new ArrayList<>();
        for (String name : names) {
            values.add(
                    columns.hasNumbers(name)
                            ? Double.toHexString(number(name))
                            : category(name).orElse(""));
        }
        return String.join("\n", values);
    }

    /**
     * Returns whether a value is missing.
     *
     * @param name any column
     */
    public boolean isMissing(String name) {
        float[] numbers = columns.numbers().get(name);
        return numbers != null
                ? Float.isNaN(numbers[index])
                : columns.categories(name).code(index) < 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Row row && row.index == index && row.content() == content();
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(index);
    }
}
