package io.github.seedbed.internal.profile;

import io.github.seedbed.internal.runfile.DataProfile;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts values in cells whose width is a power of two: the smallest width that leaves at most 256 cells occupied. It
 * depends on the set of values only, not on their order, and two grids can be added up; distributions can be compared
 * with it when the data themselves are gone.
 */
final class CountGrid {
    /** Compared with all values, 256 cells move a Kolmogorov-Smirnov distance by 3e-4: far below any threshold. */
    private static final int CELLS = 256;

    /** Fine enough to keep up to 256 distinct values of any ordinary measurement apart. */
    private static final int FINEST = -40;

    /** A cell is numbered by a {@code long}; as a power of two, with a bit to spare. */
    private static final int LARGEST_CELL = 61;

    private final long[] cells = new long[CELLS + 1];
    private final long[] counts = new long[CELLS + 1];
    private int size;
    private int exponent;

    private CountGrid(int exponent) {
        this.exponent = exponent;
    }

    /**
     * Counts values in one pass: cells of twice the width are pairs of cells, so that nothing need be counted again.
     *
     * @param sorted ascending
     */
    static DataProfile.Grid of(double... sorted) {
        CountGrid grid = new CountGrid(Math.max(FINEST, finest(sorted)));
        for (double value : sorted) {
            grid.add((long) Math.floor(Math.scalb(value, -grid.exponent)), 1);
            while (grid.size > CELLS) {
                grid.coarsen();
            }
        }
        return new DataProfile.Grid(
                grid.exponent,
                IntStream.range(0, grid.size)
                        .mapToObj(i -> List.of(grid.cells[i], grid.counts[i]))
                        .toList());
    }

    /**
     * Beyond 2^62 cells from zero a cell's number would no longer fit, and all large values would share the last one.
     */
    private static int finest(double... sorted) {
        double largest = sorted.length == 0 ? 0 : Math.max(Math.abs(sorted[0]), Math.abs(sorted[sorted.length - 1]));
        return Math.getExponent(largest) - LARGEST_CELL;
    }

    /** A cell that is the last one, or lies behind it. */
    private void add(long cell, long count) {
        if (size == 0 || cells[size - 1] != cell) {
            cells[size] = cell;
            counts[size++] = 0;
        }
        counts[size - 1] += count;
    }

    private void coarsen() {
        int before = size;
        size = 0;
        exponent++;
        for (int i = 0; i < before; i++) {
            add(cells[i] >> 1, counts[i]);
        }
    }
}
