package io.github.seedbed.internal.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Java's clients by scheme, made when first needed: the one for https reads all certificates that Java trusts. */
final class Clients {
    private static final Duration CONNECT = Duration.ofSeconds(20);

    /**
     * A client's thread waits inside the system as long as the process lives; for such a thread Java waits 0.3 s when a
     * process ends ({@code VM_Exit::wait_for_threads_in_native_to_block}), and its clients cannot be closed before 21.
     */
    private static final ThreadGroup THREADS = new ThreadGroup(outermost(), "seedbed-http");

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(THREADS::interrupt));
    }

    private final Map<String, HttpClient> clients = new ConcurrentHashMap<>();

    /** The only one that nobody destroys. */
    private static ThreadGroup outermost() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }

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
        // A thread belongs to the group of the one that made it
        return CompletableFuture.supplyAsync(builder::build, task -> new Thread(THREADS, task).start())
                .join();
    }
}
