package io.github.seedbed.internal.export;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import io.github.seedbed.internal.encoding.Scaling;
import io.github.seedbed.internal.linear.LinearFit;
import io.github.seedbed.internal.onnx.OnnxModel;
import java.util.List;

/** A logistic regression as an ONNX graph: raw values are standardised, then come Gemm and Softmax. */
public final class LinearGraph {
    private static final String WEIGHTS = "seedbed_weights";
    private static final String INTERCEPTS = "seedbed_intercepts";
    private static final String LOGITS = "seedbed_logits";

    private LinearGraph() {}

    /**
     * Returns the bytes of {@code model.onnx}.
     *
     * @param scaling of the inputs
     * @param labels in the order of the scores
     * @param fit the weights
     * @param prior the share of each label, the answer to a text of which no word is known
     */
    public static byte[] bytes(Scaling scaling, List<String> labels, LinearFit fit, double[] prior) {
        GraphProto logits = gemm(scaling.schema().width(), fit.weights(), fit.intercepts(), LOGITS);
        GraphProto model = logits.toBuilder()
                .addNode(OnnxExport.node("Softmax", List.of(LOGITS), OnnxModel.OUTPUT).toBuilder()
                        .addAttribute(whole("axis", 1)))
                .setOutput(0, logits.getOutput(0).toBuilder().setName(OnnxModel.OUTPUT))
                .build();
        GraphProto raw = OnnxExport.withRawInput(model, scaling);
        return OnnxFile.bytes(
                scaling.schema().vocabulary().isPresent() ? PriorAnswer.added(raw, prior) : raw,
                List.of(),
                labels,
                scaling.schema());
    }

    /** One node: a linear function for each output. */
    static GraphProto gemm(int columns, double[][] weights, double[] intercepts, String output) {
        GraphProto frame = OnnxExport.frame(columns, weights.length);
        return frame.toBuilder()
                .addInitializer(weights(weights))
                .addInitializer(OnnxExport.tensor(INTERCEPTS, floats(intercepts)))
                .addNode(
                        OnnxExport.node("Gemm", List.of(frame.getInput(0).getName(), WEIGHTS, INTERCEPTS), output)
                                .toBuilder()
                                .addAttribute(whole("transB", 1)))
                .setOutput(0, frame.getOutput(0).toBuilder().setName(output))
                .build();
    }

    private static TensorProto weights(double[][] weights) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(WEIGHTS)
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .addDims(weights.length)
                .addDims(weights[0].length);
        for (double[] ofLabel : weights) {
            for (double weight : ofLabel) {
                tensor.addFloatData((float) weight);
            }
        }
        return tensor.build();
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private static AttributeProto whole(String name, int value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }
}
