package io.github.seedbed.internal.linear;

import io.github.seedbed.table.Parts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What must be known of all rows before their shares can be added up. Nothing of it depends on the order of the rows.
 *
 * @param rows how many there are
 * @param spans the inputs, in the model's order
 * @param squares the sum of the squared values of each column of the model's input
 */
record Outline(int rows, List<Span> spans, double[] squares) {
    /** What an input is. */
    enum Kind {
        /** A number. */
        NUMBER,
        /** A category. */
        CATEGORY,
        /** The terms of a text. */
        TERMS
    }

    /**
     * An input.
     *
     * @param kind what it is
     * @param first of its columns
     * @param size the number of its columns
     * @param bound no value exceeds it, in either direction
     * @param mean of each column of a category; empty for anything else
     * @param known in how many rows a category is known; 0 for anything else
     */
    record Span(Kind kind, int first, int size, double bound, double[] mean, int known) implements Serializable {
        private Span and(Span other) {
            return new Span(kind, first, size, Math.max(bound, other.bound), mean, known + other.known);
        }

        /**
         * Takes the means off: a known category has added 1 to its own column, and nothing yet to the others.
         *
         * @param gradient columns of the input x vectors
         * @param vectors their number
         */
        void takeMeansOff(double[] gradient, int vectors) {
            for (int v = 0; v < vectors; v++) {
                double all = 0;
                for (int j = 0; j < mean.length; j++) {
                    all += gradient[(first + j) * vectors + v];
                }
                for (int j = 0; j < mean.length; j++) {
                    gradient[(first + j) * vectors + v] -= mean[j] * all;
                }
            }
        }
    }

    /** What one part says: its rows and inputs. */
    private record Facts(int rows, List<Span> spans) implements Serializable {
        static Facts of(Design design) {
            return new Facts(
                    design.rows(),
                    new ArrayList<>(design.columns().stream().map(Column::span).toList()));
        }

        Facts and(Facts other) {
            List<Span> both = new ArrayList<>();
            for (int i = 0; i < spans.size(); i++) {
                both.add(spans.get(i).and(other.spans.get(i)));
            }
            return new Facts(rows + other.rows, both);
        }
    }

    /**
     * Looks at rows.
     *
     * @param parts hold the rows
     * @param design gives those of a part
     * @param width the number of columns of the model's input
     * @param <T> what a part is
     */
    static <T> Outline of(Parts<T> parts, Parts.Term<T, Design> design, int width) {
        Facts facts = parts.sum(part -> Facts.of(design.of(part)), Facts::and);
        double[] scales = new double[width];
        Arrays.fill(scales, 1);
        for (Span span : facts.spans) {
            if (span.kind == Kind.NUMBER) {
                scales[span.first] = FixedPoint.scale(Math.max(1, facts.rows), span.bound * span.bound);
            }
        }
        long[] sums = parts.sum(part -> design.of(part).squares(scales), FixedPoint::added);
        double[] squares = new double[width];
        Arrays.setAll(squares, j -> sums[j] / scales[j]);
        for (Span span : facts.spans) {
            for (int j = 0; j < span.mean.length; j++) {
                squares[span.first + j] = span.known * span.mean[j];
            }
        }
        return new Outline(facts.rows, facts.spans, squares);
    }

    /** Returns the largest count of a term, or 1: what a residual is multiplied with where no number is. */
    double count() {
        return spans.stream()
                .mapToDouble(span -> span.kind == Kind.NUMBER ? 1 : span.bound)
                .reduce(1, Math::max);
    }

    /**
     * Returns for each column, and at last for the intercept: by how much its terms are multiplied before they are
     * rounded.
     *
     * @param bound no residual is larger, in either direction
     */
    double[] scales(double bound) {
        int n = Math.max(1, rows);
        double[] scales = new double[squares.length + 1];
        Arrays.fill(scales, FixedPoint.scale(n, bound * count()));
        for (Span span : spans) {
            if (span.kind == Kind.NUMBER) {
                scales[span.first] = FixedPoint.scale(n, bound * span.bound);
            }
        }
        return scales;
    }
}
