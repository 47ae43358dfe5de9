package io.github.seedbed.internal.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Draws replicates of the bootstrap without drawing rows. Rows with the same label, the same guess and a score in the
 * same bin make a cell. How many of a replicate's rows come from each cell is drawn from the multinomial distribution;
 * what they add up to, from the normal distribution that a sum of many draws from the cell has.
 */
final class CellDraws {
    /** Fewer rows are drawn one by one: with few in a cell their sum is not normal yet. */
    private static final int MANY = 2000;

    /** Drawing a cell costs as much as drawing so many rows. */
    private static final int COST = 20;

    /** Up to this mean a binomial number is drawn exactly. */
    private static final double EXACT = 30;

    private final Outcomes rows;
    private final List<Cell> cells;

    private CellDraws(Outcomes rows, List<Cell> cells) {
        this.rows = rows;
        this.cells = cells;
    }

    /**
     * Rows that differ in nothing that is counted.
     *
     * @param row one of them
     * @param count how many they are
     * @param mean of what is added up: log loss, Brier score, distance
     * @param deviation of the same
     */
    private record Cell(int row, int count, double[] mean, double[] deviation) {}

    /**
     * Finds the cells.
     *
     * @param rows what became of each row
     * @return empty if drawing rows is better, or as fast
     */
    static Optional<CellDraws> of(Outcomes rows) {
        if (rows.size() < MANY) {
            return Optional.empty();
        }
        long[] keys = new long[rows.size()];
        for (int row = 0; row < keys.length; row++) {
            long cell = ((long) rows.truth()[row] * rows.labels() + rows.predicted()[row]) * Calibration.BINS;
            keys[row] = cell + rows.bin()[row];
        }
        long[] distinct = Arrays.stream(keys).sorted().distinct().toArray();
        return (long) distinct.length * COST > rows.size()
                ? Optional.empty()
                : Optional.of(new CellDraws(rows, cells(rows, keys, distinct)));
    }

    private static List<Cell> cells(Outcomes rows, long[] keys, long... distinct) {
        int[] first = new int[distinct.length];
        int[] count = new int[distinct.length];
        double[][] sums = new double[distinct.length][3];
        double[][] squares = new double[distinct.length][3];
        for (int row = 0; row < keys.length; row++) {
            int cell = Arrays.binarySearch(distinct, keys[row]);
            first[cell] = row;
            count[cell]++;
            double[] values = rows.added(row);
            for (int i = 0; i < values.length; i++) {
                sums[cell][i] += values[i];
                squares[cell][i] += values[i] * values[i];
            }
        }
        List<Cell> cells = new ArrayList<>();
        for (int cell = 0; cell < distinct.length; cell++) {
            int n = count[cell];
            double[] mean = Arrays.stream(sums[cell]).map(sum -> sum / n).toArray();
            double[] deviation = new double[mean.length];
            for (int i = 0; i < mean.length; i++) {
                deviation[i] = Math.sqrt(Math.max(0, squares[cell][i] / n - mean[i] * mean[i]));
            }
            cells.add(new Cell(first[cell], n, mean, deviation));
        }
        return cells;
    }

    /**
     * Adds the rows of a replicate.
     *
     * @param tally to which they are added
     * @param random the source of chance
     */
    void draw(Tally tally, SplittableRandom random) {
        int left = rows.size();
        int toDraw = rows.size();
        for (Cell cell : cells) {
            int drawn = cell.count == left ? toDraw : binomial(toDraw, (double) cell.count / left, random);
            left -= cell.count;
            toDraw -= drawn;
            if (drawn > 0) {
                double[] added = new double[cell.mean.length];
                for (int i = 0; i < added.length; i++) {
                    double spread = cell.deviation[i] * Math.sqrt(drawn);
                    added[i] = drawn * cell.mean[i] + (spread > 0 ? spread * normal(random) : 0);
                }
                tally.add(cell.row, drawn, added);
            }
        }
    }

    private static int binomial(int n, double p, SplittableRandom random) {
        if (p > 0.5) {
            return n - binomial(n, 1 - p, random);
        }
        double mean = n * p;
        if (mean > EXACT) {
            double drawn = Math.rint(mean + Math.sqrt(mean * (1 - p)) * normal(random));
            return (int) Math.max(0, Math.min(n, drawn));
        }
        // Adds up probabilities until they exceed a uniform number (Kachitvichyanukul and Schmeiser 1988, BINV)
        double probability = StrictMath.exp(n * StrictMath.log1p(-p));
        double uniform = random.nextDouble();
        int drawn = 0;
        while (uniform > probability && drawn < n) {
            uniform -= probability;
            drawn++;
            probability *= p / (1 - p) * (n - drawn + 1) / drawn;
        }
        return drawn;
    }

    /** The polar method (Marsaglia and Bray 1964), whose second number is left unused. */
    private static double normal(SplittableRandom random) {
        while (true) {
            double x = 2 * random.nextDouble() - 1;
            double y = 2 * random.nextDouble() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * Math.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }
}
