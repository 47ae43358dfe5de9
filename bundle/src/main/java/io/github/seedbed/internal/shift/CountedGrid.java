package io.github.seedbed.internal.shift;

import io.github.seedbed.internal.runfile.DataProfile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts numbers as they come, in cells whose width is a power of two: the smallest width that leaves at most 1,024
 * cells occupied. It depends on the values only, not on their order, as the grid of {@code profile.json} does.
 */
final class CountedGrid {
    /** Four times as many as the profile has: its cells then decide how exact a comparison is. */
    private static final int CELLS = 1024;

    private static final int FINEST = -40;
    private static final int LARGEST_CELL = 61;

    /** Never more than a quarter full: a power of two. */
    private static final int SLOTS = 4096;

    private long[] cells = new long[SLOTS];
    private long[] counts = new long[SLOTS];
    private int size;
    private int exponent = FINEST;
    private double cellsPerUnit = Math.scalb(1.0, -FINEST);
    private long total;

    void add(double value) {
        while (Math.getExponent(value) - LARGEST_CELL > exponent) {
            coarsen();
        }
        add((long) Math.floor(value * cellsPerUnit), 1);
        total++;
        while (size > CELLS) {
            coarsen();
        }
    }

    long total() {
        return total;
    }

    private void add(long cell, long count) {
        long hash = cell * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 52);
        while (counts[slot] > 0 && cells[slot] != cell) {
            slot = slot + 1 & SLOTS - 1;
        }
        size += counts[slot] == 0 ? 1 : 0;
        cells[slot] = cell;
        counts[slot] += count;
    }

    private void coarsen() {
        long[] oldCells = cells;
        long[] oldCounts = counts;
        cells = new long[SLOTS];
        counts = new long[SLOTS];
        size = 0;
        exponent++;
        cellsPerUnit = Math.scalb(1.0, -exponent);
        for (int slot = 0; slot < SLOTS; slot++) {
            if (oldCounts[slot] > 0) {
                add(oldCells[slot] >> 1, oldCounts[slot]);
            }
        }
    }

    /** Returns the counts as {@code profile.json} holds them. */
    DataProfile.Grid grid() {
        int[] slots = IntStream.range(0, SLOTS).filter(slot -> counts[slot] > 0).toArray();
        List<List<Long>> pairs = Arrays.stream(slots)
                .boxed()
                .sorted((a, b) -> Long.compare(cells[a], cells[b]))
                .map(slot -> List.of(cells[slot], counts[slot]))
                .toList();
        return new DataProfile.Grid(exponent, pairs);
    }
}
