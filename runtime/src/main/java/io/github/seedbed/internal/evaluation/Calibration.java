package io.github.seedbed.internal.evaluation;

import io.github.seedbed.metrics.Evaluation;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether scores mean what they say: of the rows whose label was given with a score of 0.8, are 80 % right? Rows are
 * put into ten bins of equal width by the score of the label that they were given (Guo et al. 2017, section 2).
 *
 * @param n rows in each bin
 * @param hits rows in each bin whose label was predicted
 * @param confidence the sum of the scores in each bin
 */
record Calibration(int[] n, int[] hits, double[] confidence) {
    /** Usual since Naeini et al. 2015; more would leave most of them empty on a few hundred rows. */
    static final int BINS = 10;

    /**
     * Scores near 1 leave a difference of almost equal numbers, in which the last bit of a {@code Math.exp} would show.
     */
    private static final double RESOLUTION = 1e-9;

    static Calibration of(Outcomes rows) {
        Calibration bins = new Calibration(new int[BINS], new int[BINS], new double[BINS]);
        for (int row = 0; row < rows.truth().length; row++) {
            int bin = rows.bin()[row];
            bins.n[bin]++;
            bins.hits[bin] += rows.isHit(row) ? 1 : 0;
            bins.confidence[bin] += rows.confidence()[row];
        }
        return bins;
    }

    /** Returns the bin of a score. */
    static int bin(double score) {
        return Math.min(BINS - 1, (int) (score * BINS));
    }

    /**
     * Returns the expected calibration error: the mean over all rows of the distance in their bin; 0 to 1.
     *
     * @param distances for each bin the number of hits less the sum of the scores
     * @param rows in all bins together
     */
    static double error(double[] distances, int rows) {
        double sum = 0;
        for (double distance : distances) {
            sum += Math.abs(distance);
        }
        return Math.rint(sum / rows / RESOLUTION) * RESOLUTION;
    }

    /** Returns the bins that hold rows. */
    List<Evaluation.Bin> bins() {
        return IntStream.range(0, BINS)
                .filter(bin -> n[bin] > 0)
                .mapToObj(bin -> new Evaluation.Bin(
                        (double) bin / BINS,
                        (bin + 1.0) / BINS,
                        n[bin],
                        confidence[bin] / n[bin],
                        Intervals.share(hits[bin], n[bin])))
                .toList();
    }
}
