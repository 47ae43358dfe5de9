package io.github.seedbed.internal.task;

import io.github.seedbed.internal.evaluation.Estimated;
import io.github.seedbed.internal.evaluation.NumberEvaluator;
import io.github.seedbed.internal.golden.GoldenNumbers;
import io.github.seedbed.internal.onnx.Labelling;
import io.github.seedbed.internal.parity.Parity;
import io.github.seedbed.internal.profile.Profile;
import io.github.seedbed.internal.runfile.GoldenRows;
import io.github.seedbed.metrics.Metric;
import io.github.seedbed.metrics.Results;
import io.github.seedbed.model.Estimator;
import io.github.seedbed.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A model of numbers next to a baseline that always answers with the mean of the training rows. */
record EstimatorAssessment(Estimator model, String target) implements Assessment {
    @Override
    public Map<Metric, Double> comparison(Table rows) {
        return new Estimated(rows.numbers(target), model.values(rows), Double.NaN).values();
    }

    @Override
    public Results metrics(Table train, Table test, double[][] answers, Map<String, List<String>> factors, long seed) {
        double[] values =
                Arrays.stream(answers).mapToDouble(answer -> answer[0]).toArray();
        Estimated rows = new Estimated(test.numbers(target), values, model.halfWidth());
        return NumberEvaluator.metrics(rows, model.mean(), factors, seed);
    }

    @Override
    public double tolerance(int columns, double[][] answers) {
        return Parity.tolerance(columns, model.scale(), answers);
    }

    @Override
    public GoldenRows golden(Profile profile, long seed, double tolerance) {
        return new GoldenNumbers(model, profile).draw(seed, tolerance);
    }

    /** Nothing asks for it: no answer is a label. */
    @Override
    public Labelling labelling() {
        return Labelling.HIGHEST;
    }
}
