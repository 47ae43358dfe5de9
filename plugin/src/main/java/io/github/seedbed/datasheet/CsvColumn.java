package io.github.seedbed.datasheet;

import io.github.seedbed.internal.csv.CsvReader;
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

    /** No telephone number is so short, and its digits are exact as a double. */
    private static final int SHORT = 8;

    private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7};

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
        if (type == Type.DATE) {
            first = first.isEmpty() || cell.compareTo(first) < 0 ? cell : first;
            last = cell.compareTo(last) > 0 ? cell : last;
        }
        if (!many) {
            counts.merge(cell, 1, Integer::sum);
            many = counts.size() > LISTED;
        }
    }

    /** Most numbers lie between the ends, which needs no exact comparison to tell. */
    private void extend(String cell) {
        if (isBetween(Double.parseDouble(cell))) {
            return;
        }
        BigDecimal exact = new BigDecimal(cell);
        min = min == null || exact.compareTo(min) < 0 ? exact : min;
        max = max == null || exact.compareTo(max) > 0 ? exact : max;
        low = min.doubleValue();
        high = max.doubleValue();
    }

    private boolean isBetween(double number) {
        return min != null && number > low && number < high;
    }

    /**
     * Adds a cell without making a string of it, which is what a column of a million numbers would cost.
     *
     * @return false, and nothing is added, unless it is a short number like many before
     */
    boolean addsNumber(CsvReader row, int column) {
        int start = row.start(column);
        int end = row.end(column);
        if (!many || end == start || end - start > SHORT) {
            return false;
        }
        byte[] bytes = row.bytes();
        int at = bytes[start] == '-' || bytes[start] == '+' ? start + 1 : start;
        int first = at;
        int digits = 0;
        int point = end;
        for (; at < end; at++) {
            if (bytes[at] >= '0' && bytes[at] <= '9') {
                digits = 10 * digits + bytes[at] - '0';
            } else if (bytes[at] == '.' && point == end && at > first) {
                point = at;
            } else {
                return false;
            }
        }
        double value = digits / TENS[Math.max(0, end - point - 1)];
        if (first == end || !isBetween(bytes[start] == '-' ? -value : value)) {
            return false;
        }
        present++;
        type = wider(type, point == end ? Type.INTEGER : Type.NUMBER);
        return true;
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
