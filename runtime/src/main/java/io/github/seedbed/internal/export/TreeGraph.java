package io.github.seedbed.internal.export;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import com.google.protobuf.ByteString;
import io.github.seedbed.internal.onnx.OnnxModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes trees as a graph from raw values to scores: a missing value (NaN) becomes the training mean, then come the
 * trees, as the operator TreeEnsembleRegressor of ONNX-ML 1, one target a label, then Div or Softmax. The nodes of the
 * trees stand in the order root, left, right.
 */
final class TreeGraph {
    /** The only operators beyond ONNX's own set, and their first version, which every runtime reads. */
    static final OperatorSetIdProto OPERATORS = OperatorSetIdProto.newBuilder()
            .setDomain("ai.onnx.ml")
            .setVersion(1)
            .build();

    private static final String MISSING = "seedbed_missing";
    private static final String KNOWN = "seedbed_known";
    private static final String SUMS = "seedbed_sums";
    private static final String LESS_OR_EQUAL = "BRANCH_LEQ";

    private final List<Long> trees = new ArrayList<>();
    private final List<Long> ids = new ArrayList<>();
    private final List<Long> columns = new ArrayList<>();
    private final List<Float> values = new ArrayList<>();
    private final List<ByteString> modes = new ArrayList<>();
    private final List<Long> lefts = new ArrayList<>();
    private final List<Long> rights = new ArrayList<>();
    private final List<Long> leafTrees = new ArrayList<>();
    private final List<Long> leafIds = new ArrayList<>();
    private final List<Long> leafLabels = new ArrayList<>();
    private final List<Float> leafScores = new ArrayList<>();

    private TreeGraph(TreeEnsemble ensemble) {
        for (int tree = 0; tree < ensemble.trees().size(); tree++) {
            add(tree, ensemble.trees().get(tree), 0);
        }
    }

    /**
     * Returns the graph.
     *
     * @param ensemble the trees
     * @param frame a graph with input and output and nothing between them
     * @param mean what stands in for a missing value, one a column
     */
    static GraphProto of(TreeEnsemble ensemble, GraphProto frame, float[] mean) {
        int labels = (int) frame.getOutput(0)
                .getType()
                .getTensorType()
                .getShape()
                .getDim(1)
                .getDimValue();
        GraphProto.Builder graph = frame.toBuilder();
        graph.setInput(0, frame.getInput(0).toBuilder().setName(OnnxModel.INPUT));
        graph.setOutput(0, frame.getOutput(0).toBuilder().setName(OnnxModel.OUTPUT));
        graph.addInitializer(OnnxExport.tensor("seedbed_mean", mean));
        graph.addNode(OnnxExport.node("IsNaN", List.of(OnnxModel.INPUT), MISSING));
        graph.addNode(OnnxExport.node("Where", List.of(MISSING, "seedbed_mean", OnnxModel.INPUT), KNOWN));
        graph.addNode(new TreeGraph(ensemble).node(labels));
        if (ensemble.softmax()) {
            graph.addNode(OnnxExport.node("Softmax", List.of(SUMS), OnnxModel.OUTPUT));
        } else {
            graph.addInitializer(OnnxExport.tensor("seedbed_divisor", new float[] {ensemble.divisor()}));
            graph.addNode(OnnxExport.node("Div", List.of(SUMS, "seedbed_divisor"), OnnxModel.OUTPUT));
        }
        return graph.build();
    }

    /** Adds a node with all below it, and returns the first number that is free then. */
    private long add(long tree, TreeNode node, long id) {
        int place = ids.size();
        trees.add(tree);
        ids.add(id);
        lefts.add(0L);
        rights.add(0L);
        if (node instanceof TreeNode.Fork fork) {
            decision(fork.column(), fork.largest(), LESS_OR_EQUAL);
            lefts.set(place, id + 1);
            long right = add(tree, fork.left(), id + 1);
            rights.set(place, right);
            return add(tree, fork.right(), right);
        }
        decision(0, 0, "LEAF");
        leaf(tree, id, ((TreeNode.Leaf) node).scores());
        return id + 1;
    }

    private void decision(long column, float largest, String mode) {
        columns.add(column);
        values.add(largest);
        modes.add(ByteString.copyFromUtf8(mode));
    }

    /** Zeros are left out, but every leaf says something: ONNX Runtime takes no leaf without a score. */
    private void leaf(long tree, long id, float[] scores) {
        int before = leafIds.size();
        for (int label = 0; label < scores.length; label++) {
            boolean last = label == scores.length - 1;
            if (scores[label] != 0 || last && leafIds.size() == before) {
                leafTrees.add(tree);
                leafIds.add(id);
                leafLabels.add((long) label);
                leafScores.add(scores[label]);
            }
        }
    }

    private NodeProto node(int labels) {
        return OnnxExport.node("TreeEnsembleRegressor", List.of(KNOWN), SUMS).toBuilder()
                .setDomain(OPERATORS.getDomain())
                .addAttribute(
                        attribute("n_targets", AttributeProto.AttributeType.INT).setI(labels))
                .addAttribute(integers("nodes_treeids", trees))
                .addAttribute(integers("nodes_nodeids", ids))
                .addAttribute(integers("nodes_featureids", columns))
                .addAttribute(floats("nodes_values", values))
                .addAttribute(attribute("nodes_modes", AttributeProto.AttributeType.STRINGS)
                        .addAllStrings(modes))
                .addAttribute(integers("nodes_truenodeids", lefts))
                .addAttribute(integers("nodes_falsenodeids", rights))
                .addAttribute(integers("target_treeids", leafTrees))
                .addAttribute(integers("target_nodeids", leafIds))
                .addAttribute(integers("target_ids", leafLabels))
                .addAttribute(floats("target_weights", leafScores))
                .build();
    }

    private static AttributeProto.Builder integers(String name, List<Long> values) {
        return attribute(name, AttributeProto.AttributeType.INTS).addAllInts(values);
    }

    private static AttributeProto.Builder floats(String name, List<Float> values) {
        return attribute(name, AttributeProto.AttributeType.FLOATS).addAllFloats(values);
    }

    private static AttributeProto.Builder attribute(String name, AttributeProto.AttributeType type) {
        return AttributeProto.newBuilder().setName(name).setType(type);
    }
}
