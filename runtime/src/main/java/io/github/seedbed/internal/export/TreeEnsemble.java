package io.github.seedbed.internal.export;

import java.util.List;
import java.util.Optional;
import org.tribuo.Model;

/**
 * A model that adds up what its trees say.
 *
 * @param trees at least one
 * @param divisor what the sums are divided by: dividing last keeps sums of whole votes exact in single precision
 * @param softmax whether the sums are logits, of which softmax makes scores
 */
record TreeEnsemble(List<TreeNode> trees, float divisor, boolean softmax) {
    /** By name: a project that does not use XGBoost does not have the class. */
    private static final String XGBOOST = "org.tribuo.common.xgboost.XGBoostModel";

    /** Returns the trees of a classifier, or nothing if it is of another kind. */
    static Optional<TreeEnsemble> of(TribuoClassifier classifier) {
        return isXGBoost(classifier.model()) ? Optional.of(XGBoostTrees.of(classifier)) : TribuoTrees.of(classifier);
    }

    static boolean isXGBoost(Model<?> model) {
        return model.getClass().getName().equals(XGBOOST);
    }
}
