package io.github.seedbed.run;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A column of numbers, cut into periods so that metrics can be reported for each.
 *
 * @param starts the number at which each period begins, to its name; it ends where the next begins
 */
record Periods(NavigableMap<Double, String> starts) {
    /** A number before the first period. */
    private static final String EARLIER = "(earlier)";

    private static final String MISSING = "(missing)";

    static Periods of(Map<String, Double> named) {
        NavigableMap<Double, String> starts = new TreeMap<>();
        named.forEach((name, start) -> {
            if (starts.put(start, name) != null) {
                throw new IllegalArgumentException("two periods begin at " + start);
            }
        });
        return new Periods(starts);
    }

    /** Returns the name of the period in which a number lies. */
    String of(double number) {
        if (Double.isNaN(number)) {
            return MISSING;
        }
        Map.Entry<Double, String> period = starts.floorEntry(number);
        return period == null ? EARLIER : period.getValue();
    }
}
