package io.github.seedbed.internal.csv;

/**
 * A number for what stands in a row. It depends on the cells and on the order of their columns' names, not on where the
 * columns stand in the file: FNV-1a (Fowler, Noll and Vo) of each cell's bytes, mixed with its rank as SplitMix64 mixes
 * (Steele, Lea and Flood 2014), added up.
 */
public final class RowHash {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final int DOUBLE_BITS = 53;

    private RowHash() {}

    /**
     * Returns the hash of a cell.
     *
     * @param bytes UTF-8
     * @param start of the cell
     * @param end behind it
     */
    public static long cell(byte[] bytes, int start, int end) {
        long hash = BASIS;
        for (int i = start; i < end; i++) {
            hash = (hash ^ (bytes[i] & 0xff)) * PRIME;
        }
        return hash;
    }

    /**
     * Returns what a cell adds to the number of its row.
     *
     * @param cell its hash
     * @param rank of its column among those that count, from 0
     */
    public static long share(long cell, int rank) {
        return mixed(cell + (rank + 1) * GOLDEN);
    }

    /**
     * Returns where a row lies between 0 and 1, evenly distributed.
     *
     * @param row its number
     * @param seed another seed puts it elsewhere
     */
    public static double position(long row, long seed) {
        return (mixed(mixed(row) ^ seed) >>> (Long.SIZE - DOUBLE_BITS)) * 0x1p-53;
    }

    /** The finalizer of SplitMix64: each bit of the result depends on each bit of the number. */
    private static long mixed(long number) {
        long z = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
