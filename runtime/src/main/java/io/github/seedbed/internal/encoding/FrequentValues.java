package io.github.seedbed.internal.encoding;

import io.github.seedbed.table.Table;
import java.util.List;
import java.util.Map;

/** The values of a column that may be published by name. */
public final class FrequentValues {
    /** Values seen less often are not published by name (and could hardly be learnt from): they count as unknown. */
    public static final int RARE = 5;

    private FrequentValues() {}

    /**
     * Returns them, sorted.
     *
     * @param train the training rows
     * @param name a column of categories
     */
    public static List<String> of(Table train, String name) {
        Map<String, Integer> counts = train.counts(name);
        return counts.keySet().stream()
                .filter(value -> counts.get(value) >= RARE)
                .toList();
    }
}
