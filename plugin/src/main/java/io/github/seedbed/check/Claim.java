package io.github.seedbed.check;

import java.math.BigDecimal;

/**
 * A number in prose that says how good the model is, or on how many rows it was trained or tested.
 *
 * @param kind what it is about
 * @param metric the metric as the prose calls it; empty for other kinds
 * @param amount the number
 * @param text what is there, on one line
 * @param part what of it is in the line of the number
 * @param context the words around it, which may name a part of the rows; empty in tables, where it can be any part
 * @param line where the number stands
 */
record Claim(Kind kind, String metric, Amount amount, String text, String part, String context, int line) {
    /** What a number can be about. */
    enum Kind {
        METRIC,
        RIGHT,
        WRONG,
        WRONG_ROWS,
        TEST_ROWS,
        TRAINING_ROWS,
        /** Points between the model and the baseline. */
        GAP
    }

    /** How the truth is said to lie to the number. */
    enum Bound {
        NONE,
        ABOVE,
        BELOW,
        BETWEEN,
        ROUGHLY
    }

    /**
     * A number as it is meant.
     *
     * @param value the number, the part of a whole, or the lower end of a range
     * @param upTo the upper end of a range; else the value
     * @param whole the rows that the value is a part of; 0 if the prose names none
     * @param percent whether the value is one in percent
     * @param bound whether it is exceeded ({@code >}), not reached ({@code <}), a range, a round word or meant as it
     *     stands
     */
    record Amount(BigDecimal value, BigDecimal upTo, BigDecimal whole, boolean percent, Bound bound) {
        static Amount of(BigDecimal value, boolean percent, Bound bound) {
            return new Amount(value, value, BigDecimal.ZERO, percent, bound);
        }

        static Amount of(BigDecimal value) {
            return of(value, false, Bound.NONE);
        }

        Amount upTo(BigDecimal end) {
            return new Amount(value, end, whole, percent, Bound.BETWEEN);
        }

        Amount outOf(BigDecimal rows) {
            return new Amount(value, upTo, rows, percent, bound);
        }

        /** Such as "7", "7 %", "7 in 8" or "0.7 to 0.8". */
        @Override
        public String toString() {
            return value
                    + (bound == Bound.BETWEEN ? " to " + upTo : "")
                    + (percent ? " %" : whole.signum() > 0 ? " in " + whole : "");
        }
    }
}
