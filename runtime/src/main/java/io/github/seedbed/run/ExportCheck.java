package io.github.seedbed.run;

import io.github.seedbed.internal.onnx.Labelling;
import io.github.seedbed.internal.onnx.OnnxModel;
import io.github.seedbed.internal.parity.Parity;
import io.github.seedbed.model.Encoder;
import io.github.seedbed.table.Row;
import io.github.seedbed.table.Table;
import java.util.Arrays;
import java.util.List;

/** Test rows scored by the exported model: it must score like the one in memory. */
final class ExportCheck {
    /** Numbers that ONNX Runtime gets at once: 4 MB, however wide the model is; it takes several times that itself. */
    private static final int BATCH = 1_000_000;

    /** Numbers that it gets in all: what the first 20 million do not show the next ones do not show either. */
    private static final int MOST = 20_000_000;

    /** Rows that it gets however wide the model is. */
    private static final int LEAST_ROWS = 1000;

    private final Encoder encoder;
    private final Labelling labelling;
    private final int columns;

    /**
     * Prepares the check.
     *
     * @param encoder of the model
     * @param labelling which label its answers stand for
     * @param columns of its input
     */
    ExportCheck(Encoder encoder, Labelling labelling, int columns) {
        this.encoder = encoder;
        this.labelling = labelling;
        this.columns = columns;
    }

    /**
     * Compares the answers.
     *
     * @param rows the test rows; of very many, some are taken evenly from all of them
     * @param answers to them, in double precision
     * @param exported the model as it is published
     * @param tolerance the largest difference between two scores that counts as equal
     * @return what a person should know, empty if nothing
     * @throws io.github.seedbed.problem.ProblemException if an answer differs by more
     */
    String of(Table rows, double[][] answers, OnnxModel exported, double tolerance) {
        int[] chosen = chosen(rows.size());
        int batch = Math.max(1, BATCH / columns);
        int flips = 0;
        for (int from = 0; from < chosen.length; from += batch) {
            int[] some = Arrays.copyOfRange(chosen, from, Math.min(from + batch, chosen.length));
            flips += Parity.check(
                    picked(answers, some), exported.scores(encoded(rows.rows(), some)), tolerance, labelling);
        }
        return flips == 0
                ? ""
                : "parity: of " + chosen.length + " test rows, " + flips
                        + " get another label in single precision: their scores are as good as a tie";
    }

    private int[] chosen(int rows) {
        int most = Math.min(rows, Math.max(LEAST_ROWS, MOST / columns));
        int[] chosen = new int[most];
        Arrays.setAll(chosen, i -> (int) ((long) i * rows / most));
        return chosen;
    }

    private static double[][] picked(double[][] answers, int... rows) {
        return Arrays.stream(rows).mapToObj(row -> answers[row]).toArray(double[][]::new);
    }

    private float[][] encoded(List<Row> all, int... rows) {
        return Arrays.stream(rows)
                .mapToObj(row -> encoder.columns(all.get(row)))
                .toArray(float[][]::new);
    }
}
