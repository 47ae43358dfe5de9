package io.github.seedbed.lock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.runfile.Estimate;
import io.github.seedbed.runfile.RunFigures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one processor architecture must reproduce. Its figures say nothing that the digests do not guard: they are there
 * for the people who review a change of the lock.
 *
 * @param jdk the major versions on which these bytes were seen
 * @param figures how good the model is; nothing in locks that were written before there were figures in them
 * @param files name to SHA-256
 */
record LockEntry(SortedSet<Integer> jdk, Optional<RunFigures> figures, SortedMap<String, String> files) {

    static LockEntry of(int jdk, RunFigures figures, Map<String, String> files) {
        return new LockEntry(new TreeSet<>(List.of(jdk)), Optional.of(figures), new TreeMap<>(files));
    }

    /** The same files were seen on other versions too; other files begin a new list. */
    LockEntry seenAlso(Optional<LockEntry> before) {
        SortedSet<Integer> all = new TreeSet<>(jdk);
        before.filter(entry -> entry.files.equals(files)).ifPresent(entry -> all.addAll(entry.jdk));
        return new LockEntry(all, figures, files);
    }

    ObjectNode json() {
        ObjectNode node = Json.node();
        var list = node.putArray("jdk");
        jdk.forEach(list::add);
        figures.ifPresent(known -> {
            node.put("seed", known.seed()).put("testRows", known.rows());
            put(node.putObject("metrics"), known.overall());
            put(node.putObject("sliceAccuracy"), known.slices());
        });
        ObjectNode digests = node.putObject("files");
        files.forEach(digests::put);
        return node;
    }

    /** Each with its interval on one line, so that a review shows what moved. */
    private static void put(ObjectNode node, Map<String, Estimate> figures) {
        figures.forEach((name, figure) -> node.set(name, figure.list()));
    }

    static LockEntry from(JsonNode node) {
        SortedSet<Integer> jdk = new TreeSet<>();
        node.path("jdk").forEach(major -> jdk.add(major.asInt()));
        SortedMap<String, String> files = new TreeMap<>();
        node.path("files")
                .properties()
                .forEach(file -> files.put(file.getKey(), file.getValue().asText()));
        return new LockEntry(jdk, figures(node), files);
    }

    private static Optional<RunFigures> figures(JsonNode node) {
        return node.has("metrics")
                ? Optional.of(new RunFigures(
                        node.path("seed").asLong(),
                        node.path("testRows").asInt(),
                        estimates(node.path("metrics")),
                        estimates(node.path("sliceAccuracy"))))
                : Optional.empty();
    }

    private static Map<String, Estimate> estimates(JsonNode node) {
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        node.properties().forEach(figure -> estimates.put(figure.getKey(), Estimate.fromList(figure.getValue())));
        return estimates;
    }
}
