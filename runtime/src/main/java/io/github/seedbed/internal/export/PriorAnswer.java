package io.github.seedbed.internal.export;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import io.github.seedbed.internal.onnx.OnnxModel;
import java.util.List;

/**
 * The end of a graph whose input holds a text: a row of which nothing is known gets the prior in place of the model's
 * scores. Five nodes: IsNaN, Cast, ReduceMin, Cast, Where.
 */
final class PriorAnswer {
    private static final String PRIOR = "seedbed_prior";
    private static final String MODEL = "seedbed_model_scores";

    private PriorAnswer() {}

    /**
     * Adds the nodes.
     *
     * @param graph whose only output has the name {@link OnnxModel#OUTPUT}
     * @param prior the share of each label, in the order of the scores
     */
    static GraphProto added(GraphProto graph, double[] prior) {
        GraphProto.Builder result = graph.toBuilder().clearNode();
        for (NodeProto node : graph.getNodeList()) {
            result.addNode(node.getOutput(0).equals(OnnxModel.OUTPUT) ? leadingTo(MODEL, node) : node);
        }
        float[] shares = new float[prior.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (float) prior[i];
        }
        result.addInitializer(OnnxExport.tensor(PRIOR, shares));
        result.addNode(OnnxExport.node("IsNaN", List.of(OnnxModel.INPUT), "seedbed_nothing"));
        result.addNode(cast("seedbed_nothing", "seedbed_nothing_01", TensorProto.DataType.FLOAT));
        result.addNode(OnnxExport.node("ReduceMin", List.of("seedbed_nothing_01"), "seedbed_unknown_01").toBuilder()
                .addAttribute(AttributeProto.newBuilder()
                        .setName("axes")
                        .setType(AttributeProto.AttributeType.INTS)
                        .addInts(1)));
        result.addNode(cast("seedbed_unknown_01", "seedbed_unknown", TensorProto.DataType.BOOL));
        result.addNode(OnnxExport.node("Where", List.of("seedbed_unknown", PRIOR, MODEL), OnnxModel.OUTPUT));
        return result.build();
    }

    private static NodeProto leadingTo(String output, NodeProto node) {
        return node.toBuilder().setName(output).setOutput(0, output).build();
    }

    private static NodeProto cast(String from, String to, TensorProto.DataType type) {
        return OnnxExport.node("Cast", List.of(from), to).toBuilder()
                .addAttribute(AttributeProto.newBuilder()
                        .setName("to")
                        .setType(AttributeProto.AttributeType.INT)
                        .setI(type.getNumber()))
                .build();
    }
}
