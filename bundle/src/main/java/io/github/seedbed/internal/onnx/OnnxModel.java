package io.github.seedbed.internal.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** An ONNX file opened with ONNX Runtime, on one thread. */
public final class OnnxModel implements AutoCloseable {
    /** The name of the graph's only input: float, rows x columns of the raw values. */
    public static final String INPUT = "input";

    /** The name of the graph's only output: float, rows x labels, the labels sorted. */
    public static final String OUTPUT = "scores";

    private final OrtEnvironment environment;
    private final OrtSession session;
    /** Many may predict at once; whoever closes waits for them. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private boolean closed;

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
        OrtEnvironment environment = NativeCode.environment();
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
     * @throws IllegalStateException if it is closed
     */
    public float[][] scores(float[][] rows) {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the model is closed");
            }
            return run(rows);
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Ends with a problem if the graph has another shape.
     *
     * @param columns of its input
     * @param outputs of its answers
     * @throws ProblemException naming both shapes
     */
    public void require(int columns, int outputs) {
        try {
            requireShape("input", session.getInputInfo(), INPUT, columns);
            requireShape("output", session.getOutputInfo(), OUTPUT, outputs);
        } catch (OrtException e) {
            throw failed("model.onnx", e);
        }
    }

    private static void requireShape(String end, Map<String, NodeInfo> nodes, String name, int width) {
        boolean fits = nodes.size() == 1
                && nodes.get(name) != null
                && nodes.get(name).getInfo() instanceof TensorInfo tensor
                && tensor.type == OnnxJavaType.FLOAT
                && tensor.getShape().length == 2
                && (tensor.getShape()[1] == width || tensor.getShape()[1] < 0);
        if (!fits) {
            throw new ProblemException(new Problem(
                    "The model does not fit its configuration",
                    "model.onnx, " + end,
                    "it is " + nodes.values() + ", expected was \"" + name + "\": float, rows x " + width,
                    "train it again: mvn compile seedbed:train"));
        }
    }

    private float[][] run(float[][] rows) {
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

    /** Frees the native memory, as soon as nobody predicts any more. Closing again does nothing. */
    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
            }
        } catch (OrtException e) {
            throw failed("model.onnx", e);
        } finally {
            lock.writeLock().unlock();
        }
    }
}
