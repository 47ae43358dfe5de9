package io.github.seedbed.bundle;

import java.util.List;

/**
 * The number that a model answers to one input, in the unit of its target.
 *
 * @param value what it expects
 * @param low where the interval begins that is to hold the true number in nine of ten cases
 * @param high where the interval ends
 * @param warnings why to doubt it: values that are missing, were never seen, or lie outside what the model learnt from
 * @param nothingKnown whether the model knows nothing of the input. If it takes a text, the value is then the mean of
 *     the training data, and says nothing about this input
 */
public record Estimate(double value, double low, double high, List<String> warnings, boolean nothingKnown) {}
