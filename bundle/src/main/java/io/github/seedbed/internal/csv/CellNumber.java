package io.github.seedbed.internal.csv;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A number as it is written in a file, as 32-bit floating point. */
public final class CellNumber {
    /** Java itself would also take 1f, 0x1p3 and the like. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    /** Exact as 32-bit floating point. */
    private static final float[] TENS = {1, 1e1f, 1e2f, 1e3f, 1e4f, 1e5f, 1e6f, 1e7f, 1e8f, 1e9f, 1e10f};
    /** Whole numbers below are exact as 32-bit floating point. */
    private static final int EXACT = 1 << 24;

    private final char decimal;

    /**
     * Reads numbers.
     *
     * @param decimal the sign before the decimals
     */
    public CellNumber(char decimal) {
        this.decimal = decimal;
    }

    /**
     * Returns what {@link Float#parseFloat} gives, without making a string of most numbers: digits below 2^24 and a
     * power of ten up to 10^10 are both exact, so that the division rounds once.
     *
     * @param cell holds its bytes
     * @param start where they begin
     * @param end behind them, at least one further
     * @return NaN if it is not a number, or not a finite one
     */
    public float of(byte[] cell, int start, int end) {
        int at = start;
        boolean isNegative = cell[at] == '-';
        if (isNegative || cell[at] == '+') {
            at++;
        }
        int whole = 0;
        int digits = 0;
        int scale = -1;
        for (; at < end && whole < EXACT; at++) {
            int digit = cell[at] - '0';
            if (digit >= 0 && digit <= 9) {
                whole = 10 * whole + digit;
                digits++;
                scale += scale < 0 ? 0 : 1;
            } else if (cell[at] == decimal && scale < 0) {
                scale = 0;
            } else {
                break;
            }
        }
        if (at < end || whole >= EXACT || digits == 0 || scale >= TENS.length) {
            return slowly(new String(cell, start, end - start, StandardCharsets.UTF_8));
        }
        float value = scale > 0 ? whole / TENS[scale] : whole;
        return isNegative ? -value : value;
    }

    private float slowly(String text) {
        String number = decimal == '.' ? text : text.indexOf('.') < 0 ? text.replace(decimal, '.') : "";
        if (!NUMBER.matcher(number).matches()) {
            return Float.NaN;
        }
        float value = Float.parseFloat(number);
        return Float.isInfinite(value) ? Float.NaN : value;
    }
}
