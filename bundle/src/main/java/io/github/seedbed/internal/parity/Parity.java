package io.github.seedbed.internal.parity;

import io.github.seedbed.internal.input.InputSchema;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.onnx.OnnxModel;
import io.github.seedbed.internal.runfile.GoldenRows;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.util.HashSet;
import java.util.List;

/** Whether a model gives the scores that it was published with. */
public final class Parity {
    /**
     * The largest difference between two scores that counts as equal: a hundred times what single precision was seen to
     * cost, and a thousandth of what a person would notice.
     */
    public static final double TOLERANCE = 1e-5;

    private Parity() {}

    /**
     * Ends with a problem if the golden rows prove nothing: a model that passes them could give any answer.
     *
     * @param labels of the model, in its order
     * @param golden the content of {@code parity.json}
     * @param name what to call it in a message
     * @throws ProblemException saying why they prove nothing
     */
    public static void require(List<String> labels, GoldenRows golden, String name) {
        if (new HashSet<>(labels).size() < Math.max(1, labels.size())) {
            throw noProof(name, "config.json has no labels, or one twice");
        }
        if (!golden.labels().equals(labels)) {
            throw noProof(name, "its labels are " + golden.labels() + ", those of config.json are " + labels);
        }
        if (golden.rows().isEmpty() || !(golden.tolerance() <= TOLERANCE)) {
            throw noProof(name, "it has " + golden.rows().size() + " rows, and a tolerance of " + golden.tolerance());
        }
        for (int i = 0; i < golden.rows().size(); i++) {
            GoldenRows.Row row = golden.rows().get(i);
            if (row.scores().size() != labels.size() || !isBest(labels.indexOf(row.label()), row.scores())) {
                throw noProof(name, "the scores of its row " + i + " are not those of its label " + row.label());
            }
        }
    }

    /** As far as the tolerance tells. */
    private static boolean isBest(int label, List<Double> scores) {
        return label >= 0 && scores.stream().allMatch(score -> score - scores.get(label) <= 2 * TOLERANCE);
    }

    private static ProblemException noProof(String name, String why) {
        return new ProblemException(new Problem(
                "The golden rows prove nothing",
                name,
                why,
                "download the bundle again; of your own project: train it again, mvn compile seedbed:train"));
    }

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
