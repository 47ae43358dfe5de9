package io.github.seedbed.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class ClientsTest {
    /** Java waits 300 ms for a thread that is inside the system. */
    private static final Duration WAIT = Duration.ofMillis(300);

    private static final int MOST_TRIES = 20;

    @Test
    void onlyHttpsReadsCertificates() throws Exception {
        Clients clients = new Clients();
        HttpClient plain = clients.of(URI.create("http://localhost:8080/a"));
        HttpClient encrypted = clients.of(URI.create("https://localhost:8080/a"));
        assertThat(plain.sslContext().getProtocol()).isEqualTo("none");
        assertThat(encrypted.sslContext()).isSameAs(SSLContext.getDefault());
        assertThat(clients.of(URI.create("HTTP://127.0.0.1/b"))).isSameAs(plain);
    }

    @Test
    void aProcessThatAskedEndsAtOnce() throws Exception {
        try (Player player = Player.of(call -> Reply.of(200, ""))) {
            Duration least = WAIT;
            for (int i = 0; i < MOST_TRIES && least.compareTo(WAIT) >= 0; i++) {
                least = end(player.address());
            }
            assertThat(least).isLessThan(WAIT);
        }
    }

    private static Duration end(URI server) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Asking.class.getName(),
                        server.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.getInputStream().read()).isEqualTo('2');
        long answered = System.nanoTime();
        assertThat(process.waitFor()).isZero();
        return Duration.ofNanos(System.nanoTime() - answered);
    }

    /** Prints an answer's status, and ends. */
    static final class Asking {
        private Asking() {}

        public static void main(String[] args) throws IOException {
            System.out.println(
                    Quick.anonymous().send(Request.get(URI.create(args[0]))).status());
        }
    }
}
