package io.github.seedbed.internal.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Java's clients by scheme, made when first needed: the one for https reads all certificates that Java trusts. */
final class Clients {
    private static final Duration CONNECT = Duration.ofSeconds(20);

    private final Map<String, HttpClient> clients = new ConcurrentHashMap<>();

    /** Returns the client for an address that may be asked. */
    HttpClient of(URI uri) {
        return clients.computeIfAbsent(Origin.of(uri).scheme(), Clients::client);
    }

    private static HttpClient client(String scheme) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT);
        if (!scheme.equals("https")) {
            builder.sslContext(Unencrypted.context());
        }
        return builder.build();
    }
}
