package io.github.seedbed.shift;

import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Which share of the lines are copies of earlier ones. Of long files only a share of all contents is followed, each of
 * them through the whole file (Gibbons 2001, Distinct sampling): so it takes two megabytes, however many lines come.
 */
final class RepeatedLines {
    /** So many contents give the share to one percentage point. */
    private static final int MOST = 1 << 15;

    private final Map<Long, Integer> times = new HashMap<>();

    /** Followed are those whose digest has no bit in common with this. */
    private long ignored;

    /**
     * Counts a line.
     *
     * @param bytes that hold it
     * @param from its first byte
     * @param to the byte behind its last one
     */
    void add(byte[] bytes, int from, int to) {
        long digest = digest(bytes, from, to - from);
        if ((digest & ignored) != 0) {
            return;
        }
        times.merge(digest, 1, Integer::sum);
        while (times.size() > MOST) {
            ignored = ignored << 1 | 1;
            times.keySet().removeIf(each -> (each & ignored) != 0);
        }
    }

    /** Two sums of 32 bits each: one alone would take a few of a million lines for others. */
    private static long digest(byte[] bytes, int from, int length) {
        CRC32 high = new CRC32();
        CRC32C low = new CRC32C();
        high.update(bytes, from, length);
        low.update(bytes, from, length);
        return high.getValue() << Integer.SIZE | low.getValue();
    }

    /** Returns the share of the lines so far that are copies, 0 to 1. */
    double share() {
        long lines = times.values().stream().mapToLong(Integer::longValue).sum();
        return lines == 0 ? 0 : 1 - times.size() / (double) lines;
    }
}
