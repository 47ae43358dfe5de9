package io.github.seedbed.model;

import io.github.seedbed.internal.export.LinearGraph;
import io.github.seedbed.internal.input.SparseRow;
import io.github.seedbed.internal.linear.LinearFit;
import io.github.seedbed.metrics.Task;
import io.github.seedbed.table.Row;
import io.github.seedbed.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a {@link LogisticRegression} learnt. An answer holds a score, 0 to 1, for each label. */
final class LinearClassifier implements Predictor {
    private final Encoder encoder;
    private final List<String> labels;
    private final LinearFit fit;
    private final double[] prior;

    LinearClassifier(Encoder encoder, List<String> labels, LinearFit fit, double[] prior) {
        this.encoder = encoder;
        this.labels = labels;
        this.fit = fit;
        this.prior = prior;
    }

    @Override
    public Task task() {
        return Task.CLASSIFICATION;
    }

    @Override
    public Encoder encoder() {
        return encoder;
    }

    @Override
    public List<String> outputs() {
        return labels;
    }

    @Override
    public double[] answer(Row row) {
        return answer(encoder.sparse(row));
    }

    @Override
    public double[] answer(Map<String, ?> values) {
        return answer(encoder.sparse(values));
    }

    @Override
    public double[] answer(float[] columns) {
        return answer(encoder.sparse(columns));
    }

    @Override
    public double[][] answers(Table rows) {
        return rows.rows().stream().map(this::answer).toArray(double[][]::new);
    }

    @Override
    public Optional<Convergence> convergence() {
        LinearFit.Convergence end = fit.convergence();
        return Optional.of(new Convergence(end.steps(), end.gain(), end.enough()));
    }

    private double[] answer(SparseRow row) {
        if (!encoder.knows(row)) {
            return prior.clone();
        }
        double[] logits = fit.intercepts().clone();
        for (int i = 0; i < row.size(); i++) {
            double value = encoder.scaling().standardised(row.column(i), row.value(i));
            for (int k = 0; k < logits.length; k++) {
                logits[k] += fit.weights()[k][row.column(i)] * value;
            }
        }
        return softmax(logits);
    }

    private static double[] softmax(double[] logits) {
        double highest = logits[0];
        for (double logit : logits) {
            highest = Math.max(highest, logit);
        }
        double total = 0;
        for (int k = 0; k < logits.length; k++) {
            logits[k] = StrictMath.exp(logits[k] - highest);
            total += logits[k];
        }
        for (int k = 0; k < logits.length; k++) {
            logits[k] /= total;
        }
        return logits;
    }

    @Override
    public byte[] onnx() {
        return LinearGraph.bytes(encoder.scaling(), labels, fit, prior);
    }

    /** Returns nothing: the ONNX file holds all of it. */
    @Override
    public Optional<NativeFile> nativeFile() {
        return Optional.empty();
    }
}
