package io.github.seedbed.internal.linear;

import io.github.seedbed.features.Input;
import io.github.seedbed.internal.encoding.Scaling;
import io.github.seedbed.internal.input.InputSchema;
import io.github.seedbed.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Training rows as a linear model sees them: a number as its standardised value, a category as its index, a text as the
 * terms that it holds. Neither categories nor words are expanded into dense columns.
 */
final class Design {
    /** One input of every row. */
    sealed interface Column permits Numbers, Categories, Terms {
        /** Returns the first of the input's columns. */
        int first();
    }

    /**
     * A number.
     *
     * @param first its column
     * @param values standardised; 0 where it is missing
     * @param bound the largest of them in either direction
     */
    record Numbers(int first, double[] values, double bound) implements Column {}

    /**
     * A category.
     *
     * @param first the column of its first value
     * @param index of the value of each row; -1 where it is missing or unknown, which says nothing
     * @param mean of each of its columns
     * @param scale of each of its columns
     */
    record Categories(int first, int[] index, double[] mean, double[] scale) implements Column {
        int size() {
            return mean.length;
        }
    }

    /**
     * A text.
     *
     * @param first the column of its first term
     * @param size the number of terms of the vocabulary
     * @param start where the terms of each row begin, and after the last row where they end
     * @param terms counted from the first term
     * @param counts how often the row holds the term
     * @param bound the largest count
     */
    record Terms(int first, int size, int[] start, int[] terms, float[] counts, double bound) implements Column {}

    private final int rows;
    private final int width;
    private final List<Column> columns;

    private Design(int rows, int width, List<Column> columns) {
        this.rows = rows;
        this.width = width;
        this.columns = columns;
    }

    /**
     * Encodes rows.
     *
     * @param scaling of the model's inputs
     * @param table the rows
     */
    static Design of(Scaling scaling, Table table) {
        InputSchema schema = scaling.schema();
        List<Column> columns = new ArrayList<>();
        for (Input input : schema.inputs()) {
            if (input.isNumber()) {
                columns.add(numbers(scaling, table, input));
            } else if (input.isText()) {
                columns.add(terms(table, input));
            } else {
                columns.add(categories(scaling, table, input));
            }
        }
        return new Design(table.size(), schema.width(), List.copyOf(columns));
    }

    private static Numbers numbers(Scaling scaling, Table table, Input input) {
        double[] values = table.numbers(input.name());
        double bound = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = scaling.standardised(input.column(), (float) values[i]);
            bound = Math.max(bound, Math.abs(values[i]));
        }
        return new Numbers(input.column(), values, bound);
    }

    private static Categories categories(Scaling scaling, Table table, Input input) {
        int[] index = new int[table.size()];
        int i = 0;
        for (Table.Row row : table.rows()) {
            index[i++] =
                    row.category(input.name()).map(input.categories()::indexOf).orElse(-1);
        }
        return new Categories(input.column(), index, doubles(scaling.mean(), input), doubles(scaling.scale(), input));
    }

    private static double[] doubles(float[] all, Input input) {
        double[] some = new double[input.width()];
        for (int i = 0; i < some.length; i++) {
            some[i] = all[input.column() + i];
        }
        return some;
    }

    private static Terms terms(Table table, Input input) {
        int[] start = new int[table.size() + 1];
        int[] terms = new int[table.size()];
        float[] counts = new float[table.size()];
        float bound = 0;
        int size = 0;
        int i = 0;
        for (Table.Row row : table.rows()) {
            List<Integer> found =
                    new ArrayList<>(input.vocabulary().orElseThrow().columns(row.words(input.name())));
            found.sort(null);
            for (int term : found) {
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
        return new Terms(
                input.column(), input.width(), start, Arrays.copyOf(terms, size), Arrays.copyOf(counts, size), bound);
    }

    /** Returns the number of rows. */
    int rows() {
        return rows;
    }

    /** Returns the number of columns of the model's input. */
    int width() {
        return width;
    }

    /** Returns the inputs, in the model's order. */
    List<Column> columns() {
        return columns;
    }
}
