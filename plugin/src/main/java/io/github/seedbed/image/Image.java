package io.github.seedbed.image;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.internal.runfile.Architecture;
import java.util.Optional;

/**
 * What an engine says of an image.
 *
 * @param reference as it was asked for
 * @param id the digest of its configuration, {@code sha256:...}: the same wherever it lies
 * @param digest of its manifest, {@code sha256:...}, by which registries know it; empty for one that was never in any
 * @param architecture as {@code model.lock} calls it
 * @param revision the commit of the project, if the label says it
 */
public record Image(
        String reference, String id, Optional<String> digest, String architecture, Optional<String> revision) {
    private static final String ALGORITHM = "sha256:";

    /** Reads an element of what {@code docker image inspect} and {@code podman image inspect} print. */
    static Image of(String reference, JsonNode inspected) {
        String id = inspected.path("Id").asText();
        return new Image(
                reference,
                id.startsWith(ALGORITHM) ? id : ALGORITHM + id,
                digest(inspected),
                Architecture.of(inspected.path("Architecture").asText()),
                Optional.of(inspected.at("/Config/Labels").path(Labels.REVISION))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText));
    }

    /** Returns the name without its tag, and a digest: what means the same image for ever. */
    static String byDigest(String reference, String digest) {
        return reference.replaceFirst("(:[^:/]+)?(@.*)?$", "") + "@" + digest;
    }

    private static Optional<String> digest(JsonNode inspected) {
        String name = inspected.path("RepoDigests").path(0).asText();
        int at = name.indexOf('@');
        return at < 0 ? Optional.empty() : Optional.of(name.substring(at + 1));
    }
}
