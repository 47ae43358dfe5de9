package io.github.seedbed.internal.parity;

import io.github.seedbed.internal.input.InputSchema;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.onnx.OnnxModel;
import io.github.seedbed.internal.runfile.GoldenRows;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;

/** Whether a model gives the scores that it was published with. */
public final class Parity {
    /**
     * The largest difference between two scores that counts as equal: a hundred times what single precision was seen to
     * cost, and a thousandth of what a person would notice.
     */
    public static final double TOLERANCE = 1e-5;

    private Parity() {}

    /**
     * Compares a model with the golden rows.
     *
     * @param golden the content of {@code parity.json}
     * @param schema the model's inputs
     * @param model the model
     * @throws ProblemException naming the first row whose scores differ by more than the tolerance
     */
    public static void check(GoldenRows golden, InputSchema schema, OnnxModel model) {
        for (int index = 0; index < golden.rows().size(); index++) {
            GoldenRows.Row row = golden.rows().get(index);
            float[] scores = model.scores(new float[][] {schema.encode(row.input())})[0];
            for (int i = 0; i < scores.length; i++) {
                double expected = row.scores().get(i);
                if (!(Math.abs(scores[i] - expected) <= golden.tolerance())) {
                    throw new ProblemException(
                            new Problem(
                                    "The model does not give the scores that it was published with",
                                    RunFolder.PARITY + ", /rows/" + index + " (" + row.about() + ")",
                                    "the score of " + golden.labels().get(i) + " is " + Json.number(scores[i])
                                            + " instead of " + Json.number(expected),
                                    "download the bundle again; if it stays, report it with your ONNX Runtime version and processor"));
                }
            }
        }
    }

    /**
     * Compares two sets of scores of the same rows.
     *
     * @param expected rows x labels, as computed in Java
     * @param actual rows x labels, as ONNX Runtime computed them
     * @throws ProblemException naming the first that differs by more than the tolerance
     */
    public static void check(double[][] expected, float[][] actual) {
        for (int row = 0; row < expected.length; row++) {
            for (int i = 0; i < expected[row].length; i++) {
                if (!(Math.abs(expected[row][i] - actual[row][i]) <= TOLERANCE)) {
                    throw new ProblemException(new Problem(
                            "The exported model does not score like the trained one",
                            "test row " + row + ", output " + i,
                            "it gives " + actual[row][i] + " instead of " + expected[row][i],
                            "a model of this kind cannot be exported faithfully: train another kind"));
                }
            }
        }
    }
}
