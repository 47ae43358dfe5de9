package io.github.seedbed.metrics;

import io.github.seedbed.internal.json.Json;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * The value of a metric with its 95 % interval. All three are NaN when the metric is not defined, as a precision is for
 * a label that was never predicted.
 *
 * @param value on the rows themselves
 * @param low the lower end
 * @param high the upper end
 */
public record Interval(double value, double low, double high) {
    /** The confidence level of every interval. */
    public static final double LEVEL = 0.95;

    /** What is not defined. */
    public static final Interval UNDEFINED = new Interval(Double.NaN, Double.NaN, Double.NaN);

    private static final int VALUE_DIGITS = 3;
    private static final int RANGE_DIGITS = 2;
    private static final int TEN = 10;
    /** Anything smaller need not be distinguished from zero. */
    private static final int MOST_DIGITS = 6;

    /**
     * Returns a value whose interval is not known, to print it with as many digits as a metric has.
     *
     * @param value any, or NaN
     */
    public static Interval unknown(double value) {
        return new Interval(value, Double.NaN, Double.NaN);
    }

    /** Returns whether there is a value. */
    public boolean defined() {
        return !Double.isNaN(value);
    }

    /**
     * Returns whether a value lies within the interval.
     *
     * @param other any
     */
    public boolean contains(double other) {
        return low <= other && other <= high;
    }

    /**
     * Returns value and interval in words, such as "0.986 (0.92 to 1.00)": the value with three decimals, its interval
     * with two; fewer from ten on, and more where they would not tell the ends of the interval apart.
     */
    @Override
    public String toString() {
        if (!defined()) {
            return "not defined";
        }
        return rounded(value, VALUE_DIGITS) + (hasRange() ? " (" + range() + ")" : "");
    }

    /**
     * Returns the same with the number of rows, such as "0.986 (95 % interval 0.92 to 1.00, n = 69)".
     *
     * @param n the number of rows
     */
    public String withRows(int n) {
        if (!defined()) {
            return this + " (n = " + n + ")";
        }
        String percent = String.format(Locale.ROOT, "%.0f %%", LEVEL * 100);
        return rounded(value, VALUE_DIGITS)
                + " ("
                + (hasRange() ? percent + " interval " + range() + ", " : "")
                + "n = " + n + ")";
    }

    private boolean hasRange() {
        return !Double.isNaN(low) && !Double.isNaN(high);
    }

    private String range() {
        return rounded(low, RANGE_DIGITS) + " to " + rounded(high, RANGE_DIGITS);
    }

    private String rounded(double number, int least) {
        int decimals = Math.max(Math.max(0, least - before()), digits());
        String text = String.format(Locale.ROOT, "%." + decimals + "f", number);
        return text.matches("-0(\\.0+)?") ? text.substring(1) : text;
    }

    /** How many digits more than one the value has before the point: of a weight in grams no thousandths are told. */
    private int before() {
        return Math.abs(value) < TEN ? 0 : (int) Math.floor(StrictMath.log10(Math.abs(value)));
    }

    /** Two significant digits of the interval's width; where it has none, of the value. */
    private int digits() {
        BigDecimal width = hasRange() ? Json.number(high).subtract(Json.number(low)) : BigDecimal.ZERO;
        BigDecimal scale = width.signum() > 0 ? width : Json.number(value);
        int firstDigit = scale.scale() - scale.precision() + 1;
        return scale.signum() == 0 ? 0 : Math.min(MOST_DIGITS, firstDigit + 1);
    }
}
