package io.github.seedbed.internal.export;

import ai.onnx.proto.OnnxMl.GraphProto;
import io.github.seedbed.internal.encoding.Scaling;
import io.github.seedbed.internal.linear.TargetScale;
import java.util.List;
import java.util.Optional;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.regression.Regressor;

/** A regression of Tribuo with one standardised target: its answers and its files. */
public final class TribuoRegressor {
    private final Scaling scaling;
    private final Model<Regressor> model;

    /**
     * Joins the two.
     *
     * @param scaling what stands in front of the model
     * @param model takes standardised values
     */
    public TribuoRegressor(Scaling scaling, Model<Regressor> model) {
        this.scaling = scaling;
        this.model = model;
    }

    /**
     * Returns the standardised answers.
     *
     * @param examples standardised
     */
    public double[] values(List<Example<Regressor>> examples) {
        return examples.isEmpty()
                ? new double[0]
                : model.predict(examples).stream()
                        .map(Prediction::getOutput)
                        .mapToDouble(output -> output.getValues()[0])
                        .toArray();
    }

    /**
     * Returns the bytes of {@code model.onnx}.
     *
     * @param target how the target is scaled
     * @param halfWidth of the interval, in the unit of the target
     * @throws io.github.seedbed.problem.ProblemException if a model of this kind cannot be written as ONNX
     */
    public byte[] onnx(TargetScale target, double halfWidth) {
        Optional<TreeEnsemble> trees = RegressionTrees.of(model, scaling);
        GraphProto graph = trees.map(ensemble ->
                        TreeGraph.of(ensemble, OnnxExport.frame(scaling.schema().width(), 1), scaling.mean()))
                .orElseGet(() -> OnnxExport.named(OnnxExport.withRawInput(
                        OnnxExport.exported(model, scaling.schema().width(), 1), scaling)));
        return RegressionGraph.file(
                graph, trees.isPresent() ? List.of(TreeGraph.OPERATORS) : List.of(), scaling, target, halfWidth);
    }

    /** Returns the bytes of {@code model.tribuo}. */
    public byte[] bytes() {
        return CanonicalTribuo.bytes(model);
    }
}
