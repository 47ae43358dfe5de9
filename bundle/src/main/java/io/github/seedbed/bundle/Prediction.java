package io.github.seedbed.bundle;

import java.util.List;
import java.util.Map;

/**
 * What a model says to one input.
 *
 * @param label the label with the highest score
 * @param scores a score for each label, 0 to 1, in the model's order
 * @param warnings why to doubt it: values that are missing, were never seen, or lie outside what the model learnt from
 * @param nothingKnown whether the model knows nothing of the input. If it takes a text, the scores are then the shares
 *     of the labels in the training data, and say nothing about this input
 */
public record Prediction(String label, Map<String, Double> scores, List<String> warnings, boolean nothingKnown) {}
