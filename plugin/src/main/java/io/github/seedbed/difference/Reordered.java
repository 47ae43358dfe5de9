package io.github.seedbed.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether two sequences hold the same in another order. */
final class Reordered {
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;:|\\[\\]{}()]+");

    /** What is longer is hardly a collection that somebody printed. */
    private static final int LONGEST = 10_000;

    private Reordered() {}

    static <T extends Comparable<T>> boolean lists(List<T> first, List<T> second) {
        if (first.size() != second.size() || first.size() < 2 || first.equals(second)) {
            return false;
        }
        List<T> one = new ArrayList<>(first);
        List<T> other = new ArrayList<>(second);
        one.sort(null);
        other.sort(null);
        return one.equals(other);
    }

    /** Compares words, so that a printed set is seen as one. */
    static boolean text(String first, String second) {
        return first.length() == second.length()
                && first.length() <= LONGEST
                && lists(List.of(SEPARATOR.split(first)), List.of(SEPARATOR.split(second)));
    }
}
