package io.github.seedbed.maven.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OnnxDifferenceTest {
    @Test
    void namesTheTensorAndBothNumbers() {
        assertThat(OnnxDifference.between(model("Gemm", raw(1f, 2f)), model("Gemm", raw(1f, 2.5f))))
                .contains("tensor weights [1] is 2.0 and 2.5");
        assertThat(OnnxDifference.between(model("Gemm", single(1f, 2f)), model("Gemm", single(3f, 2f))))
                .contains("tensor weights [0] is 1.0 and 3.0");
    }

    @Test
    void namesAnotherShape() {
        assertThat(OnnxDifference.between(model("Gemm", raw(1f)), model("Gemm", raw(1f, 2f))))
                .contains("tensor weights has the shape [1] and [2]");
    }

    @Test
    void namesATensorThatOnlyOneHas() {
        byte[] none = ModelProto.newBuilder().build().toByteArray();
        assertThat(OnnxDifference.between(none, model("Gemm", raw(1f))))
                .contains("tensor weights is only in the second");
        assertThat(OnnxDifference.between(model("Gemm", raw(1f)), none))
                .contains("tensor weights is only in the first");
    }

    @Test
    void namesTheStep() {
        assertThat(OnnxDifference.between(model("Gemm", raw(1f)), model("Softmax", raw(1f))))
                .contains("step 1 differs: Gemm to scores");
    }

    @Test
    void leavesOtherBytesToOthers() {
        assertThat(OnnxDifference.between("no model".getBytes(StandardCharsets.UTF_8), new byte[] {0}))
                .isEmpty();
    }

    private static TensorProto raw(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return tensor(values.length)
                .setRawData(ByteString.copyFrom(bytes.flip()))
                .build();
    }

    private static TensorProto single(Float... values) {
        return tensor(values.length).addAllFloatData(Arrays.asList(values)).build();
    }

    private static TensorProto.Builder tensor(int size) {
        return TensorProto.newBuilder()
                .setName("weights")
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .addDims(size);
    }

    private static byte[] model(String operator, TensorProto tensor) {
        NodeProto node =
                NodeProto.newBuilder().setOpType(operator).addOutput("scores").build();
        return ModelProto.newBuilder()
                .setGraph(GraphProto.newBuilder().addInitializer(tensor).addNode(node))
                .build()
                .toByteArray();
    }
}
