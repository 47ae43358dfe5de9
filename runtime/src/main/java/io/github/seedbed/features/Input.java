package io.github.seedbed.features;

import java.util.List;
import java.util.Optional;

/**
 * A feature as the model takes it: a number is one column of the input, a category one column for each known value.
 *
 * @param name as in the data
 * @param title for people
 * @param unit of a number
 * @param step the precision of a number
 * @param min the smallest number seen in training; empty for a category
 * @param max the largest number seen in training; empty for a category
 * @param categories the known values, sorted; empty for a number
 * @param column the first of its columns, counted from 0
 */
public record Input(
        String name,
        String title,
        Optional<String> unit,
        Optional<Double> step,
        Optional<Double> min,
        Optional<Double> max,
        List<String> categories,
        int column) {

    /** Returns whether it is a number; otherwise it is a category. */
    public boolean isNumber() {
        return min.isPresent();
    }

    /** Returns how many columns of the input it takes. */
    public int width() {
        return isNumber() ? 1 : categories.size();
    }

    /**
     * Puts a number into its column.
     *
     * @param value NaN if it is missing
     * @param columns all columns of one row
     */
    void put(double value, float[] columns) {
        columns[column] = (float) value;
    }

    /**
     * Puts a category into its columns: 1 for the value, 0 for the others, or NaN for all when the value is missing or
     * unknown, which says nothing instead of something wrong.
     *
     * @param value possibly empty
     * @param columns all columns of one row
     */
    void put(Optional<String> value, float[] columns) {
        int known = value.map(categories::indexOf).orElse(-1);
        for (int i = 0; i < categories.size(); i++) {
            columns[column + i] = known < 0 ? Float.NaN : i == known ? 1 : 0;
        }
    }
}
