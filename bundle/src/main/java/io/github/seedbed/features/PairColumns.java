package io.github.seedbed.features;

/** The columns of pairs of words, found by the columns of the two: a text is looked up without joining its words. */
final class PairColumns {
    private static final int FEW = 16;

    private long[] pairs = new long[FEW];
    /** One more than the column; 0 where there is no pair. */
    private int[] columns = new int[FEW];

    private int size;

    /**
     * Adds a pair.
     *
     * @param left the column of its first word; a pair of an unknown word, which is -1, is never found
     * @param right the column of its second word
     * @param column its own
     */
    void put(int left, int right, int column) {
        if (left < 0 || right < 0) {
            return;
        }
        if (2 * ++size > pairs.length) {
            grow();
        }
        place(pair(left, right), column + 1);
    }

    /**
     * Returns the column of a pair.
     *
     * @param left the column of its first word; -1 if it is unknown
     * @param right the column of its second word; -1 if it is unknown
     * @return -1 if the pair is unknown
     */
    int column(int left, int right) {
        return left < 0 || right < 0 ? -1 : columns[slot(pair(left, right))] - 1;
    }

    private static long pair(int left, int right) {
        return (long) left << Integer.SIZE | right;
    }

    private void grow() {
        long[] before = pairs;
        int[] columnsBefore = columns;
        pairs = new long[2 * before.length];
        columns = new int[pairs.length];
        for (int i = 0; i < before.length; i++) {
            if (columnsBefore[i] > 0) {
                place(before[i], columnsBefore[i]);
            }
        }
    }

    private void place(long pair, int column) {
        int slot = slot(pair);
        pairs[slot] = pair;
        columns[slot] = column;
    }

    /** Where the pair is, or else the empty place where it would be. */
    private int slot(long pair) {
        long mixed = pair * 0x9E3779B97F4A7C15L; // 2 to 64 by the golden ratio: neighbours are scattered (Knuth, 6.4)
        int slot = (int) (mixed >>> Integer.SIZE) & pairs.length - 1;
        while (columns[slot] > 0 && pairs[slot] != pair) {
            slot = slot + 1 & pairs.length - 1;
        }
        return slot;
    }
}
