package io.github.seedbed.internal.linear;

import java.io.Serializable;
import java.util.Arrays;

/**
 * One input of every training row, and what it has to do with a linear function of it. A block of rows is taken at
 * once, so that the loops are tight; each row is computed as if it were alone.
 */
sealed interface Column extends Serializable {
    /** The means of what has none. */
    double[] NONE = {};

    /** Returns what must be known of the input before anything is added up. */
    Outline.Span span();

    /**
     * Adds its share of the logits of a block of rows.
     *
     * @param block of rows
     * @param weights columns of the input x vectors
     */
    void addLogits(Block block, double[] weights);

    /**
     * Adds the products of a block's residuals and values to the gradient, as whole numbers.
     *
     * @param block of rows
     * @param gradient columns of the input x vectors
     * @param scales for each column of the input: see {@link FixedPoint#scale}
     */
    void addGradient(Block block, long[] gradient, double[] scales);

    /**
     * Adds the squared values to the columns of the input, as whole numbers: not of categories, which follow from their
     * means.
     *
     * @param squares one a column of the whole input
     * @param scales for each of these: see {@link FixedPoint#scale}
     */
    void addSquares(long[] squares, double[] scales);

    /**
     * A number.
     *
     * @param first its column
     * @param values standardised; 0 where it is missing
     * @param bound the largest of them in either direction
     */
    record Numbers(int first, double[] values, double bound) implements Column {
        @Override
        public Outline.Span span() {
            return new Outline.Span(Outline.Kind.NUMBER, first, 1, bound, NONE, 0);
        }

        @Override
        public void addLogits(Block block, double[] weights) {
            for (int v = 0; v < block.vectors(); v++) {
                double weight = weights[first * block.vectors() + v];
                double[] logits = block.values[v];
                for (int i = 0; i < block.rows; i++) {
                    logits[i] += weight * values[block.from + i];
                }
            }
        }

        @Override
        public void addGradient(Block block, long[] gradient, double[] scales) {
            double scale = scales[first];
            for (int v = 0; v < block.vectors(); v++) {
                double[] residuals = block.values[v];
                long sum = 0;
                for (int i = 0; i < block.rows; i++) {
                    sum += FixedPoint.term(residuals[i] * values[block.from + i], scale);
                }
                gradient[first * block.vectors() + v] += sum;
            }
        }

        @Override
        public void addSquares(long[] squares, double[] scales) {
            for (double value : values) {
                squares[first] += FixedPoint.term(value * value, scales[first]);
            }
        }
    }

    /**
     * A category: less their means, 1 in the column of its value and 0 in the others. What a row adds to the gradient
     * is put together later from the sums of the residuals.
     *
     * @param first the column of its first value
     * @param index of the value of each row; -1 where it is missing or unknown, which says nothing
     * @param mean of each of its columns
     */
    record Categories(int first, int[] index, double[] mean) implements Column {
        @Override
        public Outline.Span span() {
            return new Outline.Span(Outline.Kind.CATEGORY, first, mean.length, 1, mean, known());
        }

        @Override
        public void addLogits(Block block, double[] weights) {
            for (int v = 0; v < block.vectors(); v++) {
                double centre = centre(weights, v, block.vectors());
                double[] logits = block.values[v];
                for (int i = 0; i < block.rows; i++) {
                    int value = index[block.from + i];
                    if (value >= 0) {
                        logits[i] += weights[(first + value) * block.vectors() + v] - centre;
                    }
                }
            }
        }

        /** What a linear function takes off for every row whose value is known: the weighted means. */
        private double centre(double[] weights, int vector, int vectors) {
            double centre = 0;
            for (int j = 0; j < mean.length; j++) {
                centre += weights[(first + j) * vectors + vector] * mean[j];
            }
            return centre;
        }

        @Override
        public void addGradient(Block block, long[] gradient, double[] scales) {
            for (int v = 0; v < block.vectors(); v++) {
                long[] whole = block.whole[v];
                for (int i = 0; i < block.rows; i++) {
                    int value = index[block.from + i];
                    if (value >= 0) {
                        gradient[(first + value) * block.vectors() + v] += whole[i];
                    }
                }
            }
        }

        /** Returns the number of rows whose value is known. */
        private int known() {
            int known = 0;
            for (int value : index) {
                known += value >= 0 ? 1 : 0;
            }
            return known;
        }

        @Override
        public void addSquares(long[] squares, double[] scales) {
            // See the interface
        }
    }

    /**
     * A text.
     *
     * @param first the column of its first term
     * @param size the number of terms of the vocabulary
     * @param start where the terms of each row begin, and after the last row where they end
     * @param terms the places of the terms, counted from that of the first one
     * @param counts how often the row holds the term
     * @param bound the largest count
     */
    record Terms(int first, int size, int[] start, int[] terms, int[] counts, double bound) implements Column {
        @Override
        public Outline.Span span() {
            return new Outline.Span(Outline.Kind.TERMS, first, size, bound, NONE, 0);
        }

        /** Returns the same text with its terms at other places. */
        Terms at(Places places) {
            int[] moved = new int[terms.length];
            Arrays.setAll(moved, i -> places.ofColumns()[first + terms[i]] - first);
            return new Terms(first, size, start, moved, counts, bound);
        }

        /** Two vectors at a time, for each term is looked up once for both: half the time. */
        @Override
        public void addLogits(Block block, double[] weights) {
            int vectors = block.vectors();
            for (int i = 0; i < block.rows; i++) {
                int from = start[block.from + i];
                int end = start[block.from + i + 1];
                int v = 0;
                for (; v + 1 < vectors; v += 2) {
                    double one = 0;
                    double two = 0;
                    for (int t = from; t < end; t++) {
                        int at = (first + terms[t]) * vectors + v;
                        double count = counts[t];
                        one += weights[at] * count;
                        two += weights[at + 1] * count;
                    }
                    block.values[v][i] += one;
                    block.values[v + 1][i] += two;
                }
                if (v < vectors) {
                    double last = 0;
                    for (int t = from; t < end; t++) {
                        last += weights[(first + terms[t]) * vectors + v] * counts[t];
                    }
                    block.values[v][i] += last;
                }
            }
        }

        @Override
        public void addGradient(Block block, long[] gradient, double[] scales) {
            int vectors = block.vectors();
            for (int i = 0; i < block.rows; i++) {
                int from = start[block.from + i];
                int end = start[block.from + i + 1];
                int v = 0;
                for (; v + 1 < vectors; v += 2) {
                    long one = block.whole[v][i];
                    long two = block.whole[v + 1][i];
                    for (int t = from; t < end; t++) {
                        int at = (first + terms[t]) * vectors + v;
                        long count = counts[t];
                        gradient[at] += one * count;
                        gradient[at + 1] += two * count;
                    }
                }
                if (v < vectors) {
                    long last = block.whole[v][i];
                    for (int t = from; t < end; t++) {
                        gradient[(first + terms[t]) * vectors + v] += last * counts[t];
                    }
                }
            }
        }

        /** Counts are whole numbers, and so are sums of their squares. */
        @Override
        public void addSquares(long[] squares, double[] scales) {
            for (int t = 0; t < terms.length; t++) {
                squares[first + terms[t]] += (long) counts[t] * counts[t];
            }
        }
    }
}
