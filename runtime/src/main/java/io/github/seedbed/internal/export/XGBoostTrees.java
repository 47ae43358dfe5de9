package io.github.seedbed.internal.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tribuo.common.xgboost.XGBoostModel;

/**
 * Reads boosted trees from XGBoost's own JSON, the only form in which it tells them without loss. The only class that
 * needs XGBoost, which is loaded when a project has it.
 *
 * <p>Source of the format: XGBoost 1.6, "Introduction to Model IO", and its schema {@code model.schema}.
 */
final class XGBoostTrees {
    private static final String TREES = "gbtree";
    private static final String SOFTMAX = "multi:softprob";

    private final TribuoClassifier classifier;
    private final RawValues raw;

    private XGBoostTrees(TribuoClassifier classifier) {
        this.classifier = classifier;
        this.raw = new RawValues(classifier.scaling());
    }

    /** Returns the trees of a classifier whose model is XGBoost's. */
    static TreeEnsemble of(TribuoClassifier classifier) {
        return new XGBoostTrees(classifier).read();
    }

    private TreeEnsemble read() {
        JsonNode learner = Json.foreign(json()).path("learner");
        require(learner.at("/gradient_booster/name").asText(), TREES, "booster");
        require(learner.at("/objective/name").asText(), SOFTMAX, "objective");
        JsonNode model = learner.at("/gradient_booster/model");
        List<TreeNode> trees = new ArrayList<>();
        for (JsonNode tree : model.path("trees")) {
            int output = model.path("tree_info").path(trees.size()).asInt();
            trees.add(node(tree, 0, classifier.outputs().indexOf(output)));
        }
        // The score that XGBoost starts from is the same for every label, so that softmax does not see it
        return new TreeEnsemble(trees, 1, true);
    }

    private byte[] json() {
        Booster booster =
                ((XGBoostModel<?>) classifier.model()).getInnerModels().get(0);
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

    /** Values below the condition go left. Nothing is missing here: the graph has filled every gap. */
    private TreeNode node(JsonNode tree, int index, int label) {
        int left = tree.path("left_children").path(index).asInt();
        float condition =
                Float.parseFloat(tree.path("split_conditions").path(index).asText());
        if (left < 0) {
            float[] scores = new float[classifier.labels().size()];
            scores[label] = condition;
            return new TreeNode.Leaf(scores);
        }
        int column = tree.path("split_indices").path(index).asInt();
        int right = tree.path("right_children").path(index).asInt();
        return new TreeNode.Fork(
                column,
                raw.largest(column, value -> (float) value < condition),
                node(tree, left, label),
                node(tree, right, label));
    }
}
