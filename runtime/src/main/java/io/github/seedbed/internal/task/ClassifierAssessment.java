package io.github.seedbed.internal.task;

import io.github.seedbed.internal.evaluation.Evaluator;
import io.github.seedbed.internal.evaluation.Scored;
import io.github.seedbed.internal.golden.GoldenDraw;
import io.github.seedbed.internal.onnx.Labelling;
import io.github.seedbed.internal.parity.Parity;
import io.github.seedbed.internal.profile.Profile;
import io.github.seedbed.internal.runfile.GoldenRows;
import io.github.seedbed.metrics.Metric;
import io.github.seedbed.metrics.Metrics;
import io.github.seedbed.model.Predictor;
import io.github.seedbed.table.Table;
import java.util.List;
import java.util.Map;

/** A classifier next to a baseline that always names the most frequent label. */
record ClassifierAssessment(Predictor model, String target) implements Assessment {
    @Override
    public Map<Metric, Double> comparison(Table rows) {
        return scored(rows, model.answers(rows)).values();
    }

    @Override
    public double tolerance(int columns, double[][] answers) {
        return Parity.tolerance(columns, answers);
    }

    @Override
    public Metrics metrics(Table train, Table test, double[][] answers, Map<String, List<String>> factors, long seed) {
        return Evaluator.metrics(scored(test, answers), shares(train), factors, seed);
    }

    @Override
    public GoldenRows golden(Profile profile, long seed, double tolerance) {
        return new GoldenDraw(model, profile, labelling()).draw(seed, tolerance);
    }

    @Override
    public Labelling labelling() {
        return model.decision()
                .map(decision -> new Labelling(model.outputs().indexOf(decision.label()), decision.threshold()))
                .orElse(Labelling.HIGHEST);
    }

    private Scored scored(Table rows, double[][] answers) {
        return Scored.of(model.outputs(), rows, target, answers, labelling());
    }

    /** For each label its share of the training rows: what the baseline answers to everything. */
    private double[] shares(Table train) {
        Map<String, Integer> counts = train.counts(target);
        return model.outputs().stream()
                .mapToDouble(label -> (double) counts.getOrDefault(label, 0) / train.size())
                .toArray();
    }
}
