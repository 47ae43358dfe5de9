package io.github.seedbed.table;

import io.github.seedbed.internal.text.Tokens;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Rows of a CSV file, in file order: numbers as doubles, categories as texts, both possibly missing. A text is a
 * category whose words are known too.
 */
public final class Table {
    private final Map<String, double[]> numbers;
    private final Map<String, String[]> categories;
    private final Map<String, List<List<String>>> words;
    private final List<Row> rows;

    private Table(
            Map<String, double[]> numbers,
            Map<String, String[]> categories,
            Map<String, List<List<String>>> words,
            int size) {
        this.numbers = numbers;
        this.categories = categories;
        this.words = words;
        List<Row> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            all.add(new Row(i));
        }
        this.rows = List.copyOf(all);
    }

    private Table(Table whole, List<Row> rows) {
        this.numbers = whole.numbers;
        this.categories = whole.categories;
        this.words = whole.words;
        this.rows = List.copyOf(rows);
    }

    /**
     * Reads the columns of features, target and groups; other columns are left alone.
     *
     * @param file a CSV file
     * @param features number and category columns
     * @param target a category column
     * @param groups columns of any text that keep rows together
     * @return all rows, in file order
     * @throws ProblemException naming every missing column, or every broken row with its line
     * @throws IOException if the file cannot be read
     */
    public static Table read(Path file, List<Feature> features, String target, List<String> groups) throws IOException {
        return CsvFile.read(file, features, target, groups);
    }

    /** Returns the rows, in file order. */
    public List<Row> rows() {
        return rows;
    }

    /** Returns the number of rows. */
    public int size() {
        return rows.size();
    }

    /**
     * Returns the rows for which a condition holds, in the same order.
     *
     * @param condition called once for each row
     */
    public Table where(Predicate<Row> condition) {
        List<Row> some = new ArrayList<>();
        for (Row row : rows) {
            if (condition.test(row)) {
                some.add(row);
            }
        }
        return new Table(this, some);
    }

    /**
     * Returns a column of numbers, in row order.
     *
     * @param name a number column
     * @return one value a row, NaN where it is missing
     */
    public double[] numbers(String name) {
        double[] values = new double[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i).number(name);
        }
        return values;
    }

    /**
     * Returns the words of the texts of a column, in row order; rows without a text are left out.
     *
     * @param name a column of texts
     */
    public List<List<String>> texts(String name) {
        List<List<String>> texts = new ArrayList<>();
        for (Row row : rows) {
            if (!row.isMissing(name)) {
                texts.add(row.words(name));
            }
        }
        return texts;
    }

    /** One row. */
    public final class Row {
        private final int index;

        private Row(int index) {
            this.index = index;
        }

        /** Returns its place in the file, counted from 0. */
        public int place() {
            return index;
        }

        /**
         * Returns a number.
         *
         * @param name a number column
         * @return NaN if it is missing
         * @throws IllegalArgumentException if there is no such column
         */
        public double number(String name) {
            return column(numbers, name)[index];
        }

        /**
         * Returns a category.
         *
         * @param name a category column
         * @return empty if it is missing
         * @throws IllegalArgumentException if there is no such column
         */
        public Optional<String> category(String name) {
            return Optional.ofNullable(column(categories, name)[index]);
        }

        /**
         * Returns the words of a text: see {@link Tokens}.
         *
         * @param name a column of texts
         * @return empty if the text is missing, or holds no word
         * @throws IllegalArgumentException if there is no such column
         */
        public List<String> words(String name) {
            return column(words, name).get(index);
        }

        /**
         * Returns some values as one text, equal for rows that agree in all of them.
         *
         * @param names any columns
         */
        public String text(List<String> names) {
            List<String> values = new ArrayList<>();
            for (String name : names) {
                values.add(
                        numbers.containsKey(name)
                                ? Double.toHexString(number(name))
                                : category(name).orElse(""));
            }
            return String.join("\n", values);
        }

        /**
         * Returns whether a value is missing.
         *
         * @param name any column
         */
        public boolean isMissing(String name) {
            return numbers.containsKey(name)
                    ? Double.isNaN(number(name))
                    : category(name).isEmpty();
        }
    }

    private static <T> T column(Map<String, T> columns, String name) {
        T column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("There is no such column: " + name + ". There are: " + columns.keySet());
        }
        return column;
    }

    /** Collects columns while a file is read. */
    static final class Builder {
        private final Map<String, List<Double>> numbers = new LinkedHashMap<>();
        private final Map<String, List<String>> categories = new LinkedHashMap<>();
        private final Map<String, List<List<String>>> words = new LinkedHashMap<>();
        /** Each word once: in all texts together there are few different ones. */
        private final Map<String, String> shared = new HashMap<>();

        private int size;

        void number(String name, double value) {
            numbers.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }

        void category(String name, String value) {
            categories.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }

        void text(String name, String value) {
            category(name, value);
            List<String> found = value == null ? new ArrayList<>() : Tokens.of(value);
            found.replaceAll(word -> shared.computeIfAbsent(word, key -> key));
            words.computeIfAbsent(name, key -> new ArrayList<>()).add(List.copyOf(found));
        }

        void endRow() {
            size++;
        }

        Table build() {
            Map<String, double[]> doubles = new LinkedHashMap<>();
            numbers.forEach((name, values) -> doubles.put(
                    name, values.stream().mapToDouble(Double::doubleValue).toArray()));
            Map<String, String[]> texts = new LinkedHashMap<>();
            categories.forEach((name, values) -> texts.put(name, values.toArray(String[]::new)));
            return new Table(doubles, texts, words, size);
        }
    }
}
