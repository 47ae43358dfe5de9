package io.github.seedbed.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that somebody probably meant. */
public final class Nearest {
    private Nearest() {}

    /**
     * Returns the known name with the smallest edit distance, if it is near enough to be a slip: at most a third of the
     * letters, and at least two, may differ. Ties go to the name that sorts first.
     *
     * @param name what was typed
     * @param known what could have been meant
     */
    public static Optional<String> to(String name, Collection<String> known) {
        int limit = Math.max(2, name.length() / 3);
        return known.stream()
                .filter(candidate -> distance(lower(name), lower(candidate)) <= limit)
                .min(Comparator.comparingInt((String candidate) -> distance(lower(name), lower(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * Returns a question to append to a message, such as {@code Did you mean "epochs"?}, or all known names when none
     * is near.
     *
     * @param name what was typed
     * @param known what could have been meant
     */
    public static String hint(String name, Collection<String> known) {
        return to(name, known)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElseGet(() -> known.isEmpty()
                        ? "None is known here"
                        : "Known: " + String.join(", ", known.stream().sorted().toList()));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Levenshtein's distance, two rows at a time. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
