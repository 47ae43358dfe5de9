package io.github.seedbed.internal.linear;

import io.github.seedbed.features.Input;
import io.github.seedbed.internal.encoding.Scaling;
import io.github.seedbed.internal.input.InputSchema;
import io.github.seedbed.table.Parts;
import io.github.seedbed.table.Row;
import io.github.seedbed.table.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Training rows as a linear model sees them: a number as its standardised value, a category as its index, a text as the
 * terms that it holds. Neither categories nor words are expanded into dense columns.
 *
 * @param rows how many there are
 * @param width the number of columns of the model's input
 * @param columns the inputs, in the model's order
 * @param places where they look their weights up, and put their sums
 */
record Design(int rows, int width, List<Column> columns, Places places) implements Serializable {
    /**
     * Encodes rows.
     *
     * @param scaling of the model's inputs
     * @param table the rows
     */
    static Design of(Scaling scaling, Table table) {
        InputSchema schema = scaling.schema();
        List<Column> columns = new ArrayList<>();
        Places places = Places.UNCHANGED;
        for (Input input : schema.inputs()) {
            if (input.isNumber()) {
                columns.add(numbers(scaling, table, input));
            } else if (input.isText()) {
                Column.Terms terms = terms(table, input);
                places = Places.byFrequency(schema.width(), terms.first(), terms.size(), terms.terms());
                columns.add(terms.at(places));
            } else {
                columns.add(new Column.Categories(
                        input.column(),
                        table.indices(input.name(), input.categories()),
                        shares(scaling.mean(), input)));
            }
        }
        return new Design(table.size(), schema.width(), List.copyOf(columns), places);
    }

    private static Column numbers(Scaling scaling, Table table, Input input) {
        double[] values = table.numbers(input.name());
        double bound = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = scaling.standardised(input.column(), (float) values[i]);
            bound = Math.max(bound, Math.abs(values[i]));
        }
        return new Column.Numbers(input.column(), values, bound);
    }

    private static double[] shares(float[] all, Input input) {
        double[] some = new double[input.width()];
        for (int i = 0; i < some.length; i++) {
            some[i] = all[input.column() + i];
        }
        return some;
    }

    private static Column.Terms terms(Table table, Input input) {
        int[] start = new int[table.size() + 1];
        int[] terms = new int[table.size()];
        int[] counts = new int[table.size()];
        int bound = 0;
        int size = 0;
        int i = 0;
        for (Row row : table.rows()) {
            for (int term : input.vocabulary().orElseThrow().columns(row.words(input.name()))) {
                if (size > start[i] && terms[size - 1] == term) {
                    bound = Math.max(bound, ++counts[size - 1]);
                    continue;
                }
                if (size == terms.length) {
                    terms = Arrays.copyOf(terms, 2 * size + 1);
                    counts = Arrays.copyOf(counts, 2 * size + 1);
                }
                terms[size] = term;
                counts[size++] = 1;
                bound = Math.max(bound, 1);
            }
            start[++i] = size;
        }
        return new Column.Terms(
                input.column(), input.width(), start, Arrays.copyOf(terms, size), Arrays.copyOf(counts, size), bound);
    }

    /**
     * Returns the sums of the squared values of each column of the model's input, as whole numbers.
     *
     * @param scales see {@link FixedPoint#scale}
     */
    long[] squares(double... scales) {
        long[] squares = new long[width];
        columns.forEach(column -> column.addSquares(squares, scales));
        return places.inOrder(squares, 1);
    }

    /** Returns what must be known of the rows, if there are no others, before anything is added up. */
    Outline outline() {
        return Outline.of(Parts.of(List.of(this)), design -> design, width);
    }
}
