package io.github.seedbed.internal.parity;

import io.github.seedbed.internal.input.InputSchema;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.onnx.Labelling;
import io.github.seedbed.internal.onnx.OnnxModel;
import io.github.seedbed.internal.onnx.Scores;
import io.github.seedbed.internal.runfile.GoldenRows;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.metrics.Task;
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
        boolean isNumber = config.task() == Task.REGRESSION;
        if (isNumber != config.target().number().isPresent() || isNumber && !labels.isEmpty()) {
            throw noProof(name, "config.json does not say clearly whether labels or numbers are predicted");
        }
        if (!isNumber && new HashSet<>(labels).size() < Math.max(1, labels.size())) {
            throw noProof(name, "config.json has no labels, or one twice");
        }
        if (!golden.labels().equals(labels)) {
            throw noProof(name, "its labels are " + golden.labels() + ", those of config.json are " + labels);
        }
        if (golden.rows().isEmpty() || !(golden.tolerance() <= most(config))) {
            throw noProof(name, "it has " + golden.rows().size() + " rows, and a tolerance of " + golden.tolerance());
        }
        Labelling labelling = config.labelling(RunFolder.CONFIG);
        for (int i = 0; i < golden.rows().size(); i++) {
            GoldenRows.Row row = golden.rows().get(i);
            if (row.scores().size() != config.outputs().size()
                    || !isAnswer(config, labelling, row, golden.tolerance())) {
                throw noProof(
                        name,
                        isNumber
                                ? "the numbers of its row " + i + " are not value, low and high"
                                : "the scores of its row " + i + " are not those of its label "
                                        + row.label().orElse("(none)"));
            }
        }
    }

    /** In units of the target, of which the deviation is one. */
    private static double most(RunConfig config) {
        return MOST
                * config.target().number().map(RunConfig.NumberTarget::scale).orElse(1.0);
    }

    private static boolean isAnswer(RunConfig config, Labelling labelling, GoldenRows.Row row, double tolerance) {
        if (config.task() != Task.REGRESSION) {
            int label = config.labels().indexOf(row.label().orElse(""));
            return labelling.fits(label, tolerance, row.exact());
        }
        double value = row.scores().get(0);
        return row.label().isEmpty()
                && row.scores().get(1) <= value
                && value <= row.scores().get(2);
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

    /**
     * Returns the same for numbers in the unit of their target: the sum is that of a linear model of the standardised
     * target; then the target's mean is added, which costs the more the larger it is next to its deviation.
     *
     * @param columns of the model's input
     * @param scale the deviation of the target
     * @param answers rows x outputs, in double precision
     * @return the deviation times 1, 2 or 5 times a power of ten, from {@link #LEAST} to {@link #MOST}
     */
    public static double tolerance(int columns, double scale, double[][] answers) {
        double largest = 0;
        for (double[] row : answers) {
            for (double number : row) {
                largest = Math.max(largest, Math.abs(number));
            }
        }
        return scale * rounded(ROUNDING * CANCELLING * Math.max(Math.sqrt(columns), largest / scale));
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
                                    (golden.labels().isEmpty() ? "" : "the score of ")
                                            + golden.outputs().get(i) + " is " + Json.number(scores[i])
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
