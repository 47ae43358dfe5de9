package io.github.seedbed.registry;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.oci.OciManifest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedMap;

/**
 * A model as an OCI artifact, as the CNCF's ModelPack specification describes it: a layer for each file, none of them
 * packed, so that equal files are kept once. The same files give the same bytes.
 */
final class ModelPack {
    private static final String PREFIX = "application/vnd.cncf.model.";
    private static final String CONFIG = PREFIX + "config.v1+json";

    private final String title;
    private final String version;
    private final SortedMap<String, OciManifest.Blob> files;

    /**
     * Describes a model.
     *
     * @param title of the model
     * @param version of the model
     * @param files name to content
     */
    ModelPack(String title, String version, SortedMap<String, OciManifest.Blob> files) {
        this.title = title;
        this.version = version;
        this.files = files;
    }

    byte[] config() {
        ObjectNode config = Json.node();
        config.putObject("descriptor").put("name", title).put("version", version);
        ObjectNode layers = config.putObject("modelfs").put("type", "layers");
        ArrayNode digests = layers.putArray("diffIds");
        files.values().forEach(blob -> digests.add(blob.digest()));
        config.putObject("config").put("format", "onnx");
        return config.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] manifest(OciManifest.Blob config) {
        ObjectNode manifest = Json.node().put("schemaVersion", 2).put("mediaType", OciManifest.TYPE);
        manifest.put("artifactType", PREFIX + "manifest.v1+json");
        descriptor(manifest.putObject("config"), CONFIG, config);
        ArrayNode layers = manifest.putArray("layers");
        files.forEach((name, blob) -> {
            ObjectNode layer = descriptor(layers.addObject(), PREFIX + kind(name) + ".v1.raw", blob);
            ObjectNode annotations = layer.putObject("annotations");
            OciManifest.NAMES.forEach(key -> annotations.put(key, name));
        });
        manifest.putObject("annotations")
                .put("org.opencontainers.image.title", title)
                .put("org.opencontainers.image.version", version);
        return manifest.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode descriptor(ObjectNode node, String type, OciManifest.Blob blob) {
        return node.put("mediaType", type).put("digest", blob.digest()).put("size", blob.size());
    }

    private static String kind(String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        if (lowerCase.startsWith("data/")) {
            return "dataset";
        }
        return lowerCase.matches("model\\.[a-z]+") && !lowerCase.endsWith(".sig")
                ? "weight"
                : lowerCase.matches(".*\\.(json|txt|sig)|sha256sums") ? "weight.config" : "doc";
    }
}
