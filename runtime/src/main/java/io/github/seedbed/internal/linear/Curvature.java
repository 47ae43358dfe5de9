package io.github.seedbed.internal.linear;

/**
 * How curved a loss is at most, as far as it is cheap to tell: the second derivatives of a {@link SoftmaxLoss}, if
 * every score were a half, or those of a sum of squared errors, if different inputs had nothing to do with each other.
 * In these units the loss is about as steep in all directions, and the search for its minimum takes fewer steps.
 *
 * <p>The columns of one category have everything to do with each other, since they add up to nothing: raising all their
 * weights together changes no score. Along that direction only the penalty is felt.
 */
final class Curvature {
    private final Design design;
    private final int vectors;
    private final double l2;
    /** How curved the loss of one row is at most, as a function of its logit. */
    private final double share;

    /** For each column, and at last for the intercept. */
    private final double[] diagonal;

    /**
     * Looks at rows.
     *
     * @param design the rows
     * @param vectors of weights
     * @param share how curved the loss of one row is at most: of squared errors 1
     * @param l2 the penalty
     */
    Curvature(Design design, int vectors, double share, double l2) {
        this.design = design;
        this.vectors = vectors;
        this.l2 = l2;
        this.share = share;
        this.diagonal = new double[design.width() + 1];
        double[] squares = design.squares();
        for (int j = 0; j < squares.length; j++) {
            diagonal[j] = share * squares[j] + l2;
        }
        diagonal[squares.length] = share * Math.max(1, design.rows());
    }

    /**
     * Returns the vector that these derivatives turn into another one.
     *
     * @param gradient columns of the input and the intercept x vectors
     */
    double[] solve(double... gradient) {
        double[] solved = new double[gradient.length];
        for (int i = 0; i < solved.length; i++) {
            solved[i] = gradient[i] / diagonal[i / vectors];
        }
        for (Column column : design.columns()) {
            if (column instanceof Column.Categories categories) {
                for (int v = 0; v < vectors; v++) {
                    addShared(categories, v, solved);
                }
            }
        }
        return solved;
    }

    /** The inverse of a diagonal matrix less the product of two vectors (Sherman and Morrison 1950). */
    private void addShared(Column.Categories categories, int vector, double... solved) {
        double[] mean = categories.mean();
        double product = 0;
        double rest = 0;
        for (int j = 0; j < mean.length; j++) {
            product += mean[j] * solved[(categories.first() + j) * vectors + vector];
            rest += mean[j] * l2 / diagonal[categories.first() + j];
        }
        if (rest > 0) {
            double factor = share * categories.known() * product / rest;
            for (int j = 0; j < mean.length; j++) {
                int column = categories.first() + j;
                solved[column * vectors + vector] += factor * mean[j] / diagonal[column];
            }
        }
    }
}
