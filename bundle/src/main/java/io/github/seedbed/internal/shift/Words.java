package io.github.seedbed.internal.shift;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as people read them. */
final class Words {
    private Words() {}

    static String percent(double share) {
        double percent = 100 * share;
        boolean isSmall = percent > 0 && percent < 9.95;
        return String.format(Locale.ROOT, isSmall ? "%.1f %%" : "%.0f %%", percent);
    }

    /** With four digits that count. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e7) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return new BigDecimal(value)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }
}
