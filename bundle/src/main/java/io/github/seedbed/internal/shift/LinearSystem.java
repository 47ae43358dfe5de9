package io.github.seedbed.internal.shift;

import java.util.Optional;

/** A few linear equations. */
final class LinearSystem {
    /** Nearer to none than that, a row depends on the others. */
    private static final double SINGULAR = 1e-6;

    private LinearSystem() {}

    /**
     * Solves them by elimination, the largest pivot first.
     *
     * @param rows each as many factors as there are rows, then the right side; changed
     * @return empty if they depend on each other
     */
    static Optional<double[]> solved(double[]... rows) {
        int n = rows.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column; row < n; row++) {
                pivot = Math.abs(rows[row][column]) > Math.abs(rows[pivot][column]) ? row : pivot;
            }
            double[] chosen = rows[pivot];
            rows[pivot] = rows[column];
            rows[column] = chosen;
            if (Math.abs(chosen[column]) < SINGULAR) {
                return Optional.empty();
            }
            for (int row = 0; row < n; row++) {
                double factor = row == column ? 0 : rows[row][column] / chosen[column];
                for (int i = column; factor != 0 && i <= n; i++) {
                    rows[row][i] -= factor * chosen[i];
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = rows[i][n] / rows[i][i];
        }
        return Optional.of(solution);
    }
}
