package io.github.seedbed.difference;

/**
 * How two files differ.
 *
 * @param first the first difference
 * @param onlyNumbers whether floating-point numbers are all that differs; what comes after another difference was not
 *     looked at
 * @param count how many numbers differ, as far as was looked
 * @param relative the largest distance among them, relative to the larger one of a pair
 */
public record FileDifference(Difference first, boolean onlyNumbers, long count, double relative) {
    /** What counts as the last digits: a tenth of what the parity of a published model allows. */
    private static final double LAST_DIGITS = 1e-6;

    /** Returns whether only the last digits of floating-point numbers differ. */
    public boolean isLastDigits() {
        return onlyNumbers && relative <= LAST_DIGITS;
    }

    /** Returns the first difference, and how many more there are. */
    public String words() {
        return first.words() + (onlyNumbers && count > 1 ? "; " + count + " numbers differ" : "");
    }
}
