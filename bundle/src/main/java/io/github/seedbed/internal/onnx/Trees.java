package io.github.seedbed.internal.onnx;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The attributes of a node of trees, which ONNX Runtime believes: that the trees are trees and not too deep for it, in
 * the order root, left, right; that they ask for columns that are there; and that only leaves score, and only for
 * outputs that are there.
 */
final class Trees {
    static final String OPERATOR = "ai.onnx.ml.TreeEnsembleRegressor";

    /** ONNX Runtime goes down by recursion. */
    private static final int DEEPEST = 1_000;

    private static final List<String> ATTRIBUTES = List.of(
            "n_targets",
            "nodes_falsenodeids",
            "nodes_featureids",
            "nodes_modes",
            "nodes_nodeids",
            "nodes_treeids",
            "nodes_truenodeids",
            "nodes_values",
            "target_ids",
            "target_nodeids",
            "target_treeids",
            "target_weights");

    private final Node node;
    private final long[] trees;
    private final long[] ids;
    private final List<String> modes;
    private final long targets;

    /**
     * Checks the attributes.
     *
     * @param node with operator {@link #OPERATOR}
     * @param columns of its input
     */
    Trees(Node node, long columns) {
        this.node = node;
        trees = node.wholes("nodes_treeids");
        ids = node.wholes("nodes_nodeids");
        modes = node.attributes()
                .getOrDefault("nodes_modes", Node.Attribute.NONE)
                .texts();
        targets = node.whole("n_targets", 0);
        requireLengths();
        require(inside(node.wholes("nodes_featureids"), columns), "it asks for columns that are not there");
        require(inside(node.wholes("target_ids"), targets), "it scores for outputs that are not there");
        requireTrees();
        requireLeaves();
    }

    long targets() {
        return targets;
    }

    double size() {
        return ids.length + node.wholes("target_ids").length;
    }

    private static void require(boolean holds, String why) {
        if (!holds) {
            throw new IllegalArgumentException(why);
        }
    }

    private void requireLengths() {
        require(ATTRIBUTES.containsAll(node.attributes().keySet()), "it has attributes that Seedbed does not write");
        boolean equal = ids.length > 0 && modes.size() == ids.length && floats("nodes_values") == ids.length;
        for (String name : List.of("treeids", "featureids", "truenodeids", "falsenodeids")) {
            equal &= node.wholes("nodes_" + name).length == ids.length;
        }
        int leaves = floats("target_weights");
        for (String name : List.of("ids", "nodeids", "treeids")) {
            equal &= node.wholes("target_" + name).length == leaves;
        }
        require(equal, "its lists differ in length");
    }

    private int floats(String name) {
        return node.attributes().getOrDefault(name, Node.Attribute.NONE).floats();
    }

    private static boolean inside(long[] values, long end) {
        return Arrays.stream(values).allMatch(value -> value >= 0 && value < end);
    }

    /** One tree after the other, in each of them first the left side of a fork, then the right one. */
    private void requireTrees() {
        long[] lefts = node.wholes("nodes_truenodeids");
        long[] rights = node.wholes("nodes_falsenodeids");
        Deque<long[]> waiting = new ArrayDeque<>();
        long tree = -1;
        long id = 0;
        long depth = 0;
        for (int i = 0; i < ids.length; i++) {
            if (i == 0 || modes.get(i - 1).equals("LEAF")) {
                tree += waiting.isEmpty() ? 1 : 0;
                long[] next = waiting.isEmpty() ? new long[2] : waiting.pop();
                require(waiting.isEmpty() && next[0] == 0 || next[0] == id + 1, "its trees are none");
                id = next[0];
                depth = next[1];
            } else {
                id++;
                depth++;
            }
            require(trees[i] == tree && ids[i] == id && depth < DEEPEST, "its trees are none, or too deep");
            if (modes.get(i).equals("BRANCH_LEQ")) {
                require(lefts[i] == id + 1 && rights[i] > id + 1, "its trees are none");
                waiting.push(new long[] {rights[i], depth + 1});
            } else {
                require(modes.get(i).equals("LEAF"), "it compares in another way than Seedbed's trees");
            }
        }
        require(waiting.isEmpty() && modes.get(ids.length - 1).equals("LEAF"), "its trees are none");
    }

    private void requireLeaves() {
        long[] ofTree = node.wholes("target_treeids");
        long[] ofNode = node.wholes("target_nodeids");
        BitSet scored = new BitSet(ids.length);
        int place = 0;
        for (int i = 0; i < ofTree.length; i++) {
            while (place < ids.length && (trees[place] != ofTree[i] || ids[place] != ofNode[i])) {
                place++;
            }
            require(place < ids.length && modes.get(place).equals("LEAF"), "it scores where no leaf is");
            scored.set(place);
        }
        for (int i = 0; i < ids.length; i++) {
            require(scored.get(i) || !modes.get(i).equals("LEAF"), "it has a leaf without a score");
        }
    }
}
