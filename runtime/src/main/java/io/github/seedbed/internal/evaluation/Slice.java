package io.github.seedbed.internal.evaluation;

import java.util.ArrayList;
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
        int n = factors.get(names.get(0)).size();
        Map<String, Map<String, String>> values = new TreeMap<>();
        Map<String, List<Integer>> rows = new TreeMap<>();
        for (int row = 0; row < n; row++) {
            Map<String, String> by = new TreeMap<>();
            for (String name : names) {
                by.put(name, factors.get(name).get(row));
            }
            values.put(by.toString(), by);
            rows.computeIfAbsent(by.toString(), key -> new ArrayList<>()).add(row);
        }
        return rows.entrySet().stream()
                .map(entry -> new Slice(
                        values.get(entry.getKey()),
                        entry.getValue().stream().mapToInt(Integer::intValue).toArray()))
                .toList();
    }

    boolean isSmall() {
        return rows.length < SMALL;
    }
}
