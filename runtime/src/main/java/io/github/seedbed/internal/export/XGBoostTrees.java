package io.github.seedbed.internal.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.internal.encoding.Presence;
import io.github.seedbed.internal.encoding.Scaling;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tribuo.Model;
import org.tribuo.common.xgboost.XGBoostModel;
import org.tribuo.regression.Regressor;

/**
 * Reads boosted trees from XGBoost's own JSON, the only form in which it tells them without loss. The only class that
 * needs XGBoost, which is loaded when a project has it.
 *
 * <p>Source of the format: XGBoost 1.6, "Introduction to Model IO", and its schema {@code model.schema}.
 */
final class XGBoostTrees {
    private static final String TREES = "gbtree";
    private static final String SOFTMAX = "multi:softprob";
    private static final String SQUARED = "reg:squarederror";

    private final JsonNode learner;
    private final RawValues raw;
    private final Scaling scaling;
    private final Presence presence;
    private final int outputs;

    private XGBoostTrees(Model<?> model, Scaling scaling, int outputs) {
        this.learner = Json.foreign(json((XGBoostModel<?>) model)).path("learner");
        this.raw = new RawValues(scaling);
        this.scaling = scaling;
        this.presence = Presence.of(scaling.schema());
        this.outputs = outputs;
    }

    /** Returns the trees of a classifier whose model is XGBoost's. */
    static TreeEnsemble of(TribuoClassifier classifier) {
        int labels = classifier.labels().size();
        XGBoostTrees trees = new XGBoostTrees(classifier.model(), classifier.scaling(), labels);
        List<Integer> order = classifier.outputs();
        // The score that XGBoost starts from is the same for every label, so that softmax does not see it
        return new TreeEnsemble(trees.read(SOFTMAX, order::indexOf), 1, true);
    }

    /** Returns the trees of a regression whose model is XGBoost's. */
    static TreeEnsemble ofNumbers(Model<Regressor> model, Scaling scaling) {
        XGBoostTrees trees = new XGBoostTrees(model, scaling, 1);
        // The number that XGBoost starts from is one more tree, of one leaf
        float start = Float.parseFloat(
                trees.learner.at("/learner_model_param/base_score").asText());
        List<TreeNode> all = new ArrayList<>(List.of(new TreeNode.Leaf(new float[] {start})));
        all.addAll(trees.read(SQUARED, output -> 0));
        return new TreeEnsemble(all, 1, false);
    }

    private List<TreeNode> read(String objective, IntUnaryOperator outputOf) {
        require(learner.at("/gradient_booster/name").asText(), TREES, "booster");
        require(learner.at("/objective/name").asText(), objective, "objective");
        JsonNode model = learner.at("/gradient_booster/model");
        List<TreeNode> trees = new ArrayList<>();
        for (JsonNode tree : model.path("trees")) {
            int output = model.path("tree_info").path(trees.size()).asInt();
            trees.add(node(tree, 0, outputOf.applyAsInt(output)));
        }
        return trees;
    }

    private static byte[] json(XGBoostModel<?> model) {
        Booster booster = model.getInnerModels().get(0);
        try {
            return booster.toByteArray("json");
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost could not write its own model", e);
        } finally {
            booster.dispose();
        }
    }

    private static void require(String actual, String known, String setting) {
        if (!actual.equals(known)) {
            throw new ProblemException(new Problem(
                    "The boosted trees cannot be written as ONNX",
                    "the " + setting + " of XGBoost in your Train class",
                    "it is " + actual + ", and Seedbed writes " + known,
                    "leave the " + setting + " out of the parameters: " + known + " is what Tribuo takes then"));
        }
    }

    private TreeNode node(JsonNode tree, int index, int label) {
        int left = tree.path("left_children").path(index).asInt();
        float condition =
                Float.parseFloat(tree.path("split_conditions").path(index).asText());
        if (left < 0) {
            float[] scores = new float[outputs];
            scores[label] = condition;
            return new TreeNode.Leaf(scores);
        }
        int column = tree.path("split_indices").path(index).asInt();
        TreeNode low = node(tree, left, label);
        TreeNode high = node(tree, tree.path("right_children").path(index).asInt(), label);
        boolean isAbsentLow = tree.path("default_left").path(index).asInt() != 0;
        return presence.matters(column)
                ? presenceFork(column, condition, low, high, isAbsentLow)
                : fork(column, condition, low, high);
    }

    /** Values below the condition go left. No number is missing here: the graph has filled every gap. */
    private TreeNode.Fork fork(int column, float condition, TreeNode low, TreeNode high) {
        return new TreeNode.Fork(column, raw.largest(column, value -> (float) value < condition), low, high);
    }

    /** What is absent goes its own way, whatever the condition. */
    private TreeNode presenceFork(int column, float condition, TreeNode low, TreeNode high, boolean isAbsentLow) {
        TreeNode absent = isAbsentLow ? low : high;
        TreeNode.Fork byCount = fork(column, condition, low, high);
        if (!presence.isCount(column)) {
            TreeNode present = (float) scaling.standardised(column, 1) < condition ? low : high;
            return present == absent ? absent : new TreeNode.Fork(column, Presence.absent(), absent, present);
        }
        if (isAbsentLow) {
            return new TreeNode.Fork(column, Math.max(byCount.largest(), Presence.absent()), low, high);
        }
        return byCount.largest() <= Presence.absent()
                ? high
                : new TreeNode.Fork(column, Presence.absent(), high, byCount);
    }
}
