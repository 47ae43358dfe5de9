package io.github.seedbed.internal.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows that share one value, or a pair of values.
 *
 * @param by feature to value; {@code (missing)} for rows without one
 * @param rows their indices
 */
record Slice(Map<String, String> by, int[] rows) {
    /** Below this an interval is so wide that the metric says next to nothing: such a slice is flagged, not hidden. */
    static final int SMALL = 10;

    static final String MISSING = "(missing)";

    /**
     * Returns the slices by each factor and by each pair of factors, in the order of the factors and sorted by value;
     * pairs that no row has are left out.
     *
     * @param factors feature to its value for each row
     */
    static List<Slice> all(Map<String, List<String>> factors) {
        List<String> names = List.copyOf(factors.keySet());
        List<Slice> slices = new ArrayList<>();
        for (String name : names) {
            slices.addAll(by(factors, List.of(name)));
        }
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                slices.addAll(by(factors, List.of(names.get(i), names.get(j))));
            }
        }
        return slices;
    }

    private static List<Slice> by(Map<String, List<String>> factors, List<String> names) {
        Map<List<String>, List<Integer>> rows = new HashMap<>();
        int n = factors.get(names.get(0)).size();
        for (int row = 0; row < n; row++) {
            List<String> values = new ArrayList<>(names.size());
            for (String name : names) {
                values.add(factors.get(name).get(row));
            }
            rows.computeIfAbsent(values, key -> new ArrayList<>()).add(row);
        }
        List<Slice> slices = new ArrayList<>();
        rows.forEach((values, places) -> slices.add(new Slice(
                named(names, values),
                places.stream().mapToInt(Integer::intValue).toArray())));
        slices.sort(Comparator.comparing(slice -> slice.by.toString()));
        return slices;
    }

    private static Map<String, String> named(List<String> names, List<String> values) {
        Map<String, String> by = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            by.put(names.get(i), values.get(i));
        }
        return by;
    }

    boolean isSmall() {
        return rows.length < SMALL;
    }
}
