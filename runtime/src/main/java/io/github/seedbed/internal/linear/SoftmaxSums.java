package io.github.seedbed.internal.linear;

import java.io.Serializable;
import java.util.Arrays;

/** Loss and gradient of some rows, as whole numbers: each row is computed as if it were alone. */
final class SoftmaxSums {
    /**
     * Where loss and gradient are asked for.
     *
     * @param parameters for each column one weight a vector, then the intercepts
     * @param importance how much a row of each label counts
     * @param scales for each column, and at last for the intercepts: see {@link FixedPoint#scale}
     * @param lossScale the same of the loss
     */
    record Point(double[] parameters, double[] importance, double[] scales, double lossScale) implements Serializable {
        /** Returns how many vectors of weights there are: with two labels one does, the other label's is 0. */
        int vectors() {
            return importance.length == 2 ? 1 : importance.length;
        }

        /** Returns where the intercepts begin. */
        int intercepts() {
            return parameters.length - vectors();
        }
    }

    private final Design design;
    private final int[] labels;
    private final Point point;
    private final double[] importance;
    private final int vectors;
    private final Block block;

    SoftmaxSums(LabelledDesign rows, Point point) {
        this.design = rows.design();
        this.labels = rows.labels();
        this.point = point;
        this.importance = point.importance();
        this.vectors = point.vectors();
        this.block = new Block(vectors);
    }

    /** Returns the gradient, and behind it the loss. */
    long[] sums() {
        double[] parameters = design.places().arranged(point.parameters(), vectors);
        long[] gradient = new long[parameters.length + 1];
        long loss = 0;
        for (int from = 0; from < design.rows(); from += Block.ROWS) {
            block.from = from;
            block.rows = Math.min(Block.ROWS, design.rows() - from);
            for (int v = 0; v < vectors; v++) {
                Arrays.fill(block.values[v], 0, block.rows, parameters[point.intercepts() + v]);
            }
            design.columns().forEach(column -> column.addLogits(block, parameters));
            loss += vectors == 1 ? twoLabels() : manyLabels();
            addIntercepts(gradient);
            design.columns().forEach(column -> column.addGradient(block, gradient, point.scales()));
        }
        gradient[parameters.length] = loss;
        return design.places().inOrder(gradient, vectors);
    }

    /** Puts score less truth of the second label in place of its logit; the first one's is 0. */
    private long twoLabels() {
        double[] second = block.values[0];
        long sum = 0;
        for (int i = 0; i < block.rows; i++) {
            int truth = labels[block.from + i];
            double weight = importance[truth];
            double logit = second[i];
            double small = Exponentials.exp(-Math.abs(logit));
            double score = (logit > 0 ? 1 : small) / (1 + small);
            // -ln of the true label's score: what its logit lacks to the higher one, and ln(1 + small)
            double behind = (truth == 1) == logit > 0 ? 0 : Math.abs(logit);
            sum += FixedPoint.term(weight * (behind + Exponentials.log(1 + small)), point.lossScale());
            second[i] = weight * (score - truth);
        }
        return sum;
    }

    private long manyLabels() {
        double[][] values = block.values;
        long sum = 0;
        for (int i = 0; i < block.rows; i++) {
            int truth = labels[block.from + i];
            double highest = values[0][i];
            for (int v = 1; v < vectors; v++) {
                highest = Math.max(highest, values[v][i]);
            }
            double own = values[truth][i] - highest;
            double total = 0;
            for (int v = 0; v < vectors; v++) {
                values[v][i] = Exponentials.exp(values[v][i] - highest);
                total += values[v][i];
            }
            double weight = importance[truth];
            double share = weight / total;
            for (int v = 0; v < vectors; v++) {
                values[v][i] *= share;
            }
            values[truth][i] -= weight;
            sum += FixedPoint.term(weight * (Exponentials.log(total) - own), point.lossScale());
        }
        return sum;
    }

    private void addIntercepts(long... gradient) {
        double scale = point.scales()[point.scales().length - 1];
        for (int v = 0; v < vectors; v++) {
            long sum = 0;
            for (int i = 0; i < block.rows; i++) {
                block.whole[v][i] = FixedPoint.term(block.values[v][i], scale);
                sum += block.whole[v][i];
            }
            gradient[point.intercepts() + v] += sum;
        }
    }
}
