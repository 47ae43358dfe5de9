package io.github.seedbed.datasheet;

import java.util.Arrays;

/**
 * Counts rows that equal an earlier one, by eight bytes a row. Of a million different rows two have the same hash in
 * one of thirty million files.
 */
final class RowHashes {
    /** FNV-1a (Fowler, Noll and Vo), on 16 bits at a time. */
    private static final long START = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private long[] rows = new long[1024];
    private int size;
    private long hash = START;

    /** Adds the next cell of a row. */
    void add(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            hash = (hash ^ cell.charAt(i)) * PRIME;
        }
        // No character: cells that are divided elsewhere are others
        hash = (hash ^ Character.MAX_VALUE + 1) * PRIME;
    }

    void endRow() {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
        }
        rows[size++] = mixed(hash);
        hash = START;
    }

    /** Spreads every bit over all others (the finaliser of MurmurHash3). */
    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }

    /** Returns the number of rows that equal an earlier one. */
    int repeated() {
        return size - (int) Arrays.stream(rows, 0, size).sorted().distinct().count();
    }
}
