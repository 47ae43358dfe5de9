package io.github.seedbed.internal.export;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tribuo.Model;
import org.tribuo.Output;
import org.tribuo.classification.Label;
import org.tribuo.classification.ensemble.FullyWeightedVotingCombiner;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.SplitNode;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.ensemble.WeightedEnsembleModel;
import org.tribuo.protos.core.WeightedEnsembleModelProto;

/** Reads Tribuo's own trees: CART, random forests, extremely randomised trees and other ensembles of trees. */
final class TribuoTrees {
    private final List<String> labels;
    private final RawValues raw;

    private TribuoTrees(TribuoClassifier classifier) {
        this.labels = classifier.labels();
        this.raw = new RawValues(classifier.scaling());
    }

    static Optional<TreeEnsemble> of(TribuoClassifier classifier) {
        TribuoTrees trees = new TribuoTrees(classifier);
        if (classifier.model() instanceof TreeModel<Label> tree) {
            return Optional.of(new TreeEnsemble(List.of(trees.read(tree, 1, trees::shares)), 1, false));
        }
        if (classifier.model() instanceof WeightedEnsembleModel<Label> ensemble
                && ensemble.getModels().stream().allMatch(TreeModel.class::isInstance)) {
            return Optional.of(trees.forest(ensemble));
        }
        return Optional.empty();
    }

    private TreeEnsemble forest(WeightedEnsembleModel<Label> ensemble) {
        WeightedEnsembleModelProto proto = proto(ensemble);
        Function<LeafNode<Label>, float[]> vote = vote(proto.getCombiner().getClassName());
        List<TreeNode> trees = new ArrayList<>();
        float sum = 0;
        for (Model<Label> member : ensemble.getModels()) {
            float weight = proto.getWeightsCount() == 0 ? 1 : proto.getWeights(trees.size());
            trees.add(read((TreeModel<Label>) member, weight, vote));
            sum += weight;
        }
        return new TreeEnsemble(trees, sum, false);
    }

    /** Weights and combiner have no getters; Tribuo's own file format tells them. */
    static WeightedEnsembleModelProto proto(WeightedEnsembleModel<?> ensemble) {
        try {
            return ensemble.serialize().getSerializedData().unpack(WeightedEnsembleModelProto.class);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("Tribuo wrote an ensemble that it cannot read", e);
        }
    }

    private Function<LeafNode<Label>, float[]> vote(String combiner) {
        if (combiner.equals(FullyWeightedVotingCombiner.class.getName())) {
            return this::shares;
        }
        if (combiner.equals(VotingCombiner.class.getName())) {
            return this::winner;
        }
        throw new ProblemException(new Problem(
                "The ensemble cannot be written as ONNX",
                combiner,
                "Seedbed knows how the two combiners of Tribuo join the votes of trees, not this one",
                "use FullyWeightedVotingCombiner or VotingCombiner in your Train class"));
    }

    private float[] shares(LeafNode<Label> leaf) {
        float[] scores = new float[labels.size()];
        leaf.getDistribution().forEach((name, label) -> scores[labels.indexOf(name)] = (float) label.getScore());
        return scores;
    }

    private float[] winner(LeafNode<Label> leaf) {
        float[] scores = new float[labels.size()];
        scores[labels.indexOf(leaf.getOutput().getLabel())] = 1;
        return scores;
    }

    private TreeNode read(TreeModel<Label> tree, float weight, Function<LeafNode<Label>, float[]> vote) {
        return read(raw, tree.getRoot(), leaf -> weighted(vote.apply(leaf), weight));
    }

    /**
     * Reads a tree of any task.
     *
     * @param raw carries its thresholds over to raw values
     * @param node the root
     * @param vote what a leaf says
     */
    static <T extends Output<T>> TreeNode read(RawValues raw, Node<T> node, Function<LeafNode<T>, float[]> vote) {
        if (node instanceof SplitNode<T> split) {
            double threshold = split.splitValue();
            return new TreeNode.Fork(
                    split.getFeatureID(),
                    raw.largest(split.getFeatureID(), value -> value <= threshold),
                    read(raw, split.getLessThanOrEqual(), vote),
                    read(raw, split.getGreaterThan(), vote));
        }
        return new TreeNode.Leaf(vote.apply((LeafNode<T>) node));
    }

    private static float[] weighted(float[] scores, float weight) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] *= weight;
        }
        return scores;
    }
}
