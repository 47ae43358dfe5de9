package io.github.seedbed.internal.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;

/** An ONNX file opened with ONNX Runtime, on one thread. */
public final class OnnxModel implements AutoCloseable {
    /** The name of the graph's only input: float, rows x columns of the raw values. */
    public static final String INPUT = "input";

    /** The name of the graph's only output: float, rows x labels, the labels sorted. */
    public static final String OUTPUT = "scores";

    private final OrtEnvironment environment;
    private final OrtSession session;

    private OnnxModel(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    /**
     * Opens a model.
     *
     * @param bytes an ONNX file with one float input, rows x columns, and one float output, rows x labels
     * @param name what to call it in a message
     * @throws ProblemException if ONNX Runtime does not take it
     */
    public static OnnxModel open(byte[] bytes, String name) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // One thread: the order of sums must not depend on the machine
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return new OnnxModel(environment, environment.createSession(bytes, options));
        } catch (OrtException e) {
            throw failed(name, e);
        }
    }

    /**
     * Returns the scores of rows.
     *
     * @param rows at least one; rows x columns of raw values, NaN where nothing is known
     * @return rows x labels
     * @throws ProblemException if ONNX Runtime fails
     */
    public float[][] scores(float[][] rows) {
        long[] shape = {rows.length, rows[0].length};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, flat(rows), shape);
                OrtSession.Result result = session.run(Map.of(INPUT, input))) {
            return (float[][]) result.get(0).getValue();
        } catch (OrtException e) {
            throw failed("model.onnx", e);
        }
    }

    /** Of an array of arrays ONNX Runtime would look at every value twice. */
    private static FloatBuffer flat(float[][] rows) {
        FloatBuffer values = ByteBuffer.allocateDirect(rows.length * rows[0].length * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        for (float[] row : rows) {
            values.put(row);
        }
        return values.rewind();
    }

    private static ProblemException failed(String name, OrtException e) {
        return new ProblemException(
                new Problem(
                        "ONNX Runtime cannot use the model",
                        name,
                        String.valueOf(e.getMessage()),
                        "train it again: mvn compile seedbed:train"),
                e);
    }

    /** Frees the native memory. */
    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw failed("model.onnx", e);
        }
    }
}
