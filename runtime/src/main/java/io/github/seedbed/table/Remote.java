package io.github.seedbed.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the rows of a table lie besides here.
 *
 * @param parts each with all rows that were read, one after the other
 * @param starts the place of the first row of each part, and behind the last one how many rows there are
 * @param names the columns that the parts hold
 */
record Remote(Parts<Table> parts, int[] starts, List<String> names) {
    /**
     * What is made here and belongs to a part.
     *
     * @param rows of the part that are meant
     * @param numbers columns that were added here
     * @param categories columns that were added here
     */
    private record Own(BitSet rows, Map<String, float[]> numbers, Map<String, Columns.Codes> categories)
            implements Serializable {}

    /** Returns the parts with the rows that are meant, and with the columns that were added here. */
    Parts<Table> of(Columns columns, int... places) {
        List<Own> own = new ArrayList<>();
        int next = 0;
        for (int part = 0; part < starts.length - 1; part++) {
            BitSet rows = new BitSet();
            for (; next < places.length && places[next] < starts[part + 1]; next++) {
                rows.set(places[next] - starts[part]);
            }
            own.add(own(columns, rows, starts[part], starts[part + 1]));
        }
        return parts.with(own, (table, some) -> table.chosen(some.rows, some.numbers, some.categories));
    }

    private Own own(Columns columns, BitSet rows, int from, int end) {
        Map<String, float[]> numbers = new LinkedHashMap<>();
        columns.numbers().forEach((name, column) -> {
            if (!names.contains(name)) {
                numbers.put(name, Arrays.copyOfRange(column, from, end));
            }
        });
        Map<String, Columns.Codes> categories = new LinkedHashMap<>();
        columns.categories().forEach((name, column) -> {
            if (!names.contains(name)) {
                categories.put(name, column.range(from, end));
            }
        });
        return new Own(rows, numbers, categories);
    }
}
