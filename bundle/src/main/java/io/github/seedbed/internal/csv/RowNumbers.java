package io.github.seedbed.internal.csv;

/** Whether the numbers of a column do nothing but number the rows: they ascend by a step, and few are left out. */
public final class RowNumbers {
    /** Fewer rows say nothing about a column. */
    private static final int ENOUGH = 20;
    /** Of a numbered file so many rows are there, at least: the others were deleted, or are test rows. */
    private static final double LEFT = 0.5;

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2100;

    private int count;
    private boolean ascend = true;
    /** What divides all differences. */
    private long step;

    private double last = Double.NaN;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    /** Begins a file: its rows may be numbered anew. */
    public void begin() {
        last = Double.NaN;
    }

    /**
     * Adds the number of the next row.
     *
     * @param value NaN if it is missing, which no row of a numbered file is
     */
    public void add(double value) {
        ascend &= value == Math.rint(value) && !(value <= last);
        if (value > last) {
            step = divisor((long) (value - last), step);
        }
        last = value;
        low = Math.min(low, value);
        high = Math.max(high, value);
        count++;
    }

    /** The greatest one (Euclid). */
    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    /** Returns whether they do; years that ascend say more than that one comes after another. */
    public boolean onlyNumberRows() {
        boolean areYears = low >= FIRST_YEAR && high <= LAST_YEAR;
        return ascend && count >= ENOUGH && !areYears && (high - low) * LEFT < (double) count * step;
    }
}
