package io.github.seedbed.table;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Rows of CSV files, in file order: numbers, categories as texts, both possibly missing. A text is a category whose
 * words are known too. Kept by column, in primitive arrays: a million rows of nine columns take less than 50 MB.
 */
public final class Table implements Serializable {
    private static final long serialVersionUID = 1;

    private final Columns columns;
    /** The places of its rows among all that were read. */
    private final int[] places;
    /** Where else they lie; null if they are only here. */
    private final transient Remote remote;

    private Table(Columns columns, int[] places, Remote remote) {
        this.columns = columns;
        this.places = places;
        this.remote = remote;
    }

    private static Table all(Columns columns, Remote remote) {
        int[] places = new int[columns.size()];
        Arrays.setAll(places, i -> i);
        return new Table(columns, places, remote);
    }

    /**
     * Reads the columns of features, target and groups; other columns only decide which rows are test rows.
     *
     * @param file a CSV file: commas, UTF-8, a header
     * @param features number and category columns
     * @param target a category column
     * @param groups columns of any text that keep rows together: they alone decide which rows are test rows
     * @return all rows, in file order
     * @throws ProblemException naming every missing column, or every broken row with its line
     * @throws IOException if the file cannot be read
     */
    public static Table read(Path file, List<Feature> features, String target, List<String> groups) throws IOException {
        return read(List.of(CsvSource.plain(file)), features, target, groups, LocalStore::open);
    }

    /**
     * Reads several files with the same columns, one after the other.
     *
     * @param files at least one; those that follow each other in the same section count as one
     * @param features as for one file
     * @param target as for one file
     * @param groups as for one file
     * @param opener gives the bytes of a file; each is opened once
     * @return all rows, in file order
     * @throws ProblemException as for one file
     * @throws IOException if a file cannot be read
     */
    public static Table read(
            List<CsvSource> files, List<Feature> features, String target, List<String> groups, DataStore.Opener opener)
            throws IOException {
        return all(CsvFile.read(files, new Wanted(features, target, groups), opener), null);
    }

    /**
     * Joins what was read in parts. The rows are here then and there: what is said of all of them can be added up where
     * they lie.
     *
     * @param parts of the files, in their order; each as {@link #read} gives it
     * @param sizes how many parts there are of each data file
     */
    public static Table of(Parts<Table> parts, List<Integer> sizes) {
        List<Columns> all = parts.here().stream().map(table -> table.columns).toList();
        int[] starts = new int[all.size() + 1];
        for (int i = 0; i < all.size(); i++) {
            starts[i + 1] = starts[i] + all.get(i).size();
        }
        int[] ends = new int[sizes.size()];
        int part = 0;
        for (int i = 0; i < ends.length; i++) {
            part += sizes.get(i);
            ends[i] = starts[part];
        }
        Columns columns = Joined.of(all, ends);
        return all(columns, new Remote(parts, starts, new Table(columns, starts, null).names()));
    }

    /** Returns the rows in parts: on this machine one for each processor, or as they lie on a cluster. */
    public Parts<Table> parts() {
        return remote == null ? parts(Parts.worthwhile(size())) : remote.of(columns, places);
    }

    /**
     * Returns the rows in parts on this machine.
     *
     * @param count how many, at least 1
     */
    public Parts<Table> parts(int count) {
        return Parts.of(IntStream.range(0, count)
                .mapToObj(i -> new Table(
                        columns,
                        Arrays.copyOfRange(
                                places, (int) ((long) i * size() / count), (int) ((i + 1L) * size() / count)),
                        null))
                .toList());
    }

    /** Returns some of its rows, with columns that were added elsewhere. */
    Table chosen(BitSet rows, Map<String, float[]> numbers, Map<String, Columns.Codes> categories) {
        Columns more = columns;
        for (Map.Entry<String, float[]> column : numbers.entrySet()) {
            more = more.with(column.getKey(), column.getValue());
        }
        for (Map.Entry<String, Columns.Codes> column : categories.entrySet()) {
            more = more.with(column.getKey(), column.getValue());
        }
        return new Table(more, rows.stream().toArray(), null);
    }

    /** Returns the rows, in file order. */
    public List<Row> rows() {
        return new Rows();
    }

    /** Returns the number of rows. */
    public int size() {
        return places.length;
    }

    /**
     * Returns the rows for which a condition holds, in the same order.
     *
     * @param condition called once for each row
     */
    public Table where(Predicate<Row> condition) {
        int[] some = new int[places.length];
        int size = 0;
        for (int place : places) {
            if (condition.test(new Row(columns, place))) {
                some[size++] = place;
            }
        }
        return size == places.length ? this : new Table(columns, Arrays.copyOf(some, size), remote);
    }

    /**
     * Returns the same rows with one more column of numbers: {@code table.with("ratio", row -> row.number("length") /
     * row.number("depth"))}. What is not finite counts as missing.
     *
     * @param name a feature that {@code experiment.yaml} calls derived
     * @param number called once for each row
     * @throws IllegalArgumentException if there is such a column already
     */
    public Table with(String name, ToDoubleFunction<Row> number) {
        requireNew(name);
        return new Table(columns.with(name, columns.numbers(places, number)), places, remote);
    }

    /**
     * Returns the same rows with one more column of categories.
     *
     * @param name a feature that {@code experiment.yaml} calls derived
     * @param category called once for each row; null or an empty text counts as missing
     * @throws IllegalArgumentException if there is such a column already
     */
    public Table withCategory(String name, Function<Row, String> category) {
        requireNew(name);
        return new Table(columns.with(name, columns.categories(places, category)), places, remote);
    }

    private void requireNew(String name) {
        if (has(name)) {
            throw new IllegalArgumentException(
                    "There is a column \"" + name + "\" already: call the new one otherwise");
        }
    }

    /** Returns the names of all columns that were read or added. */
    public List<String> names() {
        List<String> names = new ArrayList<>(columns.numbers().keySet());
        names.addAll(columns.categories().keySet());
        return names;
    }

    /**
     * Returns whether there is a column.
     *
     * @param name of a column that was read or added
     */
    public boolean has(String name) {
        return columns.hasNumbers(name) || columns.categories().containsKey(name);
    }

    /**
     * Returns whether a column holds numbers.
     *
     * @param name of a column that was read or added
     */
    public boolean hasNumbers(String name) {
        return columns.hasNumbers(name);
    }

    /**
     * Returns a column of numbers, in row order.
     *
     * @param name a number column
     * @return one value a row, NaN where it is missing
     */
    public double[] numbers(String name) {
        float[] column = columns.numbers(name);
        double[] values = new double[places.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = column[places[i]];
        }
        return values;
    }

    /**
     * Returns the categories of a column as places in a list, in row order.
     *
     * @param name a category column
     * @param values some categories, each once
     * @return one place a row, -1 where the category is missing or not in the list
     */
    public int[] indices(String name, List<String> values) {
        return columns.categories(name).indices(places, values);
    }

    /**
     * Returns in how many rows each category of a column occurs, sorted by category.
     *
     * @param name a category column
     */
    public Map<String, Integer> counts(String name) {
        return columns.categories(name).counts(places);
    }

    /**
     * Returns a number for each row, equal for rows that agree in some columns, and hardly for others.
     *
     * @param names any columns
     */
    public long[] hashes(List<String> names) {
        return columns.hashes(places, names);
    }

    /**
     * Returns the words of the texts of a column, in row order, put together when they are asked for; rows without a
     * text are left out.
     *
     * @param name a column of texts
     */
    public List<List<String>> texts(String name) {
        List<Row> rows = where(row -> !row.isMissing(name)).rows();
        return new AbstractList<>() {
            @Override
            public List<String> get(int index) {
                return rows.get(index).words(name);
            }

            @Override
            public int size() {
                return rows.size();
            }
        };
    }

    /** The rows, made when they are asked for. */
    private final class Rows extends AbstractList<Row> implements RandomAccess {
        @Override
        public Row get(int index) {
            return new Row(columns, places[index]);
        }

        @Override
        public int size() {
            return places.length;
        }
    }
}
