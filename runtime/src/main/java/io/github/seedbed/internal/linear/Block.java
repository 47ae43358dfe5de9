package io.github.seedbed.internal.linear;

/** Rows that follow each other and are computed together: few enough for the processor's cache. */
final class Block {
    static final int ROWS = 256;

    /** Vectors x rows: first the logits, then score less truth. */
    final double[][] values;

    /** The latter as whole numbers, on the scale of what is counted: categories, words and the intercept. */
    final long[][] whole;

    /** The first row. */
    int from;

    /** How many rows there are, at most {@link #ROWS}. */
    int rows;

    Block(int vectors) {
        this.values = new double[vectors][ROWS];
        this.whole = new long[vectors][ROWS];
    }

    int vectors() {
        return values.length;
    }
}
