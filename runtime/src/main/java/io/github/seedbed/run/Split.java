package io.github.seedbed.run;

import io.github.seedbed.table.Row;
import io.github.seedbed.table.Table;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The training rows and the test rows. As a rule what a row holds in its file decides, and nothing else: no row changes
 * sides when others are added, or when features are; and equal rows are always on the same side.
 *
 * @param train what the model may see
 * @param test what it must never see
 */
public record Split(Table train, Table test) {
    /** The name of the seed of its own. */
    static final String SEED = "split";

    private static Split of(Table table, Predicate<Row> isTest) {
        BitSet test = new BitSet();
        table.rows().forEach(row -> test.set(row.place(), isTest.test(row)));
        return new Split(table.where(row -> !test.get(row.place())), table.where(row -> test.get(row.place())));
    }

    /**
     * Splits a table by what its rows hold.
     *
     * @param table all rows
     * @param share the share of test rows that is wanted; for few rows the true one differs
     * @param seed another seed holds back other rows
     */
    static Split of(Table table, double share, long seed) {
        return of(table, row -> row.position(seed) < share);
    }

    /**
     * Splits a table so that each label gives the same share of its rows: those that come first. A row that is added
     * can move another of its label that lies at the edge.
     *
     * @param table all rows
     * @param target the column with the label
     * @param share as above
     * @param seed as above
     */
    static Split stratified(Table table, String target, double share, long seed) {
        List<String> labels = List.copyOf(table.counts(target).keySet());
        int[] label = table.indices(target, labels);
        double[][] positions = new double[labels.size()][];
        for (int i = 0; i < positions.length; i++) {
            int own = i;
            positions[i] = IntStream.range(0, label.length)
                    .filter(row -> label[row] == own)
                    .mapToDouble(row -> table.rows().get(row).position(seed))
                    .sorted()
                    .toArray();
        }
        double[] edges = Arrays.stream(positions)
                .mapToDouble(own -> edge(own, (int) Math.round(own.length * share)))
                .toArray();
        Iterator<Integer> next = Arrays.stream(label).iterator();
        return of(table, row -> row.position(seed) < edges[next.next()]);
    }

    /** Behind the last test row; one of each label at least, and not all, if there are two. */
    private static double edge(double[] positions, int wanted) {
        int tests = Math.min(Math.max(wanted, 1), positions.length - 1);
        return tests < 1 ? 0 : positions[tests];
    }

    /**
     * Takes every n-th row of the file as a test row, beginning with the first, to compare with others who did so.
     * Equal rows may stand on both sides, and a row that is added in between moves others.
     *
     * @param table the rows that are used
     * @param step at least 2
     */
    static Split every(Table table, int step) {
        return of(table, row -> row.place() % step == 0);
    }

    /**
     * Takes the rows of the second file as test rows.
     *
     * @param table the rows that are used, of two files
     */
    static Split byFile(Table table) {
        return of(table, row -> row.file() > 0);
    }

    /** Returns the labels of test rows that no training row has, sorted. */
    Set<String> unseenLabels(String target) {
        Set<String> labels = new TreeSet<>(test.counts(target).keySet());
        labels.removeAll(train.counts(target).keySet());
        return labels;
    }
}
