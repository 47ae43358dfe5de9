package io.github.seedbed.internal.encoding;

import io.github.seedbed.features.Input;
import io.github.seedbed.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Categories as numbers. */
public final class CategoryIndex {
    private CategoryIndex() {}

    /**
     * Returns the place of each row's value among the categories of an input.
     *
     * @param rows with the input's column
     * @param input a category
     * @return one number a row; -1 where the value is missing or none of them
     */
    public static int[] of(Table rows, Input input) {
        Map<String, Integer> places = new HashMap<>();
        for (String category : input.categories()) {
            places.put(category, places.size());
        }
        List<Table.Row> all = rows.rows();
        int[] index = new int[all.size()];
        for (int i = 0; i < index.length; i++) {
            index[i] = all.get(i).category(input.name()).map(places::get).orElse(-1);
        }
        return index;
    }
}
