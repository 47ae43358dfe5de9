package io.github.seedbed.internal.runfile;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.onnx.OnnxModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code parity.json} says: made-up inputs with the scores that every copy of the model must give for them.
 *
 * @param tolerance the largest difference between two scores that counts as equal
 * @param labels in the order of the scores; none if numbers are predicted
 * @param rows at least one
 */
public record GoldenRows(double tolerance, List<String> labels, List<Row> rows) {
    /**
     * An input with what the model must answer to it.
     *
     * @param about why the row is there
     * @param input feature to number, text, or null for a missing value
     * @param scores one a label; or value, low and high of an estimate
     * @param label the label that the scores stand for; empty if numbers are predicted
     */
    public record Row(String about, Map<String, Object> input, List<Double> scores, Optional<String> label) {
        /** Returns the scores, in the model's order. */
        public double[] exact() {
            return scores.stream().mapToDouble(Double::doubleValue).toArray();
        }

        /**
         * Returns whether no value is missing.
         *
         * @param config says which features there are
         */
        public boolean isComplete(RunConfig config) {
            return input.size() == config.features().size() && !input.containsValue(null);
        }
    }

    /** Returns the names of the scores, in their order: the labels, or those of an estimate. */
    public List<String> outputs() {
        return labels.isEmpty() ? OnnxModel.ESTIMATE : labels;
    }

    /**
     * Reads the file.
     *
     * @param bytes its content
     * @param name what to call it in a message
     * @throws io.github.seedbed.problem.ProblemException naming the field that is unknown, missing or of a wrong type
     */
    public static GoldenRows parse(byte[] bytes, String name) {
        return Json.read(bytes, name, GoldenRows.class);
    }

    /** Returns the content of the file. */
    public byte[] bytes() {
        return Json.write(this);
    }
}
