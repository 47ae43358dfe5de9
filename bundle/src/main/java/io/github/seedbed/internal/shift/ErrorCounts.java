package io.github.seedbed.internal.shift;

import io.github.seedbed.internal.runfile.DataProfile;
import io.github.seedbed.metrics.NumberEvaluation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** How far answers were off, counted so that no order of the rows matters. */
final class ErrorCounts {
    private final CountedGrid errors = new CountedGrid();
    private long held;

    void add(float value, float low, float high, float truth) {
        errors.add(value - truth);
        held += low <= truth && truth <= high ? 1 : 0;
    }

    long rows() {
        return errors.total();
    }

    /**
     * Compares with the test rows: whether answers are further off on average (Welch 1947, in one direction). Closer
     * ones are nothing to warn of.
     *
     * @param slice the slice in words, empty for all rows
     * @param before of the test rows
     * @param unit of the numbers, with a space in front; or empty
     */
    Finding compared(String slice, NumberEvaluation before, String unit) {
        DataProfile.Grid grid = errors.grid();
        double mae = mean(grid, Math::abs);
        double rmse = Math.sqrt(mean(grid, error -> error * error));
        double maeBefore = before.mae().value();
        double rmseBefore = before.rmse().value();
        double variance =
                (rmse * rmse - mae * mae) / rows() + (rmseBefore * rmseBefore - maeBefore * maeBefore) / before.n();
        double more = mae - maeBefore;
        double chance = more <= 0 ? 1 : variance <= 0 ? 0 : Tails.chiSquare(more * more / variance, 1) / 2;
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("rmse", rmse);
        measures.put("rmseBefore", rmseBefore);
        measures.put("meanError", mean(grid, error -> error));
        measures.put("intervalHeld", (double) held / rows());
        return Finding.tested(
                        slice,
                        Aspect.ERRORS,
                        maeBefore > 0 ? Math.max(0, more / maeBefore) : mae > 0 ? 1 : 0,
                        chance,
                        "off by " + Words.number(mae) + unit + " on average over " + rows() + " rows, on the "
                                + before.n() + " test rows by " + Words.number(maeBefore) + unit)
                .with(measures);
    }

    private double mean(DataProfile.Grid grid, DoubleUnaryOperator of) {
        double sum = 0;
        for (List<Long> cell : grid.cells()) {
            sum += of.applyAsDouble(Math.scalb(cell.get(0) + 0.5, grid.exponent())) * cell.get(1);
        }
        return sum / rows();
    }
}
