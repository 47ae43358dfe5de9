package io.github.seedbed.internal.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A place in a settings file: what stands there, and in which line.
 *
 * @param path names from the top, joined by dots; empty for the file itself
 * @param line counted from 1; 0 for a value that was given on the command line
 * @param value a {@code Map<String, Setting>}, a {@code List<Setting>}, a {@code String}, or null for nothing
 */
record Setting(String path, int line, Object value) {

    @SuppressWarnings("unchecked")
    Map<String, Setting> section() {
        return (Map<String, Setting>) value;
    }

    @SuppressWarnings("unchecked")
    List<Setting> list() {
        return (List<Setting>) value;
    }

    boolean isSection() {
        return value instanceof Map;
    }

    boolean isList() {
        return value instanceof List;
    }

    boolean isText() {
        return value instanceof String;
    }

    String child(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Returns every single value below this place by its path, sorted. */
    Map<String, Setting> leaves() {
        Map<String, Setting> leaves = new TreeMap<>();
        List<Setting> open = new ArrayList<>(List.of(this));
        while (!open.isEmpty()) {
            Setting next = open.remove(open.size() - 1);
            if (next.isSection()) {
                open.addAll(next.section().values());
            } else {
                leaves.put(next.path, next);
            }
        }
        return leaves;
    }
}
