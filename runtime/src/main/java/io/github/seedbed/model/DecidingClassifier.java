package io.github.seedbed.model;

import io.github.seedbed.metrics.Task;
import io.github.seedbed.table.Row;
import io.github.seedbed.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A classifier of two labels whose scores are read by a threshold. */
record DecidingClassifier(Predictor model, Decision given) implements Predictor {
    @Override
    public Optional<Decision> decision() {
        return Optional.of(given);
    }

    @Override
    public Task task() {
        return model.task();
    }

    @Override
    public Encoder encoder() {
        return model.encoder();
    }

    @Override
    public List<String> outputs() {
        return model.outputs();
    }

    @Override
    public double[] answer(Row row) {
        return model.answer(row);
    }

    @Override
    public double[] answer(Map<String, ?> values) {
        return model.answer(values);
    }

    @Override
    public double[] answer(float[] columns) {
        return model.answer(columns);
    }

    @Override
    public double[][] answers(Table rows) {
        return model.answers(rows);
    }

    @Override
    public Optional<Convergence> convergence() {
        return model.convergence();
    }

    @Override
    public byte[] onnx() {
        return model.onnx();
    }

    @Override
    public Optional<NativeFile> nativeFile() {
        return model.nativeFile();
    }
}
