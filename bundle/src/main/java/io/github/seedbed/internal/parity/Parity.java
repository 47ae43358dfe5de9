package io.github.seedbed.internal.parity;

import io.github.seedbed.internal.input.InputSchema;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.onnx.Labelling;
import io.github.seedbed.internal.onnx.OnnxModel;
import io.github.seedbed.internal.onnx.Scores;
import io.github.seedbed.internal.runfile.GoldenRows;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.util.HashSet;
import java.util.List;

/** Whether a model gives the scores that it was published with. */
public final class Parity {
    /** What counts as equal in any model: a hundred times what single precision was seen to cost in a small one. */
    public static final double LEAST = 1e-5;

    /** No rounding explains more, and a person would notice more: no file may ask for it. */
    public static final double MOST = 1e-3;

    /** Half of the distance from 1 to the next larger float: what one operation in single precision costs at most. */
    private static final double ROUNDING = 0x1p-24;

    /** The terms of a sum are larger than the sum where they cancel out. */
    private static final double CANCELLING = 4;

    private Parity() {}

    /**
     * Ends with a problem if the golden rows prove nothing: a model that passes them could give any answer.
     *
     * @param config of the model
     * @param golden the content of {@code parity.json}
     * @param name what to call it in a message
     * @throws ProblemException saying why they prove nothing
     */
    public static void require(RunConfig config, GoldenRows golden, String name) {
        List<String> labels = config.labels();
        if (new HashSet<>(labels).size() < Math.max(1, labels.size())) {
            throw noProof(name, "config.json has no labels, or one twice");
        }
        if (!golden.labels().equals(labels)) {
            throw noProof(name, "its labels are " + golden.labels() + ", those of config.json are " + labels);
        }
        if (golden.rows().isEmpty() || !(golden.tolerance() <= MOST)) {
            throw noProof(name, "it has " + golden.rows().size() + " rows, and a tolerance of " + golden.tolerance());
        }
        Labelling labelling = config.labelling(RunFolder.CONFIG);
        for (int i = 0; i < golden.rows().size(); i++) {
            GoldenRows.Row row = golden.rows().get(i);
            boolean fits = row.scores().size() == labels.size()
                    && labelling.fits(labels.indexOf(row.label()), golden.tolerance(), row.exact());
            if (!fits) {
                throw noProof(name, "the scores of its row " + i + " are not those of its label " + row.label());
            }
        }
    }

    private static ProblemException noProof(String name, String why) {
        return new ProblemException(new Problem(
                "The golden rows prove nothing",
                name,
                why,
                "download the bundle again; of your own project: train it again, mvn compile seedbed:train"));
    }

    /**
     * Returns the largest difference between two scores that rounding explains. A model in single precision adds up a
     * term for each column, and the error of such a sum grows with the root of their number (Higham 2002, section 2.8)
     * and with the size of the logits, which the scores reveal: the logarithm of the highest less that of the lowest.
     * An error in a logit changes no score by more than itself.
     *
     * @param columns of the model's input
     * @param scores rows x labels, in double precision
     * @return 1, 2 or 5 times a power of ten, from {@link #LEAST} to {@link #MOST}
     */
    public static double tolerance(int columns, double[][] scores) {
        double largest = 1;
        for (double[] row : scores) {
            double highest = Scores.highest(row);
            for (double score : row) {
                // A vote that nobody gave is no logit
                largest = score > 0 ? Math.max(largest, StrictMath.log(highest / score)) : largest;
            }
        }
        return rounded(ROUNDING * CANCELLING * Math.sqrt(columns) * largest);
    }

    private static double rounded(double tolerance) {
        for (double step : new double[] {LEAST, 2e-5, 5e-5, 1e-4, 2e-4, 5e-4}) {
            if (tolerance <= step) {
                return step;
            }
        }
        return MOST;
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
     * @param tolerance see {@link #tolerance}
     * @param labelling which label scores stand for
     * @return the number of rows that are given another label: a tie within the tolerance
     * @throws ProblemException naming the first that differs by more than the tolerance
     */
    public static int check(double[][] expected, float[][] actual, double tolerance, Labelling labelling) {
        int flips = 0;
        for (int row = 0; row < expected.length; row++) {
            for (int i = 0; i < expected[row].length; i++) {
                if (!(Math.abs(expected[row][i] - actual[row][i]) <= tolerance)) {
                    throw new ProblemException(new Problem(
                            "The exported model does not score like the trained one",
                            "test row " + row + ", output " + i,
                            "it gives " + actual[row][i] + " instead of " + expected[row][i]
                                    + ", and rounding explains " + Json.number(tolerance),
                            "a model of this kind cannot be exported faithfully: train another kind"));
                }
            }
            flips += labelling.of(expected[row]) == labelling.of(actual[row]) ? 0 : 1;
        }
        return flips;
    }
}
