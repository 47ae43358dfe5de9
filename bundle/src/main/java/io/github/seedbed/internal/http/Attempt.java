package io.github.seedbed.internal.http;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One try, redirects included, given up when it stands still. A limit for the whole would end large files; Java's own
 * ends with the headers.
 */
final class Attempt {
    /** Below this rate somebody holds the line: a model of a megabyte would take five hours. */
    private static final long LEAST_BYTES_A_SECOND = 64;

    private static final long LOOK_MILLIS = 100;

    private final Clients clients;
    private final Duration patience;
    private final Progress progress;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong received = new AtomicLong();

    Attempt(Clients clients, Duration patience, Progress progress) {
        this.clients = clients;
        this.patience = patience;
        this.progress = progress;
    }

    void sent(long bytes) {
        sent.addAndGet(bytes);
        progress.moved(bytes);
    }

    void received(long bytes) {
        received.addAndGet(bytes);
    }

    long received() {
        return received.get();
    }

    /** What was sent has to be sent again. */
    void takeBack() {
        progress.moved(-sent.get());
    }

    private long moved() {
        return sent.get() + received.get();
    }

    HttpResponse<byte[]> send(HttpRequest request, HttpResponse.BodyHandler<byte[]> handler)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                clients.of(request.uri()).sendAsync(request, handler);
        try {
            return awaited(exchange);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IOException(e.getCause().toString(), e.getCause());
        } finally {
            // Ends the exchange, if it did not end; closes the connection then
            exchange.cancel(true);
        }
    }

    private HttpResponse<byte[]> awaited(CompletableFuture<HttpResponse<byte[]>> exchange)
            throws IOException, InterruptedException, ExecutionException {
        long before = moved();
        long since = System.nanoTime();
        while (true) {
            try {
                return exchange.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException ignored) {
                long silence = System.nanoTime() - since;
                if (silence > patience.toNanos()) {
                    if (moved() - before <= LEAST_BYTES_A_SECOND * patience.toSeconds()) {
                        throw new HttpTimeoutException("nothing came for " + patience.toSeconds() + " s");
                    }
                    before = moved();
                    since = System.nanoTime();
                }
            }
        }
    }
}
