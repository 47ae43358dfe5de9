package io.github.seedbed.model;

import io.github.seedbed.internal.export.RegressionGraph;
import io.github.seedbed.internal.export.TribuoRegressor;
import io.github.seedbed.internal.input.SparseRow;
import io.github.seedbed.internal.linear.RegressionFit;
import io.github.seedbed.internal.linear.TargetScale;
import io.github.seedbed.internal.runfile.RunFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tribuo.Example;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

/** What answers with a standardised number: the part of an {@link Estimator} that depends on the learner. */
sealed interface NumberModel {
    /**
     * Returns the standardised answers.
     *
     * @param rows of which something is known
     */
    double[] values(List<SparseRow> rows);

    /** As of {@link Predictor#onnx}. */
    byte[] onnx(TargetScale target, double halfWidth);

    /** As of {@link Predictor#nativeFile}. */
    Optional<Predictor.NativeFile> nativeFile();

    /** As of {@link Predictor#convergence}. */
    Optional<Convergence> convergence();

    /** What a {@link RidgeRegression} or an {@link ElasticNet} learnt. */
    record Linear(Encoder encoder, RegressionFit fit) implements NumberModel {
        @Override
        public double[] values(List<SparseRow> rows) {
            return rows.stream().mapToDouble(this::value).toArray();
        }

        private double value(SparseRow row) {
            double value = fit.intercept();
            for (int i = 0; i < row.size(); i++) {
                value += fit.weights()[row.column(i)] * encoder.scaling().standardised(row.column(i), row.value(i));
            }
            return value;
        }

        @Override
        public byte[] onnx(TargetScale target, double halfWidth) {
            return RegressionGraph.bytes(encoder.scaling(), fit, target, halfWidth);
        }

        /** Nothing: the ONNX file holds all of it. */
        @Override
        public Optional<Predictor.NativeFile> nativeFile() {
            return Optional.empty();
        }

        @Override
        public Optional<Convergence> convergence() {
            return Optional.of(new Convergence(
                    fit.convergence().steps(),
                    fit.convergence().gain(),
                    fit.convergence().enough()));
        }
    }

    /** What a trainer of Tribuo learnt. */
    record OfTribuo(TribuoRows form, TribuoRegressor model) implements NumberModel {
        @Override
        public double[] values(List<SparseRow> rows) {
            List<Example<Regressor>> examples = new ArrayList<>();
            for (SparseRow row : rows) {
                examples.add(
                        form.example(row, RegressionFactory.UNKNOWN_REGRESSOR).orElseThrow());
            }
            return model.values(examples);
        }

        @Override
        public byte[] onnx(TargetScale target, double halfWidth) {
            return model.onnx(target, halfWidth);
        }

        @Override
        public Optional<Predictor.NativeFile> nativeFile() {
            return Optional.of(new Predictor.NativeFile(RunFolder.NATIVE, model.bytes()));
        }

        @Override
        public Optional<Convergence> convergence() {
            return Optional.empty();
        }
    }
}
