package io.github.seedbed.internal.export;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import io.github.seedbed.internal.encoding.Scaling;
import io.github.seedbed.internal.onnx.OnnxModel;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tribuo.Model;
import org.tribuo.ONNXExportable;
import org.tribuo.util.onnx.ONNXContext;
import org.tribuo.util.onnx.ONNXPlaceholder;

/**
 * Writes a model as an ONNX graph from raw values to answers: a missing value (NaN) becomes the training mean, then
 * every column is standardised, then comes the model as Tribuo exports it. Trees, which Tribuo does not export, compare
 * with raw values: see {@link TreeGraph}.
 */
final class OnnxExport {
    private OnnxExport() {}

    /**
     * Returns the bytes of a model file.
     *
     * @param classifier whose model Tribuo can export, or whose model is made of trees
     * @throws ProblemException if it is neither
     */
    static byte[] bytes(TribuoClassifier classifier) {
        Optional<TreeEnsemble> trees = TreeEnsemble.of(classifier);
        GraphProto graph = trees.map(ensemble -> TreeGraph.of(
                        ensemble,
                        frame(
                                classifier.scaling().schema().width(),
                                classifier.labels().size()),
                        classifier.scaling().mean()))
                .orElseGet(() -> graph(classifier));
        return OnnxFile.bytes(
                withPrior(graph, classifier),
                trees.isPresent() ? List.of(TreeGraph.OPERATORS) : List.of(),
                classifier.labels(),
                classifier.scaling().schema());
    }

    private static GraphProto graph(TribuoClassifier classifier) {
        GraphProto model = exported(
                classifier.model(),
                classifier.scaling().schema().width(),
                classifier.labels().size());
        return sortedOutput(withRawInput(model, classifier.scaling()), classifier.outputs());
    }

    /** The graph alone: Tribuo's whole export adds times, host and class path, which differ from run to run. */
    static GraphProto exported(Model<?> model, int columns, int outputs) {
        if (!(model instanceof ONNXExportable exportable)) {
            throw new ProblemException(new Problem(
                    "The model cannot be written as ONNX",
                    model.getClass().getName(),
                    "Seedbed writes linear models, factorisation machines, trees, forests and XGBoost's boosted trees",
                    "train one of these in your Train class"));
        }
        ONNXContext context = new ONNXContext();
        context.setName("classifier");
        ONNXPlaceholder input = context.floatInput(columns);
        exportable.writeONNXGraph(input).assignTo(context.floatOutput(outputs));
        return context.buildGraph();
    }

    /** Names the only output as the nodes expect that are added behind it. */
    static GraphProto named(GraphProto graph) {
        String before = graph.getOutput(0).getName();
        GraphProto.Builder result = graph.toBuilder().clearNode();
        for (NodeProto node : graph.getNodeList()) {
            List<String> outputs = new ArrayList<>(node.getOutputList());
            outputs.replaceAll(output -> output.equals(before) ? OnnxModel.OUTPUT : output);
            result.addNode(renamed(node, before, OnnxModel.OUTPUT).toBuilder()
                    .clearOutput()
                    .addAllOutput(outputs));
        }
        return result.setOutput(0, graph.getOutput(0).toBuilder().setName(OnnxModel.OUTPUT))
                .build();
    }

    /** Input and output of the right width, and nothing between them. */
    static GraphProto frame(int columns, int outputs) {
        ONNXContext context = new ONNXContext();
        context.setName("classifier");
        context.floatInput(columns);
        context.floatOutput(outputs);
        return context.buildGraph();
    }

    /** Puts four nodes in front of the model: IsNaN, Where, Sub, Div. */
    static GraphProto withRawInput(GraphProto graph, Scaling scaling) {
        String modelInput = graph.getInput(0).getName();
        GraphProto.Builder result = graph.toBuilder().clearNode().clearInitializer();
        result.setInput(0, graph.getInput(0).toBuilder().setName(OnnxModel.INPUT));
        result.addInitializer(tensor("seedbed_mean", scaling.mean()));
        result.addInitializer(tensor("seedbed_scale", scaling.scale()));
        result.addAllInitializer(graph.getInitializerList());
        result.addNode(node("IsNaN", List.of(OnnxModel.INPUT), "seedbed_missing"));
        result.addNode(node("Where", List.of("seedbed_missing", "seedbed_mean", OnnxModel.INPUT), "seedbed_known"));
        result.addNode(node("Sub", List.of("seedbed_known", "seedbed_mean"), "seedbed_centred"));
        result.addNode(node("Div", List.of("seedbed_centred", "seedbed_scale"), "seedbed_standardised"));
        graph.getNodeList().forEach(node -> result.addNode(renamed(node, modelInput, "seedbed_standardised")));
        return result.build();
    }

    /** Puts one node behind the model: Gather, which sorts the scores by label. */
    private static GraphProto sortedOutput(GraphProto graph, List<Integer> order) {
        String scores = graph.getOutput(0).getName();
        TensorProto indices = TensorProto.newBuilder()
                .setName("seedbed_order")
                .setDataType(TensorProto.DataType.INT64.getNumber())
                .addDims(order.size())
                .addAllInt64Data(order.stream().map(Integer::longValue).toList())
                .build();
        AttributeProto axis = AttributeProto.newBuilder()
                .setName("axis")
                .setType(AttributeProto.AttributeType.INT)
                .setI(1)
                .build();
        NodeProto gather = node("Gather", List.of(scores, "seedbed_order"), OnnxModel.OUTPUT);
        return graph.toBuilder()
                .addInitializer(indices)
                .addNode(gather.toBuilder().addAttribute(axis))
                .setOutput(0, graph.getOutput(0).toBuilder().setName(OnnxModel.OUTPUT))
                .build();
    }

    private static GraphProto withPrior(GraphProto graph, TribuoClassifier classifier) {
        return classifier.scaling().schema().vocabulary().isPresent()
                ? PriorAnswer.added(graph, classifier.prior())
                : graph;
    }

    static NodeProto node(String operator, List<String> inputs, String output) {
        return NodeProto.newBuilder()
                .setName(output)
                .setOpType(operator)
                .addAllInput(inputs)
                .addOutput(output)
                .build();
    }

    private static NodeProto renamed(NodeProto node, String from, String to) {
        List<String> inputs = new ArrayList<>(node.getInputList());
        inputs.replaceAll(input -> input.equals(from) ? to : input);
        return node.toBuilder().clearInput().addAllInput(inputs).build();
    }

    static TensorProto tensor(String name, float[] values) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .addDims(values.length);
        for (float value : values) {
            tensor.addFloatData(value);
        }
        return tensor.build();
    }
}
