package io.github.seedbed.internal.linear;

import java.util.Arrays;

/**
 * One input of every training row, and what it has to do with a linear function of it. A block of rows is taken at
 * once, so that the loops are tight; each row is computed as if it were alone.
 */
sealed interface Column {
    /** Returns the first of the input's columns. */
    int first();

    /** Returns the number of its columns. */
    int size();

    /** Returns a number that no value exceeds, in either direction. */
    double bound();

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
     * Puts the sums of the squared values into the columns of the input.
     *
     * @param squares one a column of the whole input
     */
    void squares(double[] squares);

    /**
     * A number.
     *
     * @param first its column
     * @param values standardised; 0 where it is missing
     * @param bound the largest of them in either direction
     */
    record Numbers(int first, double[] values, double bound) implements Column {
        @Override
        public int size() {
            return 1;
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
        public void squares(double[] squares) {
            double[] all = new double[values.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = values[i] * values[i];
            }
            squares[first] = FixedPoint.sum(all);
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
        public int size() {
            return mean.length;
        }

        @Override
        public double bound() {
            return 1;
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

        /**
         * Takes the means off: a known category has added 1 to its own column, and nothing yet to the others.
         *
         * @param gradient columns of the input x vectors
         * @param vectors their number
         */
        void takeMeansOff(double[] gradient, int vectors) {
            for (int v = 0; v < vectors; v++) {
                double known = 0;
                for (int j = 0; j < mean.length; j++) {
                    known += gradient[(first + j) * vectors + v];
                }
                for (int j = 0; j < mean.length; j++) {
                    gradient[(first + j) * vectors + v] -= mean[j] * known;
                }
            }
        }

        /** Returns the number of rows whose value is known. */
        int known() {
            int known = 0;
            for (int value : index) {
                known += value >= 0 ? 1 : 0;
            }
            return known;
        }

        /** Before the means are taken off. */
        @Override
        public void squares(double[] squares) {
            int known = known();
            for (int j = 0; j < mean.length; j++) {
                squares[first + j] = known * mean[j];
            }
        }
    }

    /**
     * A text.
     *
     * @param first the column of its first term
     * @param size the number of terms of the vocabulary
     * @param start where the terms of each row begin, and after the last row where they end
     * @param terms counted from the first term
     * @param counts how often the row holds the term
     * @param bound the largest count
     */
    record Terms(int first, int size, int[] start, int[] terms, int[] counts, double bound) implements Column {
        @Override
        public void addLogits(Block block, double[] weights) {
            int vectors = block.vectors();
            double[] sums = new double[vectors];
            for (int i = 0; i < block.rows; i++) {
                Arrays.fill(sums, 0);
                for (int t = start[block.from + i]; t < start[block.from + i + 1]; t++) {
                    int at = (first + terms[t]) * vectors;
                    double count = counts[t];
                    for (int v = 0; v < vectors; v++) {
                        sums[v] += weights[at + v] * count;
                    }
                }
                for (int v = 0; v < vectors; v++) {
                    block.values[v][i] += sums[v];
                }
            }
        }

        @Override
        public void addGradient(Block block, long[] gradient, double[] scales) {
            int vectors = block.vectors();
            long[] ofRow = new long[vectors];
            for (int i = 0; i < block.rows; i++) {
                for (int v = 0; v < vectors; v++) {
                    ofRow[v] = block.whole[v][i];
                }
                for (int t = start[block.from + i]; t < start[block.from + i + 1]; t++) {
                    int at = (first + terms[t]) * vectors;
                    long count = counts[t];
                    for (int v = 0; v < vectors; v++) {
                        gradient[at + v] += ofRow[v] * count;
                    }
                }
            }
        }

        /** Counts are whole numbers, and so are sums of their squares. */
        @Override
        public void squares(double[] squares) {
            for (int t = 0; t < terms.length; t++) {
                squares[first + terms[t]] += (double) counts[t] * counts[t];
            }
        }
    }
}
