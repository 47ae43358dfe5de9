package io.github.seedbed.internal.export;

import io.github.seedbed.internal.encoding.Scaling;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tribuo.Model;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.ensemble.WeightedEnsembleModel;
import org.tribuo.protos.core.WeightedEnsembleModelProto;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.ensemble.AveragingCombiner;
import org.tribuo.regression.rtree.IndependentRegressionTreeModel;

/** Reads the trees of Tribuo and XGBoost whose leaves are numbers. */
final class RegressionTrees {
    private RegressionTrees() {}

    /** Returns the trees of a model, or nothing if it is of another kind. */
    static Optional<TreeEnsemble> of(Model<Regressor> model, Scaling scaling) {
        if (TreeEnsemble.isXGBoost(model)) {
            return Optional.of(XGBoostTrees.ofNumbers(model, scaling));
        }
        RawValues raw = new RawValues(scaling);
        if (model instanceof TreeModel<Regressor> tree) {
            return Optional.of(new TreeEnsemble(List.of(read(raw, tree, 1)), 1, false));
        }
        if (model instanceof WeightedEnsembleModel<Regressor> ensemble
                && ensemble.getModels().stream().allMatch(TreeModel.class::isInstance)) {
            return Optional.of(forest(raw, ensemble));
        }
        return Optional.empty();
    }

    private static TreeEnsemble forest(RawValues raw, WeightedEnsembleModel<Regressor> ensemble) {
        WeightedEnsembleModelProto proto = TribuoTrees.proto(ensemble);
        String combiner = proto.getCombiner().getClassName();
        if (!combiner.equals(AveragingCombiner.class.getName())) {
            throw new ProblemException(new Problem(
                    "The ensemble cannot be written as ONNX",
                    combiner,
                    "Seedbed knows how Tribuo averages the numbers of trees, not this combiner",
                    "use AveragingCombiner in your Train class"));
        }
        List<TreeNode> trees = new ArrayList<>();
        float sum = 0;
        for (Model<Regressor> member : ensemble.getModels()) {
            float weight = proto.getWeightsCount() == 0 ? 1 : proto.getWeights(trees.size());
            trees.add(read(raw, (TreeModel<Regressor>) member, weight));
            sum += weight;
        }
        return new TreeEnsemble(trees, sum, false);
    }

    private static TreeNode read(RawValues raw, TreeModel<Regressor> tree, float weight) {
        return TribuoTrees.read(raw, root(tree), leaf -> new float[] {weight * value(leaf)});
    }

    private static float value(LeafNode<Regressor> leaf) {
        return (float) leaf.getOutput().getValues()[0];
    }

    /** CART keeps a tree for each target: it has no root of all. */
    private static Node<Regressor> root(TreeModel<Regressor> tree) {
        return tree instanceof IndependentRegressionTreeModel independent
                ? independent.getRoots().values().iterator().next()
                : tree.getRoot();
    }
}
