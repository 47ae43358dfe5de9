package io.github.seedbed.internal.linear;

import io.github.seedbed.files.Ordered;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;

/**
 * The loss of a multinomial logistic regression: the sum over all rows of -ln(score of the true label) times the weight
 * of that label, plus l2 / 2 times the sum of the squared weights without the intercepts. With two labels one vector of
 * weights does, the other label's is 0.
 *
 * <p>Parameters: for each column one weight a vector, then the intercepts. Loss and gradient are {@link FixedPoint}
 * sums over the rows, and each row is computed by itself, in operations whose results Java defines to the last bit: the
 * same bits for any order of the rows, any number of threads and any chunks.
 */
final class SoftmaxLoss implements Lbfgs.Function {
    /** Rows that are worth a thread of their own. */
    private static final int CHUNK = 1024;

    /** Of a score. */
    private static final double LARGEST_VARIANCE = 0.25;

    private final Design design;
    private final int[] labels;
    private final double[] importance;
    private final int chunks;
    private final int vectors;
    private final double l2;

    /**
     * For each column, and at last for the intercepts: by how much its terms are multiplied before they are rounded.
     */
    private final double[] scales;

    private final double heaviest;
    private final Curvature curvature;

    /**
     * Prepares the sums, with a chunk for each processor.
     *
     * @param design the rows
     * @param labels the index of each row's label
     * @param importance how much a row of each label counts, above 0; at least two labels
     * @param l2 at least 0
     */
    SoftmaxLoss(Design design, int[] labels, double[] importance, double l2) {
        this(design, labels, importance, l2, chunks(design));
    }

    /**
     * Prepares the sums.
     *
     * @param chunks into how many parts the rows are divided, at least 1
     */
    SoftmaxLoss(Design design, int[] labels, double[] importance, double l2, int chunks) {
        this.design = design;
        this.labels = labels;
        this.importance = importance;
        this.chunks = chunks;
        this.vectors = importance.length == 2 ? 1 : importance.length;
        this.l2 = l2;
        this.heaviest = Arrays.stream(importance).max().orElseThrow();
        this.scales = new double[design.width() + 1];
        long n = Math.max(1, design.rows());
        double count = 1;
        for (Column column : design.columns()) {
            count = Math.max(count, column instanceof Column.Numbers ? 1 : column.bound());
        }
        Arrays.fill(scales, FixedPoint.scale(n, heaviest * count));
        for (Column column : design.columns()) {
            if (column instanceof Column.Numbers numbers) {
                scales[numbers.first()] = FixedPoint.scale(n, heaviest * numbers.bound());
            }
        }
        this.curvature = new Curvature(design, vectors, heaviest * LARGEST_VARIANCE, l2);
    }

    /** Returns into how many parts rows are divided: one for each processor, if that is worth it. */
    static int chunks(Design design) {
        return Math.min(1 + design.rows() / CHUNK, processors());
    }

    private static int processors() {
        ForkJoinPool pool = ForkJoinTask.getPool();
        return pool == null ? ForkJoinPool.getCommonPoolParallelism() + 1 : pool.getParallelism();
    }

    @Override
    public int size() {
        return vectors * scales.length;
    }

    @Override
    public double[] solve(double... gradient) {
        return curvature.solve(gradient);
    }

    /** Returns the number of rows. */
    int rows() {
        return design.rows();
    }

    /** Returns where the intercepts begin. */
    private int intercepts() {
        return size() - vectors;
    }

    /**
     * Returns the loss, and puts its gradient into an array.
     *
     * @param parameters see the class
     * @param gradient of the same length
     */
    @Override
    public double at(double[] parameters, double[] gradient) {
        double lossScale = FixedPoint.scale(Math.max(1, design.rows()), heaviest * lossBound(parameters));
        Sums sums = sums(parameters, lossScale);
        double loss = sums.loss / lossScale;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = sums.gradient[i] / scales[i / vectors];
        }
        for (Column column : design.columns()) {
            if (column instanceof Column.Categories categories) {
                categories.takeMeansOff(gradient, vectors);
            }
        }
        for (int i = 0; i < intercepts(); i++) {
            loss += l2 / 2 * parameters[i] * parameters[i];
            gradient[i] += l2 * parameters[i];
        }
        return loss;
    }

    /** Whole numbers add up to the same whatever thread is done first. */
    @Ordered
    private Sums sums(double[] parameters, double lossScale) {
        List<Sums> parts = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> new Sums(parameters, lossScale, chunk))
                .toList();
        Sums all = parts.get(0);
        parts.subList(1, parts.size()).forEach(all::add);
        return all;
    }

    /** No row's loss is larger: ln(labels) plus the largest difference of two logits. */
    private double lossBound(double[] parameters) {
        double[] logits = new double[vectors];
        for (int v = 0; v < vectors; v++) {
            logits[v] = Math.abs(parameters[intercepts() + v]);
        }
        for (Column column : design.columns()) {
            for (int j = 0; j < column.size(); j++) {
                for (int v = 0; v < vectors; v++) {
                    logits[v] += Math.abs(parameters[(column.first() + j) * vectors + v]) * column.bound();
                }
            }
        }
        return StrictMath.log(vectors + 1.0) + 2 * Arrays.stream(logits).max().orElseThrow();
    }

    /** Loss and gradient of a chunk of the rows, as whole numbers. */
    private final class Sums {
        private final long[] gradient = new long[size()];
        private final Block block = new Block(vectors);
        private long loss;

        Sums(double[] parameters, double lossScale, int chunk) {
            int end = (int) ((chunk + 1L) * design.rows() / chunks);
            for (int from = (int) ((long) chunk * design.rows() / chunks); from < end; from += Block.ROWS) {
                block.from = from;
                block.rows = Math.min(Block.ROWS, end - from);
                for (int v = 0; v < vectors; v++) {
                    Arrays.fill(block.values[v], 0, block.rows, parameters[intercepts() + v]);
                }
                design.columns().forEach(column -> column.addLogits(block, parameters));
                loss += vectors == 1 ? twoLabels(lossScale) : manyLabels(lossScale);
                addIntercepts();
                design.columns().forEach(column -> column.addGradient(block, gradient, scales));
            }
        }

        /** Puts score less truth of the second label in place of its logit; the first one's is 0. */
        private long twoLabels(double lossScale) {
            double[] second = block.values[0];
            long sum = 0;
            for (int i = 0; i < block.rows; i++) {
                int truth = labels[block.from + i];
                double weight = importance[truth];
                double logit = second[i];
                double small = Exponentials.exp(-Math.abs(logit));
                double score = (logit > 0 ? 1 : small) / (1 + small);
                // -ln of the true label's score: what its logit lacks to the higher one, and ln(1 + small)
                double behind = (truth == 1) == logit > 0 ? 0 : Math.abs(logit);
                sum += FixedPoint.term(weight * (behind + Exponentials.log(1 + small)), lossScale);
                second[i] = weight * (score - truth);
            }
            return sum;
        }

        private long manyLabels(double lossScale) {
            double[][] values = block.values;
            long sum = 0;
            for (int i = 0; i < block.rows; i++) {
                int truth = labels[block.from + i];
                double highest = values[0][i];
                for (int v = 1; v < vectors; v++) {
                    highest = Math.max(highest, values[v][i]);
                }
                double own = values[truth][i] - highest;
                double total = 0;
                for (int v = 0; v < vectors; v++) {
                    values[v][i] = Exponentials.exp(values[v][i] - highest);
                    total += values[v][i];
                }
                double weight = importance[truth];
                double share = weight / total;
                for (int v = 0; v < vectors; v++) {
                    values[v][i] *= share;
                }
                values[truth][i] -= weight;
                sum += FixedPoint.term(weight * (Exponentials.log(total) - own), lossScale);
            }
            return sum;
        }

        private void addIntercepts() {
            double scale = scales[scales.length - 1];
            for (int v = 0; v < vectors; v++) {
                long sum = 0;
                for (int i = 0; i < block.rows; i++) {
                    block.whole[v][i] = FixedPoint.term(block.values[v][i], scale);
                    sum += block.whole[v][i];
                }
                gradient[intercepts() + v] += sum;
            }
        }

        private void add(Sums other) {
            loss += other.loss;
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += other.gradient[i];
            }
        }
    }
}
