package io.github.seedbed.check;

import java.math.BigDecimal;

/**
 * A number in prose that says how good the model is, or on how many rows it was trained or tested.
 *
 * @param kind what it is about
 * @param metric the metric as the prose calls it; empty for other kinds
 * @param value the number, or the part of a whole
 * @param whole the rows that the value is a part of; 0 if the prose names none
 * @param percent whether the value is one in percent
 * @param bound whether the value is exceeded ({@code >}), not reached ({@code <}) or meant as it stands
 * @param text what is there, on one line
 * @param part what of it is in the line of the number
 * @param line where the number stands
 */
record Claim(
        Kind kind,
        String metric,
        BigDecimal value,
        BigDecimal whole,
        boolean percent,
        Bound bound,
        String text,
        String part,
        int line) {
    /** What a number can be about. */
    enum Kind {
        METRIC,
        RIGHT,
        WRONG,
        WRONG_ROWS,
        TEST_ROWS,
        TRAINING_ROWS
    }

    /** On which side of the number the truth is said to lie. */
    enum Bound {
        NONE,
        ABOVE,
        BELOW
    }
}
