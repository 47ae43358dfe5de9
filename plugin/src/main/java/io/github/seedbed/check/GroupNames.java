package io.github.seedbed.check;

import io.github.seedbed.metrics.Evaluation;
import io.github.seedbed.metrics.Results;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The words with which prose may name a part of the test rows: a slice, a label, or any words with a preposition. */
final class GroupNames {
    private static final int SHORT = 3;

    private static final Pattern PART =
            ClaimPatterns.pattern("\\b(?:slices?|groups?|subgroups?|labels?|class(?:es)?|scores? (?:near|above"
                    + "|below|from|of)|bins?|folds?|seeds?|each|per|some|weakest|worst|lowest|poorest|best|highest|where|when|with|without|among)\\b"
                    // "for English titles", but not "for the test rows"
                    + "|\\b(?:for|on|in|within|of|from)\\s+(?:(?:the|all|our|its|every|other|those)\\s+)*+"
                    + "(?!(?:test|held|unseen|hidden|validation|training|model|this|average|total|general|fact|brackets|more|less|over|about|at"
                    + "|accuracy|error|errors|cases|rows|a|an|" + NumberWords.REGEX
                    + ")\\b)[\\p{L}-]{3,}\\s+(?!(?:is|was|are|were|has|have|had|and|or|but|in|on|of|for|to|from|with"
                    + "|get|gets|got|reaches|reached|it|that|which|a|an|the)\\b)\\p{L}");

    private final Set<String> names = new TreeSet<>();

    private GroupNames() {}

    static GroupNames of(Results metrics) {
        GroupNames all = new GroupNames();
        metrics.model().slices().forEach(slice -> all.add(slice.name()));
        if (metrics.model().overall() instanceof Evaluation evaluation) {
            evaluation.classes().forEach(label -> all.add(label.label()));
        }
        return all;
    }

    /** Returns whether a text names one of them, or may do so. */
    boolean areIn(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(plain::contains) || PART.matcher(text).find();
    }

    private void add(String name) {
        for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() >= SHORT) {
                names.add(word);
            }
        }
    }
}
