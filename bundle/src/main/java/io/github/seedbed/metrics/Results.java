package io.github.seedbed.metrics;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What {@code metrics.json} says, whatever the task: a model next to a baseline, on the test rows. {@link Metrics} are
 * those of a classifier, {@link NumberMetrics} those of a regression.
 */
public sealed interface Results permits Metrics, NumberMetrics {
    /** Returns what the model is for. */
    Task task();

    /** Returns the number of test rows. */
    int rows();

    /** Returns the confidence level of the intervals of all metrics. */
    double level();

    /** Returns the model's metrics. */
    Part model();

    /** Returns the baseline's metrics. */
    Part baseline();

    /** Returns the content of the file. */
    byte[] bytes();

    /** The metrics of the model, or of its baseline. */
    interface Part {
        /** Returns those on all test rows. */
        Measured overall();

        /** Returns those on the rows that share a value, or a pair of values. */
        List<? extends Slice> slices();
    }

    /** The rows that share one value, or a pair of values. */
    interface Slice {
        /** Returns column to value; {@code (missing)} for rows without one. */
        Map<String, String> by();

        /** Returns whether they are so few that the metrics say next to nothing. */
        boolean small();

        /** Returns the metrics on these rows. */
        Measured metrics();

        /** Returns whether the rows share the values of two columns. */
        default boolean isPair() {
            return by().size() > 1;
        }

        /** Returns the slice in words, such as "island = Biscoe, sex = male". */
        default String name() {
            return by().entrySet().stream()
                    .map(part -> part.getKey() + " = " + part.getValue())
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * Reads the file. A file that names no task is of a classification.
     *
     * @param bytes its content
     * @param name what to call it in a message
     * @throws ProblemException naming the field that is unknown, missing or of a wrong type; or if it is of a task that
     *     this version does not know
     */
    static Results parse(byte[] bytes, String name) {
        String task = Json.parse(bytes, name).path("task").asText("classification");
        return switch (task) {
            case "classification" -> Metrics.parse(bytes, name);
            case "regression" -> NumberMetrics.parse(bytes, name);
            default ->
                throw new ProblemException(new Problem(
                        "The file was written by a newer Seedbed",
                        name,
                        "its task is \"" + task + "\", this version knows classification and regression",
                        "raise the version of <parent> in pom.xml to the newest one"));
        };
    }
}
