package io.github.seedbed.internal.linear;

import io.github.seedbed.table.Parts;
import java.util.Arrays;

/**
 * The loss of a multinomial logistic regression: the sum over all rows of -ln(score of the true label) times the weight
 * of that label, plus l2 / 2 times the sum of the squared weights without the intercepts. With two labels one vector of
 * weights does, the other label's is 0.
 *
 * <p>Parameters: for each column one weight a vector, then the intercepts. Loss and gradient are {@link FixedPoint}
 * sums over the rows, and each row is computed by itself, in operations whose results Java defines to the last bit: the
 * same bits for any order of the rows, any number of threads or machines, and any parts.
 */
final class SoftmaxLoss implements Lbfgs.Function {
    /** Of a score. */
    private static final double LARGEST_VARIANCE = 0.25;

    private final Parts<LabelledDesign> parts;
    private final Outline outline;
    private final double[] importance;
    private final int vectors;
    private final double l2;
    private final double[] scales;
    private final double heaviest;
    private final Curvature curvature;

    /**
     * Prepares the sums.
     *
     * @param parts the rows
     * @param width the number of columns of the model's input
     * @param importance how much a row of each label counts, above 0; at least two labels
     * @param l2 at least 0
     */
    SoftmaxLoss(Parts<LabelledDesign> parts, int width, double[] importance, double l2) {
        this.parts = parts;
        this.outline = Outline.of(parts, LabelledDesign::design, width);
        this.importance = importance;
        this.vectors = importance.length == 2 ? 1 : importance.length;
        this.l2 = l2;
        this.heaviest = Arrays.stream(importance).max().orElseThrow();
        this.scales = outline.scales(heaviest);
        this.curvature = new Curvature(outline, vectors, heaviest * LARGEST_VARIANCE, l2);
    }

    @Override
    public int size() {
        return vectors * scales.length;
    }

    @Override
    public double[] solve(double... gradient) {
        return curvature.solve(gradient);
    }

    /** Returns the number of rows. */
    int rows() {
        return outline.rows();
    }

    /** Returns where the intercepts begin. */
    private int intercepts() {
        return size() - vectors;
    }

    /**
     * Returns the loss, and puts its gradient into an array.
     *
     * @param parameters see the class
     * @param gradient of the same length
     */
    @Override
    public double at(double[] parameters, double[] gradient) {
        double lossScale = FixedPoint.scale(Math.max(1, rows()), heaviest * lossBound(parameters));
        SoftmaxSums.Point point = new SoftmaxSums.Point(parameters, importance, scales, lossScale);
        long[] sums = parts.sum(part -> part.sums(point), FixedPoint::added);
        double loss = sums[gradient.length] / lossScale;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = sums[i] / scales[i / vectors];
        }
        outline.spans().forEach(span -> span.takeMeansOff(gradient, vectors));
        for (int i = 0; i < intercepts(); i++) {
            loss += l2 / 2 * parameters[i] * parameters[i];
            gradient[i] += l2 * parameters[i];
        }
        return loss;
    }

    /** No row's loss is larger: ln(labels) plus the largest difference of two logits. */
    private double lossBound(double[] parameters) {
        double[] logits = new double[vectors];
        for (int v = 0; v < vectors; v++) {
            logits[v] = Math.abs(parameters[intercepts() + v]);
        }
        for (Outline.Span span : outline.spans()) {
            for (int j = 0; j < span.size(); j++) {
                for (int v = 0; v < vectors; v++) {
                    logits[v] += Math.abs(parameters[(span.first() + j) * vectors + v]) * span.bound();
                }
            }
        }
        return StrictMath.log(vectors + 1.0) + 2 * Arrays.stream(logits).max().orElseThrow();
    }
}
