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
    private final Outline outline;
    private final int vectors;
    private final double l2;
    /** How curved the loss of one row is at most, as a function of its logit. */
    private final double share;

    /** For each column, and at last for the intercept. */
    private final double[] diagonal;

    /**
     * Prepares the derivatives.
     *
     * @param outline what is known of the rows
     * @param vectors of weights
     * @param share how curved the loss of one row is at most: of squared errors 1
     * @param l2 the penalty
     */
    Curvature(Outline outline, int vectors, double share, double l2) {
        this.outline = outline;
        this.vectors = vectors;
        this.l2 = l2;
        this.share = share;
        double[] squares = outline.squares();
        this.diagonal = new double[squares.length + 1];
        for (int j = 0; j < squares.length; j++) {
            diagonal[j] = share * squares[j] + l2;
        }
        diagonal[squares.length] = share * Math.max(1, outline.rows());
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
        for (Outline.Span span : outline.spans()) {
            if (span.kind() == Outline.Kind.CATEGORY) {
                for (int v = 0; v < vectors; v++) {
                    addShared(span, v, solved);
                }
            }
        }
        return solved;
    }

    /** The inverse of a diagonal matrix less the product of two vectors (Sherman and Morrison 1950). */
    private void addShared(Outline.Span categories, int vector, double... solved) {
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
