package io.github.seedbed.run;

import io.github.seedbed.internal.json.Json;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds numbers to their {@link Range}. */
final class Ranges {
    private Ranges() {}

    /** Returns what was expected in place of a value; empty if it fits. */
    static Optional<String> expected(RecordComponent component, Object value) {
        Range range = component.getAnnotation(Range.class);
        Object inner = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (range == null || !(inner instanceof Number number) || fits(range, number.doubleValue())) {
            return Optional.empty();
        }
        boolean whole = inner instanceof Integer || inner instanceof Long;
        return Optional.of((whole ? "a whole number " : "a number ") + String.join(" and ", bounds(range)));
    }

    private static boolean fits(Range range, double value) {
        return value >= range.min() && value <= range.max() && value > range.above() && value < range.below();
    }

    private static List<String> bounds(Range range) {
        List<String> bounds = new ArrayList<>();
        add(bounds, "of at least ", range.min());
        add(bounds, "above ", range.above());
        add(bounds, "of at most ", range.max());
        add(bounds, "below ", range.below());
        return bounds;
    }

    private static void add(List<String> bounds, String words, double bound) {
        if (Double.isFinite(bound)) {
            bounds.add(words + Json.number(bound).toPlainString());
        }
    }
}
