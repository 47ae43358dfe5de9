package io.github.seedbed.table;

import io.github.seedbed.internal.csv.RowHash;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The columns of a table in memory: of 1,000,000 rows each takes 4 MB.
 *
 * @param numbers as 32-bit floating point, which is what a model takes; NaN where one is missing
 * @param categories of texts, too
 * @param words of texts
 * @param content a number for all cells that a row has in its file
 * @param keys a number for the cells of a row that decide on which side it is; {@code content} unless columns are named
 * @param ends where the rows of each file end
 */
record Columns(
        Map<String, float[]> numbers,
        Map<String, Codes> categories,
        Map<String, Words> words,
        long[] content,
        long[] keys,
        int[] ends)
        implements Serializable {

    /** The categories of a column: a code for each row, -1 where it is missing. */
    static final class Codes implements Serializable {
        private static final long serialVersionUID = 1;

        private final Dictionary values;
        /** A byte a row where that is enough. */
        private final byte[] few;

        private final int[] many;

        /**
         * Keeps codes.
         *
         * @param codes at least one a row; not to be changed any more
         * @param size the number of rows
         * @param values by code
         */
        Codes(int[] codes, int size, Dictionary values) {
            this.values = values;
            boolean isSmall = values.size() <= Byte.MAX_VALUE;
            this.few = new byte[isSmall ? size : 0];
            this.many = isSmall ? null : Arrays.copyOf(codes, size);
            for (int i = 0; i < few.length; i++) {
                few[i] = (byte) codes[i];
            }
        }

        Dictionary values() {
            return values;
        }

        /** Returns the codes of some rows. */
        Codes range(int from, int end) {
            int[] some = new int[end - from];
            Arrays.setAll(some, i -> code(from + i));
            return new Codes(some, some.length, values);
        }

        int code(int row) {
            return many == null ? few[row] : many[row];
        }

        /** Returns the category of a row, null if it is missing. */
        String value(int row) {
            int code = code(row);
            return code < 0 ? null : values.value(code);
        }

        /** Returns for some rows the place of their category in a list, -1 where it is missing or not listed. */
        int[] indices(int[] places, List<String> listed) {
            Map<String, Integer> order = new HashMap<>();
            for (int i = 0; i < listed.size(); i++) {
                order.put(listed.get(i), i);
            }
            int[] byCode = new int[values.size()];
            Arrays.setAll(byCode, code -> order.getOrDefault(values.value(code), -1));
            int[] indices = new int[places.length];
            for (int i = 0; i < indices.length; i++) {
                int code = code(places[i]);
                indices[i] = code < 0 ? -1 : byCode[code];
            }
            return indices;
        }

        /** Returns in how many of some rows each category occurs, sorted by category. */
        Map<String, Integer> counts(int[] places) {
            int[] byCode = new int[values.size()];
            for (int place : places) {
                int code = code(place);
                if (code >= 0) {
                    byCode[code]++;
                }
            }
            Map<String, Integer> counts = new TreeMap<>();
            for (int code = 0; code < byCode.length; code++) {
                if (byCode[code] > 0) {
                    counts.put(values.value(code), byCode[code]);
                }
            }
            return counts;
        }
    }

    /**
     * The words of a column of texts.
     *
     * @param starts where those of each row begin, and behind the last one where they end
     * @param codes in the order of the texts
     * @param values by code
     */
    record Words(int[] starts, int[] codes, Dictionary values) implements Serializable {}

    int size() {
        return content.length;
    }

    boolean hasNumbers(String name) {
        return numbers.containsKey(name);
    }

    float[] numbers(String name) {
        return column(numbers, name);
    }

    Codes categories(String name) {
        return column(categories, name);
    }

    Words words(String name) {
        return column(words, name);
    }

    private static <T> T column(Map<String, T> columns, String name) {
        T column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("There is no such column: " + name + ". There are: " + columns.keySet());
        }
        return column;
    }

    Columns with(String name, float[] column) {
        Map<String, float[]> more = new LinkedHashMap<>(numbers);
        more.put(name, column);
        return new Columns(more, categories, words, content, keys, ends);
    }

    Columns with(String name, Codes column) {
        Map<String, Codes> more = new LinkedHashMap<>(categories);
        more.put(name, column);
        return new Columns(numbers, more, words, content, keys, ends);
    }

    /** Returns a column that is computed for some rows; NaN for the others and where the number is not finite. */
    float[] numbers(int[] places, ToDoubleFunction<Row> number) {
        float[] column = new float[size()];
        Arrays.fill(column, Float.NaN);
        for (int place : places) {
            float value = (float) number.applyAsDouble(new Row(this, place));
            column[place] = Float.isFinite(value) ? value : Float.NaN;
        }
        return column;
    }

    /** Returns a column that is computed for some rows; missing for the others and where there is no text. */
    Codes categories(int[] places, Function<Row, String> category) {
        int[] codes = new int[size()];
        Arrays.fill(codes, -1);
        Dictionary values = new Dictionary();
        for (int place : places) {
            String value = category.apply(new Row(this, place));
            codes[place] = value == null || value.isEmpty() ? -1 : values.code(value);
        }
        return new Codes(codes, codes.length, values);
    }

    /** Returns a number for each of some rows, equal for those that agree in some columns, and hardly for others. */
    long[] hashes(int[] places, List<String> names) {
        long[] hashes = new long[places.length];
        for (int rank = 0; rank < names.size(); rank++) {
            float[] values = numbers.get(names.get(rank));
            Codes codes = values == null ? categories(names.get(rank)) : null;
            for (int i = 0; i < hashes.length; i++) {
                int cell = values == null ? codes.code(places[i]) : Float.floatToIntBits(values[places[i]]);
                hashes[i] += RowHash.share(cell, rank);
            }
        }
        return hashes;
    }
}
