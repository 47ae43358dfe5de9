package io.github.seedbed.internal.profile;

import io.github.seedbed.internal.runfile.DataProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of values in cells whose width is a power of two: the smallest width that leaves at most 256 cells occupied.
 * It depends on the set of values only, not on their order, and two grids can be added up; distributions can be
 * compared with it when the data themselves are gone.
 */
final class CountGrid {
    /** Compared with all values, 256 cells move a Kolmogorov-Smirnov distance by 3e-4: far below any threshold. */
    private static final int CELLS = 256;

    /** Fine enough to keep up to 256 distinct values of any ordinary measurement apart. */
    private static final int FINEST = -40;

    /** A cell is numbered by a {@code long}; as a power of two, with a bit to spare. */
    private static final int LARGEST_CELL = 61;

    private CountGrid() {}

    static DataProfile.Grid of(double[] values) {
        int exponent = Math.max(FINEST, finest(values));
        Map<Long, Integer> cells = count(values, exponent);
        while (cells.size() > CELLS) {
            exponent++;
            cells = count(values, exponent);
        }
        return new DataProfile.Grid(
                exponent,
                cells.entrySet().stream()
                        .map(cell -> List.of(cell.getKey(), (long) cell.getValue()))
                        .toList());
    }

    /**
     * Beyond 2^62 cells from zero a cell's number would no longer fit, and all large values would share the last one.
     */
    private static int finest(double[] values) {
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        return Math.getExponent(largest) - LARGEST_CELL;
    }

    private static Map<Long, Integer> count(double[] values, int exponent) {
        Map<Long, Integer> cells = new TreeMap<>();
        for (double value : values) {
            cells.merge((long) Math.floor(Math.scalb(value, -exponent)), 1, Integer::sum);
        }
        return cells;
    }
}
