package io.github.seedbed.internal.parity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.input.InputSchema;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.onnx.OnnxModel;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code parity.json} says, and whether a model keeps to it. */
public final class Parity {
    /**
     * The largest difference between two scores that counts as equal: a hundred times what single precision was seen to
     * cost, and a thousandth of what a person would notice.
     */
    public static final double TOLERANCE = 1e-5;

    private Parity() {}

    /**
     * Returns the content of {@code parity.json}.
     *
     * @param labels in the order of the scores
     * @param rows the golden rows
     */
    public static ObjectNode json(List<String> labels, List<GoldenRow> rows) {
        ObjectNode node = Json.object().put("tolerance", new BigDecimal("0.00001"));
        ArrayNode names = node.putArray("labels");
        labels.forEach(names::add);
        ArrayNode list = node.putArray("rows");
        for (GoldenRow row : rows) {
            ObjectNode item = list.addObject().put("about", row.about());
            ObjectNode input = item.putObject("input");
            row.input().forEach((name, value) -> put(input, name, value));
            ArrayNode scores = item.putArray("scores");
            for (double score : row.scores()) {
                scores.add(Json.number(score));
            }
            item.put("label", row.label());
        }
        return node;
    }

    private static void put(ObjectNode node, String name, Object value) {
        if (value instanceof BigDecimal number) {
            node.put(name, number);
        } else {
            node.put(name, (String) value);
        }
    }

    /**
     * Compares a model with the golden rows.
     *
     * @param parity the content of {@code parity.json}
     * @param schema the model's inputs
     * @param model the model
     * @throws ProblemException naming the first row whose scores differ by more than the tolerance
     */
    public static void check(ObjectNode parity, InputSchema schema, OnnxModel model) {
        double tolerance = parity.path("tolerance").asDouble();
        int index = 0;
        for (JsonNode row : parity.path("rows")) {
            float[] scores = model.scores(new float[][] {schema.encode(input(row.path("input")))})[0];
            for (int i = 0; i < scores.length; i++) {
                double expected = row.path("scores").path(i).asDouble();
                if (!(Math.abs(scores[i] - expected) <= tolerance)) {
                    throw differs(index, row, i, scores[i], expected, parity);
                }
            }
            index++;
        }
    }

    private static Map<String, Object> input(JsonNode node) {
        Map<String, Object> input = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonNode value = field.getValue();
            input.put(field.getKey(), value.isNull() ? null : value.isNumber() ? value.numberValue() : value.asText());
        }
        return input;
    }

    private static ProblemException differs(
            int index, JsonNode row, int label, float actual, double expected, JsonNode parity) {
        return new ProblemException(new Problem(
                "The model does not give the scores that it was published with",
                "parity.json, /rows/" + index + " (" + row.path("about").asText() + ")",
                "the score of " + parity.path("labels").path(label).asText() + " is " + Json.number(actual)
                        + " instead of " + Json.number(expected),
                "download the bundle again; if it stays, report it with your ONNX Runtime version and processor"));
    }

    /**
     * Compares two sets of scores of the same rows.
     *
     * @param expected rows x labels, as computed in Java
     * @param actual rows x labels, as ONNX Runtime computed them
     * @throws ProblemException if one differs by more than the tolerance
     */
    public static void check(double[][] expected, float[][] actual) {
        List<Problem> problems = new ArrayList<>();
        for (int row = 0; row < expected.length && problems.isEmpty(); row++) {
            for (int i = 0; i < expected[row].length && problems.isEmpty(); i++) {
                if (!(Math.abs(expected[row][i] - actual[row][i]) <= TOLERANCE)) {
                    problems.add(new Problem(
                            "The exported model does not score like the trained one",
                            "test row " + row + ", output " + i,
                            "it gives " + actual[row][i] + " instead of " + expected[row][i],
                            "a model of this kind cannot be exported faithfully: train another kind"));
                }
            }
        }
        ProblemException.throwIfAny(problems);
    }
}
