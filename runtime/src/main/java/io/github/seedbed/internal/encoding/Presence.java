package io.github.seedbed.internal.encoding;

import io.github.seedbed.features.Input;
import io.github.seedbed.internal.input.InputSchema;
import java.util.Arrays;

/**
 * Which columns XGBoost gets only of rows that hold something in them: those of words, and those of categories. Of
 * seventy columns a row then has eight. Where a column is absent, XGBoost goes the way that it learnt for this.
 */
public final class Presence {
    /** What is less is not there: a category is 1 or 0, and a word occurs once or more often. */
    private static final float LEAST = 1;

    private final boolean[] columns;
    private final boolean[] counts;

    private Presence(int width) {
        this.columns = new boolean[width];
        this.counts = new boolean[width];
    }

    /**
     * Looks at the inputs. Numbers are always there, the missing ones as their mean; without any of them categories
     * are, too: no row may be empty.
     *
     * @param schema of the model
     */
    public static Presence of(InputSchema schema) {
        Presence presence = new Presence(schema.width());
        boolean hasNumber = schema.inputs().stream().anyMatch(Input::isNumber);
        for (Input input : schema.inputs()) {
            int end = input.column() + input.width();
            Arrays.fill(presence.columns, input.column(), end, input.isText() || hasNumber && !input.isNumber());
            Arrays.fill(presence.counts, input.column(), end, input.isText());
        }
        return presence;
    }

    /** Returns the largest raw value that is not there. */
    public static float absent() {
        return Math.nextDown(LEAST);
    }

    /**
     * Returns whether a column may be absent.
     *
     * @param column counted from 0
     */
    public boolean matters(int column) {
        return columns[column];
    }

    /**
     * Returns whether there can be more of it than once.
     *
     * @param column one that may be absent
     */
    public boolean isCount(int column) {
        return counts[column];
    }

    /**
     * Returns what stands for a raw value.
     *
     * @param column counted from 0
     * @param value NaN where nothing is known
     * @return NaN if a column that may be absent is; the value otherwise
     */
    public float seen(int column, float value) {
        if (!columns[column]) {
            return value;
        }
        return value >= LEAST ? counts[column] ? value : LEAST : Float.NaN;
    }
}
