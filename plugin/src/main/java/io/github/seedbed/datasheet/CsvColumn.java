package io.github.seedbed.datasheet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A column of a CSV file, as it is read cell by cell. */
public final class CsvColumn {
    /** What the cells hold. */
    public enum Type {
        /** Whole numbers. */
        INTEGER,
        /** Numbers, not all of them whole. */
        NUMBER,
        /** Days, perhaps with a time, as ISO 8601 writes them. */
        DATE,
        /** Anything else. */
        TEXT,
        /** Nothing: every value is missing. */
        EMPTY
    }

    /** More values than this are not categories, and nobody reads them one by one. */
    private static final int LISTED = 50;

    private static final int DAY = 10;

    private final String name;
    private final SortedMap<String, Integer> counts = new TreeMap<>();
    private int missing;
    private int present;
    private boolean many;
    private Type type = Type.EMPTY;
    private BigDecimal min;
    private BigDecimal max;
    private double low;
    private double high;
    private String first = "";
    private String last = "";

    CsvColumn(String name) {
        this.name = name;
    }

    void add(String cell) {
        if (CsvSummary.isMissing(cell)) {
            missing++;
            return;
        }
        present++;
        Type now = CellType.of(cell);
        type = wider(type, now);
        if (now == Type.INTEGER || now == Type.NUMBER) {
            extend(cell);
        }
        first = first.isEmpty() || cell.compareTo(first) < 0 ? cell : first;
        last = cell.compareTo(last) > 0 ? cell : last;
        if (!many) {
            counts.merge(cell, 1, Integer::sum);
            many = counts.size() > LISTED;
        }
    }

    /** Most numbers lie between the ends, which needs no exact comparison to tell. */
    private void extend(String cell) {
        double number = Double.parseDouble(cell);
        if (min != null && number > low && number < high) {
            return;
        }
        BigDecimal exact = new BigDecimal(cell);
        min = min == null || exact.compareTo(min) < 0 ? exact : min;
        max = max == null || exact.compareTo(max) > 0 ? exact : max;
        low = min.doubleValue();
        high = max.doubleValue();
    }

    private static Type wider(Type before, Type now) {
        if (before == Type.EMPTY || before == now) {
            return now;
        }
        boolean numbers = before.compareTo(Type.NUMBER) <= 0 && now.compareTo(Type.NUMBER) <= 0;
        return numbers ? Type.NUMBER : Type.TEXT;
    }

    /** Returns the name in the header of the file. */
    public String name() {
        return name;
    }

    /** Returns what the cells hold. */
    public Type type() {
        return type;
    }

    /** Returns how many cells are empty or {@code NA}. */
    public int missing() {
        return missing;
    }

    /** Returns how many are not. */
    public int present() {
        return present;
    }

    /** Returns each value with its number, if there are few different ones. */
    public Optional<SortedMap<String, Integer>> counts() {
        return many ? Optional.empty() : Optional.of(counts);
    }

    /** Returns the least and the largest value of a number, the first and the last of a date; else nothing. */
    public Optional<String> range() {
        return switch (type) {
            case INTEGER, NUMBER -> Optional.of(min.toPlainString() + " to " + max.toPlainString());
            case DATE -> Optional.of(first.substring(0, DAY) + " to " + last.substring(0, DAY));
            case TEXT, EMPTY -> Optional.empty();
        };
    }
}
