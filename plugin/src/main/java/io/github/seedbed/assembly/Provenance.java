package io.github.seedbed.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.train.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What {@code provenance.json} says: from which code, data and libraries the model came, and on what platform. */
final class Provenance {
    static final String FILE = "provenance.json";

    private Provenance() {}

    /**
     * Tells the origin of a run.
     *
     * @param basedir the project's folder
     * @param config the run's {@code config.json}
     * @param dependencies what the training ran with
     * @param digests of these, by the name of the file, as far as they are known
     * @param platform on which it was trained
     */
    static ObjectNode of(
            Path basedir,
            JsonNode config,
            List<Dependency> dependencies,
            Map<String, String> digests,
            Platform platform)
            throws IOException {
        ObjectNode node = Json.object();
        node.put("template", TemplateOrigin.of(basedir).orElse(null));
        node.put("commit", SourceCommit.of(basedir));
        node.set("data", config.path("data"));
        if (config.has("base")) {
            node.set("base", config.path("base"));
        }
        node.set("dependencies", dependencies(dependencies, digests));
        return node.put("jdk", platform.jdk()).put("architecture", platform.architecture());
    }

    private static ObjectNode dependencies(List<Dependency> dependencies, Map<String, String> digests)
            throws IOException {
        SortedSet<String> lines = new TreeSet<>();
        for (Dependency dependency : dependencies) {
            lines.add(dependency.line(digests));
        }
        ObjectNode node = Json.node().put("sha256", Sha256.of(String.join("\n", lines)));
        ArrayNode artifacts = node.putArray("artifacts");
        dependencies.stream().map(Dependency::coordinates).sorted().forEach(artifacts::add);
        return node;
    }
}
