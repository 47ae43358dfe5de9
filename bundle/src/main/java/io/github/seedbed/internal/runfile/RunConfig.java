package io.github.seedbed.internal.runfile;

import io.github.seedbed.csv.Dialect;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.onnx.Labelling;
import io.github.seedbed.internal.onnx.OnnxModel;
import io.github.seedbed.metrics.Task;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code config.json} says: what the run was asked to do, and what the model takes and gives.
 *
 * @param seed the only source of randomness
 * @param smoke true for a short training for everyday builds, which must never be published; otherwise empty
 * @param task what the model is for
 * @param target what is predicted
 * @param labels in the model's order; none if numbers are predicted
 * @param decision from which score on one of two labels is given; empty if the label with the highest score is
 * @param features the inputs, in the model's order
 * @param columns how each column of the input that is not of a text is standardised
 * @param settings those of {@code experiment.yaml} that shape the model, by path
 * @param convergence how the search for the weights ended; empty if the learner does not tell
 * @param base the published model that the run started from, if there is one
 * @param data the data files
 * @param split the number of rows on each side
 * @param thresholds what the model must reach
 */
public record RunConfig(
        long seed,
        Optional<Boolean> smoke,
        Task task,
        Target target,
        List<String> labels,
        Optional<Decision> decision,
        List<InputConfig> features,
        List<Column> columns,
        Map<String, String> settings,
        Optional<Convergence> convergence,
        Optional<Base> base,
        List<DataFile> data,
        Split split,
        Thresholds thresholds) {

    /**
     * What is predicted.
     *
     * @param name as in the data
     * @param title for people
     * @param number what is known of it, if it is a number
     */
    public record Target(String name, String title, Optional<NumberTarget> number) {}

    /**
     * A number that is predicted, in its own unit.
     *
     * @param unit such as {@code g}
     * @param step the precision to which it is measured
     * @param min the smallest in the training rows
     * @param max the largest in the training rows
     * @param mean of the training rows
     * @param scale what it is divided by for training: the standard deviation of the training rows, if that is not 0;
     *     otherwise 1
     * @param promised the share of rows whose true number is to lie within the interval of its answer
     * @param halfWidth how far the interval reaches from the answer to either side
     */
    public record NumberTarget(
            Optional<String> unit,
            Optional<Double> step,
            double min,
            double max,
            double mean,
            double scale,
            double promised,
            double halfWidth) {}

    /**
     * From which score on one of two labels is given.
     *
     * @param label one of the two
     * @param threshold its smallest score with which it is given, 0 to 1
     * @param wanted why this score, in words
     */
    public record Decision(String label, double threshold, String wanted) {}

    /**
     * How a column of the input is standardised.
     *
     * @param name such as {@code island=Biscoe}
     * @param mean over the training rows
     * @param scale what it is divided by: of a number the standard deviation over the training rows, if that is not 0;
     *     otherwise 1
     */
    public record Column(String name, double mean, double scale) {}

    /**
     * How the search for the weights ended.
     *
     * @param reached whether no more than enough is left to gain
     * @param steps that it took
     * @param gain what is left to gain, over all training rows together: in nats, of numbers in half the squares of
     *     their standard deviation
     * @param enough the search ends when no more than this is left to gain
     */
    public record Convergence(boolean reached, int steps, double gain, double enough) {}

    /**
     * A published model.
     *
     * @param name what its hub calls it
     * @param version if its citation names one
     * @param id the SHA-256 of its {@code SHA256SUMS}
     */
    public record Base(String name, Optional<String> version, String id) {}

    /**
     * A data file.
     *
     * @param name in {@code experiment.yaml}
     * @param file its path from the project's folder
     * @param sha256 64 hexadecimal digits
     * @param dialect how it is written; empty for RFC 4180
     * @param rows how many were read, if it was read as a table
     * @param unlabelled how many of them have no label and were left out; empty if all have one
     */
    public record DataFile(
            String name,
            String file,
            String sha256,
            Optional<Dialect> dialect,
            Optional<Integer> rows,
            Optional<Integer> unlabelled) {}

    /**
     * The rows on each side.
     *
     * @param train the number of training rows
     * @param test the number of test rows
     * @param testShare the share of test rows that was asked for, 0 to 1; empty if they have a file of their own
     * @param testRows a SHA-256 that is equal where the test rows are
     */
    public record Split(int train, int test, Optional<Double> testShare, String testRows) {}

    /**
     * What the model must reach. A metric that is an error, such as the log loss, must not exceed its value; another
     * must reach it.
     *
     * @param accuracyAboveBaseline how much more accurate than the baseline a classifier must be
     * @param rmseBelowBaseline by which share the RMSE of a regression must be below the baseline's, 0 to 1
     * @param metrics metric to value
     * @param labels label to metric of a label to value
     */
    public record Thresholds(
            Optional<Double> accuracyAboveBaseline,
            Optional<Double> rmseBelowBaseline,
            Optional<Map<String, Double>> metrics,
            Optional<Map<String, Map<String, Double>>> labels) {}

    /**
     * Reads the file.
     *
     * @param bytes its content
     * @param name what to call it in a message
     * @throws io.github.seedbed.problem.ProblemException naming the field that is unknown, missing or of a wrong type
     */
    public static RunConfig parse(byte[] bytes, String name) {
        return Json.read(bytes, name, RunConfig.class);
    }

    /** Returns the names of the numbers in an answer, in their order: the labels, or those of an estimate. */
    public List<String> outputs() {
        return task == Task.REGRESSION ? OnnxModel.ESTIMATE : labels;
    }

    /** Returns the task as the Hub names it: of texts if at least half of the features are some. */
    public String hubTask() {
        if (task == Task.REGRESSION) {
            return "tabular-regression";
        }
        long texts = features.stream().filter(InputConfig::text).count();
        return 2 * texts >= features.size() ? "text-classification" : "tabular-classification";
    }

    /**
     * Returns which label scores stand for.
     *
     * @param name what to call the file in a message
     * @throws ProblemException if the decision is about other labels
     */
    public Labelling labelling(String name) {
        if (decision.isEmpty()) {
            return Labelling.HIGHEST;
        }
        int label = labels.indexOf(decision.get().label());
        double threshold = decision.get().threshold();
        if (labels.size() != 2 || label < 0 || !(threshold >= 0 && threshold <= 1)) {
            throw new ProblemException(new Problem(
                    "The decision is not one between two labels",
                    name + ", /decision",
                    "it gives " + decision.get().label() + " from a score of " + threshold + " on, and the labels are "
                            + labels,
                    "download the bundle again; of your own project: train it again, mvn compile seedbed:train"));
        }
        return new Labelling(label, threshold);
    }

    /** Returns whether it is a short training for everyday builds. */
    public boolean isSmoke() {
        return smoke.orElse(false);
    }

    /** Returns the content of the file. */
    public byte[] bytes() {
        return Json.write(this);
    }
}
