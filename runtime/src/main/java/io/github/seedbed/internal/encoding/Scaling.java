package io.github.seedbed.internal.encoding;

import io.github.seedbed.internal.input.InputSchema;

/**
 * The inputs of a model with how each of their columns is standardised.
 *
 * @param schema the inputs
 * @param mean of each column over the training rows
 * @param scale what each column is divided by: of a number its standard deviation, if that is not 0; otherwise 1
 */
public record Scaling(InputSchema schema, float[] mean, float[] scale) {
    /**
     * Returns what a model gets to see of a raw value. Of two values the larger one never becomes the smaller one.
     *
     * @param column counted from 0
     * @param value NaN where nothing is known: that becomes 0
     */
    public double standardised(int column, float value) {
        return Float.isNaN(value) ? 0 : ((double) value - mean[column]) / scale[column];
    }
}
