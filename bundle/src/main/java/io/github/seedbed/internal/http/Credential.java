package io.github.seedbed.internal.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A token or a password, for one server only. It is never printed. */
public final class Credential {
    private final Origin origin;
    private final String header;

    private Credential(URI server, String header) {
        this.origin = Origin.of(server);
        this.header = header;
    }

    /**
     * Returns a token.
     *
     * @param server any URL of the only server that gets it
     * @param token without line breaks
     */
    public static Credential bearer(URI server, String token) {
        return new Credential(server, "Bearer " + token);
    }

    /**
     * Returns a name with a password.
     *
     * @param server any URL of the only server that gets it
     * @param user the name
     * @param password the password
     */
    public static Credential basic(URI server, String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Credential(server, "Basic " + Base64.getEncoder().encodeToString(both));
    }

    Optional<String> headerFor(URI uri) {
        return origin.equals(Origin.of(uri)) ? Optional.of(header) : Optional.empty();
    }

    @Override
    public String toString() {
        return "credential for " + origin.host();
    }
}
