import io.github.seedbed.model.ElasticNet;
import io.github.seedbed.model.Learner;
import io.github.seedbed.model.RidgeRegression;
import io.github.seedbed.model.TribuoRegression;
import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import java.io.IOException;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.common.xgboost.XGBoostTrainer.BoosterType;
import org.tribuo.common.xgboost.XGBoostTrainer.LoggingVerbosity;
import org.tribuo.common.xgboost.XGBoostTrainer.TreeMethod;
import org.tribuo.regression.ensemble.AveragingCombiner;
import org.tribuo.regression.rtree.CARTRegressionTrainer;
import org.tribuo.regression.rtree.impurity.MeanSquaredError;
import org.tribuo.regression.xgboost.XGBoostRegressionTrainer;
import org.tribuo.regression.xgboost.XGBoostRegressionTrainer.RegressionType;

/** Trains one of the learners of numbers, as a project's Train does. */
final class Regression {
    private Regression() {}

    /**
     * Trains.
     *
     * @param args of a run; the learner is the system property {@code learner}
     */
    public static void main(String[] args) throws IOException {
        try (Run run = Run.start(args)) {
            Split split = run.split(run.table());
            run.save(run.fit(split.train(), learner(System.getProperty("learner"))), split);
        }
    }

    private static Learner learner(String name) {
        return switch (name) {
            case "ridge" -> new RidgeRegression(1);
            case "elastic" -> new ElasticNet(0.001, 0.5);
            case "tree" -> new TribuoRegression(() -> new CARTRegressionTrainer(6));
            case "forest" -> new TribuoRegression(() -> new RandomForestTrainer<>(
                    new CARTRegressionTrainer(
                            Integer.MAX_VALUE, 7, 0, 0.5F, false, new MeanSquaredError(), Long.getLong("forest", 1)),
                    new AveragingCombiner(), 100, Long.getLong("forest", 1)));
            case "boosted" -> new TribuoRegression(() -> new XGBoostRegressionTrainer(
                    BoosterType.GBTREE, TreeMethod.HIST, RegressionType.LINEAR, 200, 0.1, 0, 6, 1, 1, 1, 1, 0, 1,
                    LoggingVerbosity.SILENT, 1));
            default -> throw new IllegalArgumentException(name);
        };
    }
}
