package io.github.seedbed.internal.parity;

import java.util.Map;

/**
 * An input with what the model must say to it.
 *
 * @param about why the row is there
 * @param input feature to number, text, or null for a missing value
 * @param scores one a label
 * @param label the label with the highest score
 */
public record GoldenRow(String about, Map<String, Object> input, double[] scores, String label) {}
