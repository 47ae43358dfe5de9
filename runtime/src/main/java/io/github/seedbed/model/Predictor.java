package io.github.seedbed.model;

import io.github.seedbed.metrics.Task;
import io.github.seedbed.table.Row;
import io.github.seedbed.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A trained model with the encoder that feeds it: all that a run needs to know of it, whatever library trained it. */
public sealed interface Predictor permits Classifier, LinearClassifier, DecidingClassifier, Estimator {
    /** Returns what the model is for. */
    Task task();

    /** Returns what turns raw values into what the model takes. */
    Encoder encoder();

    /**
     * Returns the names of the numbers in an answer, in their order: of a classifier the labels, sorted; of an
     * {@link Estimator} value, low and high.
     */
    List<String> outputs();

    /**
     * Answers one row.
     *
     * @param row with all columns of the encoder
     * @return one number an output, not finite if the training has diverged
     */
    double[] answer(Row row);

    /**
     * Answers named values.
     *
     * @param values name to {@link Number} or text; what is not named, or named with null, is missing
     * @return as for {@link #answer(Row)}
     */
    double[] answer(Map<String, ?> values);

    /**
     * Answers one row of the model's input.
     *
     * @param columns one value a column, NaN where nothing is known
     * @return as for {@link #answer(Row)}
     */
    double[] answer(float[] columns);

    /**
     * Answers many rows, much faster than one by one.
     *
     * @param rows with all columns of the encoder
     * @return rows x outputs, each as for {@link #answer(Row)}
     */
    double[][] answers(Table rows);

    /** Returns how the search for the weights ended; empty if there was none, or its library does not tell. */
    Optional<Convergence> convergence();

    /** Returns from which score on one of two labels is given; empty if the label with the highest score is. */
    default Optional<Decision> decision() {
        return Optional.empty();
    }

    /**
     * Returns the bytes of {@code model.onnx}: a graph from raw values, rows x columns, to answers, rows x outputs.
     *
     * @throws io.github.seedbed.problem.ProblemException if a model of this kind cannot be written as ONNX
     */
    byte[] onnx();

    /** Returns the model as the library that trained it writes it; empty if the ONNX file holds all of it. */
    Optional<NativeFile> nativeFile();

    /**
     * A file that only the library that trained the model reads.
     *
     * @param name in the folder of the run
     * @param bytes the same for equal models: without clock, host or path
     */
    record NativeFile(String name, byte[] bytes) {}
}
