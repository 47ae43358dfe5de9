package io.github.seedbed.update;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A change to one file of a project.
 *
 * @param path the file, with slashes, relative to the project's folder
 * @param outcome what happens to it
 * @param writes path to the new content of each file that is written; empty content for one that is deleted
 */
record Change(String path, Outcome outcome, Map<String, Optional<byte[]>> writes) {

    static Change written(String path, Outcome outcome, byte[] content) {
        return new Change(path, outcome, Map.of(path, Optional.of(content)));
    }

    static Change deleted(String path, Outcome outcome) {
        return new Change(path, outcome, Map.of(path, Optional.empty()));
    }

    static Change none(String path, Outcome outcome) {
        return new Change(path, outcome, Map.of());
    }

    /** The same, and another file is deleted: the template gave it a new name. */
    Change insteadOf(String oldName) {
        Map<String, Optional<byte[]>> more = new TreeMap<>(writes);
        more.put(oldName, Optional.empty());
        return new Change(path + " (was " + oldName + ")", outcome, more);
    }
}
