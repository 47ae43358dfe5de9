package io.github.seedbed.internal.csv;

import java.util.Arrays;

/** Where the cells of one row lie in the bytes of the file. */
final class CellRanges {
    private static final int FIRST_SIZE = 16;

    private int size;
    private int[] starts = new int[FIRST_SIZE];
    private int[] ends = new int[FIRST_SIZE];
    private boolean[] doubled = new boolean[FIRST_SIZE];

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int start(int cell) {
        return starts[cell];
    }

    int end(int cell) {
        return ends[cell];
    }

    /** Adds a cell, without the spaces and tabs around it. */
    void add(byte[] bytes, int from, int to, boolean hasDoubledQuotes) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            doubled = Arrays.copyOf(doubled, 2 * size);
        }
        int start = from;
        int end = to;
        while (start < end && isSpace(bytes[start])) {
            start++;
        }
        while (end > start && isSpace(bytes[end - 1])) {
            end--;
        }
        starts[size] = start;
        ends[size] = end;
        doubled[size++] = hasDoubledQuotes;
    }

    private static boolean isSpace(byte letter) {
        return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
    }

    /** Makes one quote of two, in place; returns whether a cell holds a NUL byte. */
    boolean unquote(byte[] bytes) {
        for (int i = 0; i < size; i++) {
            if (doubled[i]) {
                ends[i] = undoubled(bytes, starts[i], ends[i]);
            }
            for (int j = starts[i]; j < ends[i]; j++) {
                if (bytes[j] == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int undoubled(byte[] bytes, int start, int end) {
        int to = start;
        int from = start;
        while (from < end) {
            bytes[to++] = bytes[from];
            from += bytes[from] == '"' ? 2 : 1;
        }
        return to;
    }
}
