package io.github.seedbed.data;

import java.util.List;

/** What {@code seedbed:data} may write as the format of a date: for tests of those who must read such dates. */
public final class OfferedDates {
    private OfferedDates() {}

    /** Returns all patterns; the empty one is ISO 8601. */
    public static List<String> patterns() {
        return DateGuess.patterns();
    }
}
