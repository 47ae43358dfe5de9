package io.github.seedbed.internal.oci;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.internal.hub.Surroundings;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Who logs in to a registry. It is never printed.
 *
 * @param name of the user
 * @param password or a token in place of one
 */
public record RegistryUser(String name, String password) {
    /** The name under which Docker keeps the login of its own registry. */
    private static final String DOCKER_HUB = "https://index.docker.io/v1/";

    /**
     * Returns whom {@code docker login} or {@code podman login} left in a file: {@code REGISTRY_AUTH_FILE}, or
     * {@code config.json} in {@code DOCKER_CONFIG}, or in {@code ~/.docker}. What a credential helper keeps is not
     * found.
     *
     * @param host of the registry, with its port, if it has one
     * @param surroundings variables
     * @throws ProblemException if a file cannot be understood
     * @throws IOException if a file cannot be read
     */
    public static Optional<RegistryUser> of(String host, Surroundings surroundings) throws IOException {
        Path file = surroundings
                .variable("REGISTRY_AUTH_FILE")
                .map(Path::of)
                .orElseGet(() -> surroundings
                        .variable("DOCKER_CONFIG")
                        .map(Path::of)
                        .orElseGet(
                                () -> Path.of(surroundings.variable("user.home").orElse("."), ".docker"))
                        .resolve("config.json"));
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        JsonNode auths = Json.foreignObject(Files.readString(file))
                .orElseThrow(() -> new ProblemException(fault(file, "it is no JSON object")))
                .path("auths");
        for (String key : List.of(host, "https://" + host, OciName.DOCKER_HUB.equals(host) ? DOCKER_HUB : host)) {
            String auth = auths.path(key).path("auth").asText();
            if (!auth.isEmpty()) {
                return Optional.of(decoded(auth, file));
            }
        }
        return Optional.empty();
    }

    private static RegistryUser decoded(String auth, Path file) {
        try {
            String both = new String(Base64.getDecoder().decode(auth), StandardCharsets.UTF_8);
            int colon = both.indexOf(':');
            if (colon > 0) {
                return new RegistryUser(both.substring(0, colon), both.substring(colon + 1));
            }
        } catch (IllegalArgumentException ignored) {
            // Told below, and not repeated there
        }
        throw new ProblemException(fault(file, "a field \"auth\" in it holds no user and password"));
    }

    private static Problem fault(Path file, String why) {
        return new Problem(
                "The login to the registry cannot be read", file.toString(), why, "log in again: docker login");
    }

    @Override
    public String toString() {
        return "user of a registry";
    }
}
