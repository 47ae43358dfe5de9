package io.github.seedbed.internal.export;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import io.github.seedbed.internal.encoding.Scaling;
import io.github.seedbed.internal.linear.RegressionFit;
import io.github.seedbed.internal.linear.TargetScale;
import io.github.seedbed.internal.onnx.OnnxModel;
import java.util.List;

/** A linear regression as an ONNX graph: raw values are standardised, then come Gemm and the scale of the target. */
public final class RegressionGraph {
    private RegressionGraph() {}

    /**
     * Returns the bytes of {@code model.onnx}.
     *
     * @param scaling of the inputs
     * @param fit the weights
     * @param target how the target is scaled
     * @param halfWidth of the interval, in the unit of the target
     */
    public static byte[] bytes(Scaling scaling, RegressionFit fit, TargetScale target, double halfWidth) {
        GraphProto raw = OnnxExport.withRawInput(
                LinearGraph.gemm(
                        scaling.schema().width(),
                        new double[][] {fit.weights()},
                        new double[] {fit.intercept()},
                        OnnxModel.OUTPUT),
                scaling);
        return file(raw, List.of(), scaling, target, halfWidth);
    }

    static byte[] file(
            GraphProto graph,
            List<OperatorSetIdProto> operators,
            Scaling scaling,
            TargetScale target,
            double halfWidth) {
        return OnnxFile.bytes(
                EstimateGraph.added(graph, scaling, target, halfWidth),
                operators,
                OnnxModel.ESTIMATE,
                scaling.schema());
    }
}
