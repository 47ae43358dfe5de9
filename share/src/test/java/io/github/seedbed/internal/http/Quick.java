package io.github.seedbed.internal.http;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Asks again without waiting. */
public final class Quick {
    private Quick() {}

    public static Http anonymous() {
        return new Http(Optional.empty(), pause -> {}, Duration.ofSeconds(20));
    }

    public static Http http(URI server, String token) {
        return new Http(Optional.of(Credential.bearer(server, token)), pause -> {}, Duration.ofSeconds(20));
    }
}
