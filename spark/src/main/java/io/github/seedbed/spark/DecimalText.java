package io.github.seedbed.spark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as a person writes them into a CSV file: with the fewest decimals that give the number again, without an
 * exponent. {@link Double#toString} is no such text, and another one from Java 19 on.
 */
final class DecimalText {
    /** Every whole number up to it is a double. */
    private static final double EXACT = 0x1p53;

    private static final int MOST_DECIMALS = 15;
    /** Digits that any double is told by. */
    private static final int MOST_DIGITS = 17;

    private DecimalText() {}

    /**
     * Returns the text of a double: of NaN an empty one, as of a missing value; "Infinity" is refused by who reads it.
     */
    static String of(double number) {
        return text(number, decimal -> decimal == number);
    }

    /** Returns the text of a float, as {@link #of(double)} does. */
    static String of(float number) {
        return text(number, decimal -> (float) decimal == number);
    }

    /** Returns the text of a decimal number. */
    static String of(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Whether a decimal number stands for the one that is written. */
    @FunctionalInterface
    private interface Same {
        boolean as(double decimal);
    }

    private static String text(double number, Same same) {
        if (Double.isNaN(number)) {
            return "";
        }
        return Double.isInfinite(number) ? String.valueOf(number) : decimals(number, same);
    }

    private static String decimals(double number, Same same) {
        double power = 1;
        for (int decimals = 0; decimals <= MOST_DECIMALS && Math.abs(number) * power < EXACT; decimals++) {
            double whole = Math.rint(number * power);
            if (same.as(whole / power)) {
                return of(BigDecimal.valueOf((long) whole, decimals));
            }
            power *= 10;
        }
        BigDecimal exact = new BigDecimal(number);
        int digits = 1;
        while (digits < MOST_DIGITS && !same.as(rounded(exact, digits).doubleValue())) {
            digits++;
        }
        return of(rounded(exact, digits));
    }

    private static BigDecimal rounded(BigDecimal number, int digits) {
        return number.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }
}
