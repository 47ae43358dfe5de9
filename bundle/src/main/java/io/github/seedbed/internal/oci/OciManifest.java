package io.github.seedbed.internal.oci;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.http.Answer;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a version in a registry consists of (OCI Image Specification 1.1).
 *
 * @param digest of the manifest: its name for ever
 * @param files name to content
 */
public record OciManifest(String digest, SortedMap<String, Blob> files) {
    /** Its media type. */
    public static final String TYPE = "application/vnd.oci.image.manifest.v1+json";

    /** By these a layer says which file it is: that of ModelPack, and that of ORAS. */
    public static final List<String> NAMES = List.of("org.cncf.model.filepath", "org.opencontainers.image.title");

    /** Keeps what it is given. */
    public OciManifest {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * The content of a file.
     *
     * @param digest {@code sha256:} and 64 hexadecimal digits
     * @param size in bytes
     */
    public record Blob(String digest, long size) {}

    static OciManifest of(Answer answer, String shown) {
        SortedMap<String, Blob> files = new TreeMap<>();
        JsonNode manifest = answer.object();
        for (JsonNode layer : manifest.path("layers")) {
            for (String key : NAMES) {
                String name = layer.path("annotations").path(key).asText();
                String digest = layer.path("digest").asText();
                if (!name.isEmpty() && digest.matches("sha256:[0-9a-f]{64}")) {
                    files.put(name, new Blob(digest, layer.path("size").asLong()));
                }
            }
        }
        if (files.isEmpty()) {
            throw new ProblemException(new Problem(
                    "The registry holds no bundle under this name",
                    shown,
                    "what is there has no files with names: it may be an image that runs",
                    "check the name and the tag"));
        }
        return new OciManifest("sha256:" + Sha256.of(answer.body()), files);
    }
}
