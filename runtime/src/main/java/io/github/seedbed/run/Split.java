package io.github.seedbed.run;

import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The training rows and the test rows. As a rule the content of a row alone decides: no row changes sides when others
 * are added, and equal rows are always on the same side. {@link #every} is for data whose split is given.
 *
 * @param train what the model may see
 * @param test what it must never see
 */
public record Split(Table train, Table test) {
    private static final double TWO_TO_64 = 0x1p64;

    /**
     * Splits a table.
     *
     * @param table all rows
     * @param share the share of test rows that is wanted; for few rows the true one differs
     * @param columns the columns that decide: rows that agree in all of them stay together
     * @param features tells which of them hold numbers
     * @param seed another seed holds back other rows
     */
    static Split of(Table table, double share, List<String> columns, List<Feature> features, long seed) {
        Set<String> numbers = features.stream()
                .filter(Feature::isNumber)
                .map(Feature::name)
                .collect(Collectors.toCollection(TreeSet::new));
        BitSet test = new BitSet();
        table.rows().forEach(row -> test.set(row.place(), position(row, columns, numbers, seed) < share));
        return new Split(table.where(row -> !test.get(row.place())), table.where(row -> test.get(row.place())));
    }

    /**
     * Takes every n-th row of the file as a test row, beginning with the first, to compare with others who did so.
     * Equal rows may stand on both sides, and a row that is added in between moves others.
     *
     * @param table the rows that are used
     * @param step at least 2
     */
    static Split every(Table table, int step) {
        return new Split(table.where(row -> row.place() % step != 0), table.where(row -> row.place() % step == 0));
    }

    /** Returns the labels of test rows that no training row has, sorted. */
    Set<String> unseenLabels(String target) {
        Set<String> labels = labels(test, target);
        labels.removeAll(labels(train, target));
        return labels;
    }

    private static Set<String> labels(Table table, String target) {
        Set<String> labels = new TreeSet<>();
        for (Table.Row row : table.rows()) {
            row.category(target).ifPresent(labels::add);
        }
        return labels;
    }

    /** A number from 0 to 1 that only the row's content decides. */
    private static double position(Table.Row row, List<String> columns, Set<String> numbers, long seed) {
        MessageDigest digest = Sha256.digest();
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
        for (String column : columns) {
            String value = numbers.contains(column)
                    ? Long.toHexString(Double.doubleToLongBits(row.number(column)))
                    : row.category(column).orElse("");
            digest.update((column + "=" + value + "\n").getBytes(StandardCharsets.UTF_8));
        }
        long bits = ByteBuffer.wrap(digest.digest()).getLong();
        double unsigned = bits >= 0 ? bits : bits + TWO_TO_64;
        return unsigned / TWO_TO_64;
    }
}
