package io.github.seedbed.maven.lock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.json.Json;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one processor architecture must reproduce.
 *
 * @param jdk the major versions on which these bytes were seen
 * @param files name to SHA-256
 */
record LockEntry(SortedSet<Integer> jdk, SortedMap<String, String> files) {

    static LockEntry of(int jdk, Map<String, String> files) {
        return new LockEntry(new TreeSet<>(List.of(jdk)), new TreeMap<>(files));
    }

    /** The same files were seen on one more version; other files begin a new list. */
    LockEntry seen(int major, Map<String, String> digests) {
        LockEntry entry = of(major, digests);
        if (files.equals(digests)) {
            entry.jdk.addAll(jdk);
        }
        return entry;
    }

    ObjectNode json() {
        ObjectNode node = Json.node();
        var list = node.putArray("jdk");
        jdk.forEach(list::add);
        ObjectNode digests = node.putObject("files");
        files.forEach(digests::put);
        return node;
    }

    static LockEntry from(JsonNode node) {
        SortedSet<Integer> jdk = new TreeSet<>();
        node.path("jdk").forEach(major -> jdk.add(major.asInt()));
        SortedMap<String, String> files = new TreeMap<>();
        node.path("files")
                .properties()
                .forEach(file -> files.put(file.getKey(), file.getValue().asText()));
        return new LockEntry(jdk, files);
    }
}
