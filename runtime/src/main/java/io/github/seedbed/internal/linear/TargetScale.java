package io.github.seedbed.internal.linear;

import java.util.Arrays;

/**
 * How the numbers that are predicted lie in the training rows. Models learn them standardised.
 *
 * @param mean of the training rows
 * @param scale what they are divided by: their standard deviation, if that is not 0; otherwise 1
 * @param min the smallest
 * @param max the largest
 */
public record TargetScale(float mean, float scale, double min, double max) {
    /**
     * Measures numbers: the same for any order.
     *
     * @param numbers of the training rows, at least one
     */
    public static TargetScale of(double... numbers) {
        float mean = (float) (FixedPoint.sum(numbers) / numbers.length);
        double[] squares = Arrays.stream(numbers)
                .map(number -> (number - mean) * (number - mean))
                .toArray();
        float deviation = (float) Math.sqrt(FixedPoint.sum(squares) / numbers.length);
        return new TargetScale(
                mean,
                deviation == 0 ? 1 : deviation,
                Arrays.stream(numbers).min().orElseThrow(),
                Arrays.stream(numbers).max().orElseThrow());
    }

    /**
     * Returns what a model learns.
     *
     * @param number in the unit of the target
     */
    public double standardised(double number) {
        return (number - mean) / scale;
    }

    /**
     * Returns the number that a model means.
     *
     * @param standardised its answer
     */
    public double number(double standardised) {
        return standardised * scale + mean;
    }
}
