package io.github.seedbed.internal.linear;

import io.github.seedbed.files.Ordered;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The loss of a multinomial logistic regression: the sum over all rows of -ln(score of the true label), plus l2 / 2
 * times the sum of the squared weights without the intercepts. With two labels one vector of weights does, the other
 * label's is 0.
 *
 * <p>Parameters: for each vector one weight a column, then its intercept. Loss and gradient are {@link FixedPoint} sums
 * over the rows, and each row is computed by itself with {@link StrictMath}: the same bits for any order of the rows,
 * any number of threads and any chunks.
 */
final class SoftmaxLoss {
    /** Rows that a thread takes at once. */
    private static final int CHUNK = 4096;

    private final Design design;
    private final int[] labels;
    private final int vectors;
    private final int length;
    private final double l2;
    /** For each parameter of a vector: by how much its terms are multiplied before they are rounded. */
    private final double[] scales;

    /**
     * Prepares the sums.
     *
     * @param design the rows
     * @param labels the index of each row's label
     * @param count the number of labels, at least 2
     * @param l2 at least 0
     */
    SoftmaxLoss(Design design, int[] labels, int count, double l2) {
        this.design = design;
        this.labels = labels;
        this.vectors = count == 2 ? 1 : count;
        this.length = design.width() + 1;
        this.l2 = l2;
        this.scales = new double[length];
        long n = Math.max(1, design.rows());
        // What a row adds to a category's columns is put together from sums of residuals, see gradient()
        Arrays.fill(scales, FixedPoint.scale(n, 1));
        for (Design.Column column : design.columns()) {
            if (column instanceof Design.Numbers numbers) {
                scales[numbers.first()] = FixedPoint.scale(n, numbers.bound());
            } else if (column instanceof Design.Terms terms) {
                int end = terms.first() + terms.size();
                Arrays.fill(scales, terms.first(), end, FixedPoint.scale(n, terms.bound()));
            }
        }
    }

    /** Returns the number of parameters. */
    int size() {
        return vectors * length;
    }

    /**
     * Returns the loss, and puts its gradient into an array.
     *
     * @param parameters see the class
     * @param gradient of the same length
     */
    double at(double[] parameters, double[] gradient) {
        double lossScale = FixedPoint.scale(Math.max(1, design.rows()), lossBound(parameters));
        double[][] offsets = offsets(parameters);
        Sums sums = sums(parameters, offsets, lossScale);
        double loss = sums.loss / lossScale;
        for (int v = 0; v < vectors; v++) {
            gradient(sums, v, gradient);
            for (int j = 0; j < design.width(); j++) {
                double weight = parameters[v * length + j];
                loss += l2 / 2 * weight * weight;
                gradient[v * length + j] += l2 * weight;
            }
        }
        return loss;
    }

    /** Whole numbers add up to the same whatever thread is done first. */
    @Ordered
    private Sums sums(double[] parameters, double[][] offsets, double lossScale) {
        int chunks = (design.rows() + CHUNK - 1) / CHUNK;
        return IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> sums(parameters, offsets, lossScale, chunk))
                .reduce(Sums::plus)
                .orElseGet(this::empty);
    }

    private void gradient(Sums sums, int vector, double[] gradient) {
        int at = vector * length;
        for (int j = 0; j < length; j++) {
            gradient[at + j] = sums.gradient[at + j] / scales[j];
        }
        // A known category adds (1 - mean) / scale to its own column and -mean / scale to the others
        for (int c = 0; c < design.columns().size(); c++) {
            if (design.columns().get(c) instanceof Design.Categories categories) {
                double known = 0;
                for (int j = 0; j < categories.size(); j++) {
                    known += gradient[at + categories.first() + j];
                }
                for (int j = 0; j < categories.size(); j++) {
                    int place = at + categories.first() + j;
                    gradient[place] = (gradient[place] - categories.mean()[j] * known)
                            / categories.scale()[j];
                }
            }
        }
    }

    /** No row's loss is larger: ln(labels) plus the largest difference of two logits. */
    private double lossBound(double[] parameters) {
        double largest = 0;
        for (int v = 0; v < vectors; v++) {
            double logit = Math.abs(parameters[v * length + length - 1]);
            for (Design.Column column : design.columns()) {
                logit += bound(column, parameters, v * length);
            }
            largest = Math.max(largest, logit);
        }
        return StrictMath.log(vectors + 1.0) + 2 * largest;
    }

    private static double bound(Design.Column column, double[] parameters, int at) {
        double bound = 0;
        if (column instanceof Design.Numbers numbers) {
            bound = Math.abs(parameters[at + numbers.first()]) * numbers.bound();
        } else if (column instanceof Design.Categories categories) {
            for (int j = 0; j < categories.size(); j++) {
                bound += Math.abs(parameters[at + categories.first() + j])
                        * Math.max(1, categories.mean()[j])
                        / categories.scale()[j];
            }
        } else if (column instanceof Design.Terms terms) {
            for (int j = 0; j < terms.size(); j++) {
                bound += Math.abs(parameters[at + terms.first() + j]) * terms.bound();
            }
        }
        return bound;
    }

    /**
     * For each vector: what the known categories of all inputs add to a logit, in addition to the weight of their own.
     */
    private double[][] offsets(double[] parameters) {
        double[][] offsets = new double[vectors][design.columns().size()];
        for (int v = 0; v < vectors; v++) {
            for (int c = 0; c < offsets[v].length; c++) {
                if (design.columns().get(c) instanceof Design.Categories categories) {
                    for (int j = 0; j < categories.size(); j++) {
                        offsets[v][c] -= parameters[v * length + categories.first() + j]
                                * categories.mean()[j]
                                / categories.scale()[j];
                    }
                }
            }
        }
        return offsets;
    }

    private Sums empty() {
        return new Sums(new long[size()]);
    }

    private Sums sums(double[] parameters, double[][] offsets, double lossScale, int chunk) {
        Sums sums = empty();
        double[] logits = new double[Math.max(2, vectors)];
        int end = Math.min(design.rows(), (chunk + 1) * CHUNK);
        for (int row = chunk * CHUNK; row < end; row++) {
            for (int v = 0; v < vectors; v++) {
                // With one vector the first label's logit stays 0
                logits[vectors == 1 ? 1 : v] = logit(parameters, offsets[v], v * length, row);
            }
            logits[0] = vectors == 1 ? 0 : logits[0];
            sums.loss += FixedPoint.term(residuals(logits, labels[row]), lossScale);
            for (int v = 0; v < vectors; v++) {
                add(sums.gradient, v * length, row, logits[vectors == 1 ? 1 : v]);
            }
        }
        return sums;
    }

    private double logit(double[] parameters, double[] offsets, int at, int row) {
        double logit = parameters[at + length - 1];
        for (int c = 0; c < offsets.length; c++) {
            Design.Column column = design.columns().get(c);
            if (column instanceof Design.Numbers numbers) {
                logit += parameters[at + numbers.first()] * numbers.values()[row];
            } else if (column instanceof Design.Categories categories) {
                int index = categories.index()[row];
                if (index >= 0) {
                    logit += parameters[at + categories.first() + index]
                                    / categories.scale()[index]
                            + offsets[c];
                }
            } else if (column instanceof Design.Terms terms) {
                for (int i = terms.start()[row]; i < terms.start()[row + 1]; i++) {
                    logit += parameters[at + terms.first() + terms.terms()[i]] * terms.counts()[i];
                }
            }
        }
        return logit;
    }

    /** Returns the loss of a row, and puts score less truth of each label in place of its logit. */
    private static double residuals(double[] logits, int truth) {
        double highest = logits[0];
        for (double logit : logits) {
            highest = Math.max(highest, logit);
        }
        double own = logits[truth] - highest;
        double total = 0;
        for (int k = 0; k < logits.length; k++) {
            logits[k] = StrictMath.exp(logits[k] - highest);
            total += logits[k];
        }
        for (int k = 0; k < logits.length; k++) {
            logits[k] = logits[k] / total - (k == truth ? 1 : 0);
        }
        return StrictMath.log(total) - own;
    }

    private void add(long[] gradient, int at, int row, double residual) {
        gradient[at + length - 1] += FixedPoint.term(residual, scales[length - 1]);
        for (Design.Column column : design.columns()) {
            if (column instanceof Design.Numbers numbers) {
                int j = numbers.first();
                gradient[at + j] += FixedPoint.term(residual * numbers.values()[row], scales[j]);
            } else if (column instanceof Design.Categories categories) {
                int index = categories.index()[row];
                if (index >= 0) {
                    int j = categories.first() + index;
                    gradient[at + j] += FixedPoint.term(residual, scales[j]);
                }
            } else if (column instanceof Design.Terms terms) {
                for (int i = terms.start()[row]; i < terms.start()[row + 1]; i++) {
                    int j = terms.first() + terms.terms()[i];
                    gradient[at + j] += FixedPoint.term(residual * terms.counts()[i], scales[j]);
                }
            }
        }
    }

    /** Loss and gradient of some rows, as whole numbers. */
    private static final class Sums {
        private final long[] gradient;
        private long loss;

        Sums(long[] gradient) {
            this.gradient = gradient;
        }

        Sums plus(Sums other) {
            Sums both = new Sums(gradient.clone());
            both.loss = loss + other.loss;
            for (int i = 0; i < gradient.length; i++) {
                both.gradient[i] += other.gradient[i];
            }
            return both;
        }
    }
}
