package io.github.seedbed.internal.linear;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Where the weights of each column lie while sums are made. The terms of a text that most rows hold lie next to each
 * other: a few of many thousand make up most of what is looked up, and the processor's cache then holds these.
 *
 * @param ofColumns one a column of the model's input; empty if all lie where they are
 */
record Places(int[] ofColumns) implements Serializable {
    static final Places UNCHANGED = new Places(new int[0]);

    /**
     * Puts the most frequent terms first.
     *
     * @param width the number of columns of the model's input
     * @param first the column of the first term
     * @param size the number of terms
     * @param terms of all rows, counted from the first
     */
    static Places byFrequency(int width, int first, int size, int... terms) {
        long[] order = new long[size];
        Arrays.setAll(order, term -> term);
        for (int term : terms) {
            order[term] -= 1L << Integer.SIZE;
        }
        Arrays.sort(order);
        int[] places = new int[width];
        Arrays.setAll(places, column -> column);
        for (int i = 0; i < size; i++) {
            places[first + (int) order[i]] = first + i;
        }
        return new Places(places);
    }

    /**
     * Returns weights at their places.
     *
     * @param weights columns x vectors, and more behind them
     * @param vectors their number
     */
    double[] arranged(double[] weights, int vectors) {
        if (ofColumns.length == 0) {
            return weights;
        }
        double[] arranged = weights.clone();
        for (int j = 0; j < ofColumns.length; j++) {
            System.arraycopy(weights, j * vectors, arranged, ofColumns[j] * vectors, vectors);
        }
        return arranged;
    }

    /**
     * Returns sums in the order of the columns.
     *
     * @param sums at their places, and more behind them
     * @param vectors their number
     */
    long[] inOrder(long[] sums, int vectors) {
        if (ofColumns.length == 0) {
            return sums;
        }
        long[] ordered = sums.clone();
        for (int j = 0; j < ofColumns.length; j++) {
            System.arraycopy(sums, ofColumns[j] * vectors, ordered, j * vectors, vectors);
        }
        return ordered;
    }
}
