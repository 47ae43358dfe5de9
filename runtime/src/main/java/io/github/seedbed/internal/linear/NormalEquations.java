package io.github.seedbed.internal.linear;

import io.github.seedbed.files.Ordered;
import io.github.seedbed.table.Parts;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The equations whose solution is a ridge regression: a matrix that is never written down, made of the training rows,
 * and the penalty. Unknowns: a weight for each column, then the intercept, which has no penalty.
 *
 * <p>Products with the matrix are {@link FixedPoint} sums over the rows, and each row is computed by itself: the same
 * bits for any order of the rows, any number of threads and any chunks.
 */
final class NormalEquations {
    private final Design design;
    private final double l2;
    private final int chunks;
    private final Outline outline;
    private final Curvature curvature;

    /**
     * Prepares the products, with a chunk for each processor.
     *
     * @param design the rows
     * @param l2 at least 0
     */
    NormalEquations(Design design, double l2) {
        this(design, l2, Parts.worthwhile(design.rows()));
    }

    /**
     * Prepares the products.
     *
     * @param chunks into how many parts the rows are divided, at least 1
     */
    NormalEquations(Design design, double l2, int chunks) {
        this.design = design;
        this.l2 = l2;
        this.chunks = chunks;
        this.outline = design.outline();
        this.curvature = new Curvature(outline, 1, 1, l2);
    }

    /** Returns the number of unknowns. */
    int size() {
        return design.width() + 1;
    }

    Curvature curvature() {
        return curvature;
    }

    /** Returns the sum of the squared values of each column. */
    double[] squares() {
        return outline.squares().clone();
    }

    /**
     * Returns the product of the matrix and a vector.
     *
     * @param unknowns a weight for each column, then the intercept
     */
    double[] times(double... unknowns) {
        double[] product = transposed(answers(unknowns));
        for (int i = 0; i < design.width(); i++) {
            product[i] += l2 * unknowns[i];
        }
        return product;
    }

    /** What a linear function of these weights says of each row: each thread writes into its own part. */
    @Ordered
    private double[] answers(double... unknowns) {
        double[] answers = new double[design.rows()];
        double[] weights = design.places().arranged(unknowns, 1);
        parts().forEach(part -> part.blocks(block -> {
            Arrays.fill(block.values[0], 0, block.rows, unknowns[design.width()]);
            design.columns().forEach(column -> column.addLogits(block, weights));
            System.arraycopy(block.values[0], 0, answers, block.from, block.rows);
        }));
        return answers;
    }

    /**
     * Returns for each unknown the sum over the rows of its value times a number.
     *
     * @param numbers one a row
     */
    double[] transposed(double... numbers) {
        double bound = Arrays.stream(numbers).map(Math::abs).reduce(0, Math::max);
        double[] scales = outline.scales(bound);
        long[] sums = sums(scales, numbers);
        double[] product = new double[size()];
        for (int i = 0; i < product.length; i++) {
            product[i] = sums[i] / scales[i];
        }
        outline.spans().forEach(span -> span.takeMeansOff(product, 1));
        return product;
    }

    /** Whole numbers add up to the same whatever thread is done first. */
    @Ordered
    private long[] sums(double[] scales, double[] numbers) {
        List<long[]> sums = parts().map(part -> {
                    long[] own = new long[size()];
                    part.blocks(block -> add(own, block, scales, numbers));
                    return own;
                })
                .toList();
        long[] all = new long[size()];
        for (long[] own : sums) {
            for (int i = 0; i < all.length; i++) {
                all[i] += own[i];
            }
        }
        return design.places().inOrder(all, 1);
    }

    private void add(long[] sums, Block block, double[] scales, double... numbers) {
        System.arraycopy(numbers, block.from, block.values[0], 0, block.rows);
        double scale = scales[design.width()];
        for (int i = 0; i < block.rows; i++) {
            block.whole[0][i] = FixedPoint.term(block.values[0][i], scale);
            sums[design.width()] += block.whole[0][i];
        }
        design.columns().forEach(column -> column.addGradient(block, sums, scales));
    }

    /** Each part is computed by itself, and what they say is whole numbers or lies in places of their own. */
    @Ordered
    private Stream<Part> parts() {
        return IntStream.range(0, chunks).parallel().mapToObj(Part::new);
    }

    /** Rows that one thread takes, block by block. */
    private final class Part {
        private final int from;
        private final int end;

        Part(int chunk) {
            this.from = (int) ((long) chunk * design.rows() / chunks);
            this.end = (int) ((chunk + 1L) * design.rows() / chunks);
        }

        void blocks(Consumer<Block> each) {
            Block block = new Block(1);
            for (int first = from; first < end; first += Block.ROWS) {
                block.from = first;
                block.rows = Math.min(Block.ROWS, end - first);
                each.accept(block);
            }
        }
    }
}
