package io.github.seedbed.maven.reproduce;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first place at which two ONNX models differ: a tensor of learnt numbers, or a step of the computation. */
final class OnnxDifference {
    private OnnxDifference() {}

    /** Returns nothing if the bytes are no ONNX models, or differ in something that is neither tensor nor step. */
    static Optional<String> between(byte[] first, byte[] second) {
        try {
            GraphProto one = ModelProto.parseFrom(first).getGraph();
            GraphProto other = ModelProto.parseFrom(second).getGraph();
            return tensors(one, other).or(() -> nodes(one.getNodeList(), other.getNodeList()));
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> tensors(GraphProto one, GraphProto other) {
        Map<String, TensorProto> first = byName(one);
        Map<String, TensorProto> second = byName(other);
        Map<String, TensorProto> all = new LinkedHashMap<>(second);
        all.putAll(first);
        return all.keySet().stream()
                .filter(name -> !all.get(name).equals(second.get(name)) || !first.containsKey(name))
                .map(name -> "tensor " + name + " " + words(first.get(name), second.get(name)))
                .findFirst();
    }

    private static Map<String, TensorProto> byName(GraphProto graph) {
        Map<String, TensorProto> tensors = new LinkedHashMap<>();
        graph.getInitializerList().forEach(tensor -> tensors.put(tensor.getName(), tensor));
        return tensors;
    }

    private static String words(TensorProto one, TensorProto other) {
        if (one == null || other == null) {
            return "is only in the " + (one == null ? "second" : "first");
        }
        if (!one.getDimsList().equals(other.getDimsList())) {
            return "has the shape " + one.getDimsList() + " and " + other.getDimsList();
        }
        FloatBuffer values = floats(one);
        FloatBuffer others = floats(other);
        int at = values.mismatch(others);
        boolean readable = at >= 0 && at < Math.min(values.limit(), others.limit());
        return readable ? "[" + at + "] is " + values.get(at) + " and " + others.get(at) : "differs";
    }

    /** ONNX keeps numbers as little-endian bytes or one by one. */
    private static FloatBuffer floats(TensorProto tensor) {
        if (tensor.getDataType() != TensorProto.DataType.FLOAT.getNumber()) {
            return FloatBuffer.allocate(0);
        }
        if (tensor.hasRawData()) {
            return tensor.getRawData()
                    .asReadOnlyByteBuffer()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer();
        }
        FloatBuffer values = FloatBuffer.allocate(tensor.getFloatDataCount());
        tensor.getFloatDataList().forEach(values::put);
        return values.flip();
    }

    private static Optional<String> nodes(List<NodeProto> first, List<NodeProto> second) {
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            if (!first.get(i).equals(second.get(i))) {
                NodeProto node = first.get(i);
                return Optional.of("step " + (i + 1) + " differs: " + node.getOpType() + " to "
                        + String.join(", ", node.getOutputList()));
            }
        }
        return first.size() == second.size()
                ? Optional.empty()
                : Optional.of("it has " + first.size() + " and " + second.size() + " steps");
    }
}
