package io.github.seedbed.internal.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Native memory for one row and its answer, used again and again: to make it for each row takes as long as a small
 * model. Not for several threads at once.
 */
final class OneRow implements AutoCloseable {
    private final OrtSession session;
    private final Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    private final Map<String, OnnxTensor> outputs = new LinkedHashMap<>();
    private final FloatBuffer row;
    private final FloatBuffer answer;

    /** Of a session whose inputs and outputs are floats, rows x columns. */
    OneRow(OrtEnvironment environment, OrtSession session) throws OrtException {
        this.session = session;
        row = tensors(environment, session.getInputInfo(), inputs);
        answer = tensors(environment, session.getOutputInfo(), outputs);
    }

    /** Makes tensors for one row, and returns their memory: one behind the other. */
    private static FloatBuffer tensors(
            OrtEnvironment environment, Map<String, NodeInfo> nodes, Map<String, OnnxTensor> tensors)
            throws OrtException {
        FloatBuffer values =
                floats(nodes.values().stream().mapToInt(OneRow::width).sum());
        int from = 0;
        for (Map.Entry<String, NodeInfo> node : nodes.entrySet()) {
            int width = width(node.getValue());
            long[] shape = {1, width};
            tensors.put(node.getKey(), OnnxTensor.createTensor(environment, values.slice(from, width), shape));
            from += width;
        }
        return values;
    }

    private static int width(NodeInfo node) {
        return (int) ((TensorInfo) node.getInfo()).getShape()[1];
    }

    /**
     * Returns native memory.
     *
     * @param size in values
     */
    static FloatBuffer floats(int size) {
        return ByteBuffer.allocateDirect(size * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    /** Returns what all outputs say of a row, one behind the other. */
    float[] scores(float[] values) throws OrtException {
        if (values.length != row.capacity()) {
            throw new IllegalArgumentException("a row of " + values.length + " values, not of " + row.capacity());
        }
        row.put(0, values);
        // What it would close stays: the outputs are ours
        session.run(inputs, outputs).close();
        float[] scores = new float[answer.capacity()];
        answer.get(0, scores);
        return scores;
    }

    @Override
    public void close() {
        inputs.values().forEach(OnnxTensor::close);
        outputs.values().forEach(OnnxTensor::close);
    }
}
