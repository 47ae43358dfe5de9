package io.github.seedbed.model;

import io.github.seedbed.internal.export.TribuoRegressor;
import io.github.seedbed.internal.linear.TargetScale;
import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tribuo.Trainer;
import org.tribuo.regression.Regressor;

/**
 * Learns numbers with a trainer of Tribuo: trees, random forests, XGBoost. The target is standardised for the training,
 * and scaled back in the model.
 *
 * <pre>{@code
 * run.fit(rows, new TribuoRegression(() -> new CARTRegressionTrainer(6)))
 * }</pre>
 */
public final class TribuoRegression implements Learner {
    private final Supplier<Trainer<Regressor>> trainers;

    /**
     * Names the trainer.
     *
     * @param trainers makes a new one for each training: Tribuo's trainers carry their random state on from one to the
     *     next, and the intervals take five trainings more
     */
    public TribuoRegression(Supplier<Trainer<Regressor>> trainers) {
        this.trainers = trainers;
    }

    /**
     * Learns from rows whose number is known.
     *
     * @throws io.github.seedbed.problem.ProblemException if the target is a label
     */
    @Override
    public Predictor fit(Table rows, List<Feature> features, String target, Consumer<String> log) {
        Targets.requireNumbers(rows, target, "TribuoRegression");
        return Estimator.fit(rows, target, some -> fitted(some, features, target));
    }

    private Estimator.Fitted fitted(Table rows, List<Feature> features, String target) {
        Encoder encoder = Encoder.fit(rows, features);
        TargetScale scale = TargetScale.of(rows.numbers(target));
        Trainer<Regressor> trainer = trainers.get();
        TribuoRows form = TribuoRows.of(encoder, trainer);
        TribuoRegressor model =
                new TribuoRegressor(encoder.scaling(), trainer.train(form.numbers(rows, target, scale)));
        return new Estimator.Fitted(encoder, scale, new NumberModel.OfTribuo(form, model));
    }
}
