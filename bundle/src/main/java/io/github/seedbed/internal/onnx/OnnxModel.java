package io.github.seedbed.internal.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** An ONNX file opened with ONNX Runtime, on one thread. */
public final class OnnxModel implements AutoCloseable {
    /** The name of the graph's only input: float, rows x columns of the raw values. */
    public static final String INPUT = "input";

    /** The name of a classifier's only output: float, rows x labels, the labels sorted. */
    public static final String OUTPUT = "scores";

    /** The names of the outputs of a regression, in this order: each float, rows x 1, in the unit of the target. */
    public static final List<String> ESTIMATE = List.of("value", "low", "high");

    private static final String AGAIN =
            "download the bundle again; of your own project: train it again, mvn compile seedbed:train";

    /** How many values of all steps may be in memory at once; rows beyond that are answered in parts. */
    private static final long AT_ONCE = 1L << 28;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String name;
    private final long values;
    /** Whether a row is known to be answered by as many numbers as the graph declares. */
    private final boolean isChecked;
    /** As many as there were threads at once. */
    private final Queue<OneRow> free = new ConcurrentLinkedQueue<>();
    /** Many may predict at once; whoever closes waits for them. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private boolean closed;

    private OnnxModel(OrtEnvironment environment, OrtSession session, String name, long values, boolean isChecked) {
        this.environment = environment;
        this.session = session;
        this.name = name;
        this.values = values;
        this.isChecked = isChecked;
    }

    /**
     * Opens a model that may be anybody's, if it is of a kind that Seedbed writes.
     *
     * @param bytes an ONNX file with one float input, rows x columns, and one float output, rows x labels
     * @param name what to call it in a message
     * @throws ProblemException if it is of another kind, or ONNX Runtime does not take it
     */
    public static OnnxModel open(byte[] bytes, String name) {
        return open(bytes, name, Graph.values(bytes, name), true);
    }

    /**
     * Opens a model of any kind, which can take all memory and all time.
     *
     * @param bytes an ONNX file whose maker is trusted
     * @param name what to call it in a message
     * @throws ProblemException if ONNX Runtime does not take it
     */
    public static OnnxModel openTrusted(byte[] bytes, String name) {
        return open(bytes, name, 1, false);
    }

    private static OnnxModel open(byte[] bytes, String name, long values, boolean isChecked) {
        OrtEnvironment environment = NativeCode.environment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // One thread: the order of sums must not depend on the machine
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // Its warnings repeat what the file says, in words that no user of Seedbed wrote
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            return new OnnxModel(environment, environment.createSession(bytes, options), name, values, isChecked);
        } catch (OrtException e) {
            throw failed(name, e);
        }
    }

    /**
     * Returns the scores of rows, or the numbers of {@link #ESTIMATE}.
     *
     * @param rows at least one; rows x columns of raw values, NaN where nothing is known
     * @return rows x outputs
     * @throws ProblemException if ONNX Runtime fails
     * @throws IllegalStateException if it is closed
     */
    public float[][] scores(float[][] rows) {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the model is closed");
            }
            if (rows.length == 1 && isChecked) {
                return new float[][] {one(rows[0])};
            }
            int most = (int) Math.max(1, Math.min(rows.length, AT_ONCE / Math.max(1, values)));
            if (most == rows.length) {
                return run(rows);
            }
            float[][] scores = new float[rows.length][];
            for (int from = 0; from < rows.length; from += most) {
                float[][] part = run(Arrays.copyOfRange(rows, from, Math.min(rows.length, from + most)));
                System.arraycopy(part, 0, scores, from, part.length);
            }
            return scores;
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Ends with a problem if the graph has another shape.
     *
     * @param columns of its input
     * @param outputs the labels, or {@link #ESTIMATE}
     * @throws ProblemException naming both shapes
     */
    public void require(int columns, List<String> outputs) {
        try {
            requireShape("input", session.getInputInfo(), List.of(INPUT), columns);
            if (outputs.equals(ESTIMATE)) {
                requireShape("output", session.getOutputInfo(), ESTIMATE, 1);
            } else {
                requireShape("output", session.getOutputInfo(), List.of(OUTPUT), outputs.size());
            }
        } catch (OrtException e) {
            throw failed(name, e);
        }
    }

    private void requireShape(String end, Map<String, NodeInfo> nodes, List<String> names, int width) {
        boolean fits = List.copyOf(nodes.keySet()).equals(names)
                && nodes.values().stream()
                        .allMatch(node -> node.getInfo() instanceof TensorInfo tensor
                                && tensor.type == OnnxJavaType.FLOAT
                                && tensor.getShape().length == 2
                                && tensor.getShape()[1] == width);
        if (!fits) {
            throw new ProblemException(new Problem(
                    "The model does not fit its configuration",
                    name + ", " + end,
                    "it is " + nodes.values() + ", expected was \"" + String.join("\", \"", names)
                            + "\": float, rows x " + width,
                    AGAIN));
        }
    }

    private float[] one(float[] row) {
        OneRow memory = free.poll();
        try {
            if (memory == null) {
                memory = new OneRow(environment, session);
            }
            return memory.scores(row);
        } catch (OrtException e) {
            throw failed(name, e);
        } finally {
            if (memory != null) {
                free.add(memory);
            }
        }
    }

    private float[][] run(float[][] rows) {
        long[] shape = {rows.length, rows[0].length};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, flat(rows), shape);
                OrtSession.Result result = session.run(Map.of(INPUT, input))) {
            float[][] answers = new float[rows.length][];
            for (int i = 0; i < result.size(); i++) {
                add(result.get(i).getValue(), answers);
            }
            return answers;
        } catch (OrtException e) {
            throw failed(name, e);
        }
    }

    /** Puts what one output says of each row behind what the outputs before it say. */
    private void add(Object output, float[]... answers) {
        // Of a model of others the shape that it declares is all that was checked
        if (!(output instanceof float[][] more) || more.length != answers.length) {
            throw new ProblemException(new Problem(
                    "The model does not fit its configuration", name, "it does not answer row by row", AGAIN));
        }
        for (int row = 0; row < more.length; row++) {
            float[] before = answers[row];
            if (before == null) {
                answers[row] = more[row];
            } else {
                answers[row] = Arrays.copyOf(before, before.length + more[row].length);
                System.arraycopy(more[row], 0, answers[row], before.length, more[row].length);
            }
        }
    }

    /** Of an array of arrays ONNX Runtime would look at every value twice. */
    private static FloatBuffer flat(float[][] rows) {
        FloatBuffer values = OneRow.floats(rows.length * rows[0].length);
        for (float[] row : rows) {
            values.put(row);
        }
        return values.rewind();
    }

    private static ProblemException failed(String name, OrtException e) {
        return new ProblemException(
                new Problem("ONNX Runtime cannot use the model", name, String.valueOf(e.getMessage()), AGAIN), e);
    }

    /** Frees the native memory, as soon as nobody predicts any more. Closing again does nothing. */
    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                free.forEach(OneRow::close);
                session.close();
            }
        } catch (OrtException e) {
            throw failed(name, e);
        } finally {
            lock.writeLock().unlock();
        }
    }
}
