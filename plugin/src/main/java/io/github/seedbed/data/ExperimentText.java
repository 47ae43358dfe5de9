package io.github.seedbed.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The text of {@code experiment.yaml}, of which whole sections are replaced; comments above them stay. */
final class ExperimentText {
    private final List<String> lines;

    ExperimentText(String text) {
        this.lines = new ArrayList<>(text.lines().toList());
    }

    /** Returns the lines of a section; empty if there is none. */
    Optional<String> section(String name) {
        int start = start(name);
        return start < 0 ? Optional.empty() : Optional.of(String.join("\n", lines.subList(start, end(start))));
    }

    /** Replaces a section, or adds it at the end. */
    void put(String name, String text) {
        int start = start(name);
        if (start < 0) {
            lines.add("");
            lines.addAll(text.lines().toList());
            return;
        }
        List<String> old = lines.subList(start, end(start));
        old.clear();
        old.addAll(text.lines().toList());
    }

    /** Takes a section out, with the comment above it. */
    void remove(String name) {
        int start = start(name);
        if (start >= 0) {
            int end = end(start);
            int from = start;
            while (from > 0 && lines.get(from - 1).startsWith("#")) {
                from--;
            }
            while (end < lines.size() && lines.get(end).isBlank()) {
                end++;
            }
            lines.subList(from, end).clear();
        }
    }

    /**
     * Adds what a file of settings cannot do without and no data tell: its format, a seed, a split, the penalty of a
     * linear model, a threshold.
     *
     * @param threshold the section that demands nothing of the model yet
     */
    void complete(String threshold) {
        if (start("seed") < 0) {
            lines.addAll(0, List.of("seed: 1", ""));
        }
        if (start("format") < 0) {
            lines.addAll(0, List.of("format: 1", ""));
        }
        if (start("split") < 0) {
            put("split", "split:\n  test: 0.2");
        }
        if (start("hyperparameters") < 0) {
            put("hyperparameters", "hyperparameters:\n  l2: 1");
        }
        if (start("thresholds") < 0) {
            put("thresholds", threshold);
        }
    }

    private int start(String name) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(name + ":")) {
                return i;
            }
        }
        return -1;
    }

    /** Behind the last line of a section: comments and blank lines in front of the next one belong to that. */
    private int end(int start) {
        int end = start + 1;
        while (end < lines.size() && (lines.get(end).isBlank() || lines.get(end).matches("[\\s#].*|- .*"))) {
            end++;
        }
        while (end > start + 1
                && (lines.get(end - 1).isBlank() || lines.get(end - 1).startsWith("#"))) {
            end--;
        }
        return end;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
