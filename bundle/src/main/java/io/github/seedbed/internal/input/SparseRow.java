package io.github.seedbed.internal.input;

import io.github.seedbed.features.Input;
import io.github.seedbed.internal.text.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A row of a model's input without the zeros of its texts: of many thousand words a text holds ten. A number is one
 * column, NaN if it is missing. A category is 1 in the column of its value and 0 in the others; a text is how often
 * each known word occurs. When nothing of the value is known all of its columns are NaN, which says nothing instead of
 * something wrong: those of a text are then left out.
 */
public final class SparseRow {
    private int[] columns;
    private float[] values;
    private int size;

    /**
     * Starts an empty row.
     *
     * @param capacity the number of values that are expected
     */
    public SparseRow(int capacity) {
        columns = new int[capacity];
        values = new float[capacity];
    }

    /**
     * Adds the next input from a row that is encoded already.
     *
     * @param input the input
     * @param row one value a column
     */
    public void add(Input input, float[] row) {
        boolean isDense = !input.isText();
        int end = input.column() + input.width();
        for (int i = input.column(); i < end; i++) {
            if (isDense || row[i] > 0) {
                add(i, row[i]);
            }
        }
    }

    /**
     * Adds the next input, a number.
     *
     * @param input the input
     * @param value NaN if it is missing
     */
    public void add(Input input, double value) {
        add(input.column(), (float) value);
    }

    /**
     * Adds the next input, a category or a text.
     *
     * @param input the input
     * @param value empty if it is missing
     */
    public void add(Input input, Optional<String> value) {
        if (input.isText()) {
            add(input, value.map(Tokens::of).orElse(List.of()));
        } else {
            int known = value.map(input.categories()::indexOf).orElse(-1);
            int width = input.width();
            for (int i = 0; i < width; i++) {
                add(input.column() + i, known < 0 ? Float.NaN : i == known ? 1 : 0);
            }
        }
    }

    /**
     * Adds the next input, a text.
     *
     * @param input the input
     * @param words of the text: see {@link Tokens}
     */
    public void add(Input input, List<String> words) {
        for (int term : input.vocabulary().orElseThrow().columns(words)) {
            int column = input.column() + term;
            if (size > 0 && columns[size - 1] == column) {
                values[size - 1]++;
            } else {
                add(column, 1);
            }
        }
    }

    private void add(int column, float value) {
        if (size == columns.length) {
            columns = Arrays.copyOf(columns, 2 * size + 1);
            values = Arrays.copyOf(values, 2 * size + 1);
        }
        columns[size] = column;
        values[size++] = value;
    }

    /**
     * Returns one value a column.
     *
     * @param schema all inputs
     */
    public float[] dense(InputSchema schema) {
        float[] row = new float[schema.width()];
        for (Input input : schema.inputs()) {
            int end = input.column() + input.width();
            if (input.isText() && !holds(input.column(), end)) {
                Arrays.fill(row, input.column(), end, Float.NaN);
            }
        }
        for (int i = 0; i < size; i++) {
            row[columns[i]] = values[i];
        }
        return row;
    }

    private boolean holds(int from, int end) {
        int place = Arrays.binarySearch(columns, 0, size, from);
        int first = place < 0 ? -place - 1 : place;
        return first < size && columns[first] < end;
    }

    /** Returns whether it says nothing at all. */
    public boolean isUnknown() {
        for (int i = 0; i < size; i++) {
            if (!Float.isNaN(values[i])) {
                return false;
            }
        }
        return true;
    }

    /** Returns how many columns hold something. */
    public int size() {
        return size;
    }

    /**
     * Returns the {@code i}-th of them; they ascend.
     *
     * @param i counted from 0
     */
    public int column(int i) {
        return columns[i];
    }

    /**
     * Returns what the {@code i}-th of them holds.
     *
     * @param i counted from 0
     */
    public float value(int i) {
        return values[i];
    }
}
