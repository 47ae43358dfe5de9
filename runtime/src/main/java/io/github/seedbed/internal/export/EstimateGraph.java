package io.github.seedbed.internal.export;

import ai.onnx.proto.OnnxMl.GraphProto;
import io.github.seedbed.internal.encoding.Scaling;
import io.github.seedbed.internal.linear.TargetScale;
import io.github.seedbed.internal.onnx.OnnxModel;
import java.util.List;

/**
 * The end of a graph whose answer is a number: the standardised answer of the model, times the deviation of the target,
 * plus its mean, is the value; the interval reaches equally far to both sides. Four nodes: Mul, Add, Sub, Add.
 */
final class EstimateGraph {
    private static final String SCALE = "seedbed_target_scale";
    private static final String MEAN = "seedbed_target_mean";
    private static final String HALF_WIDTH = "seedbed_half_width";
    private static final String SCALED = "seedbed_scaled";

    private EstimateGraph() {}

    /**
     * Adds the nodes.
     *
     * @param graph whose only output is the standardised answer, rows x 1, named {@link OnnxModel#OUTPUT}
     * @param scaling of the inputs
     * @param target how the target is scaled
     * @param halfWidth of the interval, in the unit of the target
     */
    static GraphProto added(GraphProto graph, Scaling scaling, TargetScale target, double halfWidth) {
        GraphProto known = scaling.schema().vocabulary().isPresent() ? PriorAnswer.added(graph, new double[1]) : graph;
        String value = OnnxModel.ESTIMATE.get(0);
        GraphProto.Builder result = known.toBuilder()
                .addInitializer(OnnxExport.tensor(SCALE, new float[] {target.scale()}))
                .addInitializer(OnnxExport.tensor(MEAN, new float[] {target.mean()}))
                .addInitializer(OnnxExport.tensor(HALF_WIDTH, new float[] {(float) halfWidth}))
                .addNode(OnnxExport.node("Mul", List.of(OnnxModel.OUTPUT, SCALE), SCALED))
                .addNode(OnnxExport.node("Add", List.of(SCALED, MEAN), value))
                .addNode(OnnxExport.node("Sub", List.of(value, HALF_WIDTH), OnnxModel.ESTIMATE.get(1)))
                .addNode(OnnxExport.node("Add", List.of(value, HALF_WIDTH), OnnxModel.ESTIMATE.get(2)))
                .clearOutput();
        OnnxModel.ESTIMATE.forEach(
                name -> result.addOutput(graph.getOutput(0).toBuilder().setName(name)));
        return result.build();
    }
}
