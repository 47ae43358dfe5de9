package io.github.seedbed.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.runfile.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the files of the run show: seed, settings, model, metrics. */
final class RunEvidence {
    private final EvidenceFiles files;
    private final JsonNode config;
    private final JsonNode metrics;

    RunEvidence(EvidenceFiles files) throws IOException {
        this.files = files;
        this.config = files.json("config.json");
        this.metrics = files.json("metrics.json");
    }

    SortedMap<String, Evidence> all() throws IOException {
        SortedMap<String, Evidence> all = new TreeMap<>();
        all.put("seed", seed());
        all.put("settings", settings());
        all.put("features", features());
        all.put("model", model());
        all.put("lock", lock());
        all.put("metrics", metrics());
        all.put("intervals", intervals());
        all.put("baseline", baseline());
        all.put("slices", slices());
        return all;
    }

    private Evidence seed() {
        JsonNode seed = config.path("seed");
        return Evidence.of(
                seed.isIntegralNumber(),
                "everything random comes from the seed " + seed.asText() + " (`config.json`, seed)",
                "`config.json` names no seed");
    }

    private Evidence settings() {
        JsonNode settings = config.path("settings");
        String listed = settings.properties().stream()
                .map(setting -> setting.getKey() + " = " + setting.getValue().asText())
                .collect(Collectors.joining(", "));
        return Evidence.of(
                !settings.isEmpty(),
                "the settings used: " + listed + " (`config.json`, settings)",
                "`config.json` names no settings");
    }

    private Evidence features() {
        List<String> names = names(config.path("features"), "name");
        return Evidence.of(
                !names.isEmpty(),
                "the inputs: " + String.join(", ", names) + "; predicted is "
                        + config.path("target").path("name").asText() + " (`config.json`, features and target)",
                "`config.json` names no inputs");
    }

    private Evidence model() throws IOException {
        Path file = files.folder().resolve("model.onnx");
        boolean there = Files.isRegularFile(file) && Files.size(file) > 0;
        return Evidence.of(
                there,
                "the trained model is here: `model.onnx`, SHA-256 " + (there ? Sha256.of(file) : ""),
                "there is no `model.onnx`");
    }

    /** Digest by digest: the lock says which bytes every training must give. */
    private Evidence lock() throws IOException {
        String kind = config.path("smoke").asBoolean() ? "smoke" : "full";
        String architecture = files.json("provenance.json").path("architecture").asText();
        JsonNode locked = files.projectJson("model.lock")
                .path("runs")
                .path(kind)
                .path(architecture)
                .path("files");
        SortedSet<String> names = new TreeSet<>(RunFolder.FILES);
        locked.properties().forEach(file -> names.add(file.getKey()));
        List<String> other = new ArrayList<>();
        for (String name : names) {
            Path file = files.folder().resolve(name);
            if (!Files.isRegularFile(file)
                    || !Sha256.of(file).equals(locked.path(name).asText())) {
                other.add("`" + name + "`");
            }
        }
        String place = "`model.lock`, runs." + kind + "." + architecture;
        return Evidence.of(
                other.isEmpty(),
                "all files of the run have the digests that every `mvn verify` must reproduce (" + place + ")",
                "not in " + place + ": " + String.join(", ", other) + "; mvn seedbed:lock agrees on them");
    }

    private Evidence metrics() {
        List<String> names = figures();
        return Evidence.of(
                !names.isEmpty(),
                String.join(", ", names) + ", on " + metrics.path("rows").asText()
                        + " test rows (`metrics.json`, model.overall)",
                "`metrics.json` holds no figures");
    }

    private Evidence intervals() {
        JsonNode overall = metrics.path("model").path("overall");
        List<String> without =
                figures().stream().filter(name -> !isInside(overall.path(name))).toList();
        boolean holds = !figures().isEmpty() && without.isEmpty();
        return Evidence.of(
                holds,
                "each has an interval, level " + metrics.path("level").asText() + ": " + String.join(", ", figures())
                        + " (`metrics.json`, low and high): Wilson's for shares such as accuracy, the bootstrap's for the rest",
                without.isEmpty()
                        ? "`metrics.json` holds no figures"
                        : "`metrics.json` has no interval for " + String.join(", ", without));
    }

    private static boolean isInside(JsonNode figure) {
        double value = figure.path("value").asDouble();
        return figure.path("low").isNumber()
                && figure.path("high").isNumber()
                && figure.path("low").asDouble() <= value
                && value <= figure.path("high").asDouble();
    }

    /** Those that have a value: a figure that is not defined is none. */
    private List<String> figures() {
        return metrics.path("model").path("overall").properties().stream()
                .filter(figure -> figure.getValue().path("value").isNumber())
                .map(figure -> figure.getKey())
                .toList();
    }

    private Evidence baseline() {
        JsonNode baseline = metrics.path("baseline");
        JsonNode rows = baseline.path("overall").path("n");
        JsonNode own = metrics.path("model").path("overall");
        return Evidence.of(
                rows.isNumber() && rows.equals(own.path("n")),
                "always " + baseline.path("label").asText() + " has an accuracy of "
                        + accuracy(baseline.path("overall"))
                        + " on the same " + rows.asText() + " rows, the model " + accuracy(own)
                        + " (`metrics.json`, baseline)",
                "`metrics.json` has no baseline on the same rows");
    }

    private static String accuracy(JsonNode overall) {
        return overall.path("accuracy").path("value").asText();
    }

    private Evidence slices() {
        JsonNode slices = metrics.path("model").path("slices");
        return Evidence.of(
                !slices.isEmpty(),
                "the metrics are also reported for " + slices.size() + " groups of rows (`metrics.json`, model.slices)",
                "`metrics.json` tells no groups apart: name columns in `experiment.yaml`, slices");
    }

    private static List<String> names(JsonNode list, String field) {
        return list.valueStream().map(node -> node.path(field).asText()).toList();
    }
}
