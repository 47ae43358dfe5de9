package io.github.seedbed.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service whose callers are slow, or many, or too late. */
@Tag("full")
final class ServiceUnderLoadTest {
    @TempDir
    private static Path folder;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void write() throws IOException {
        FlowersBundle.write(folder);
    }

    /** 200 senders of a byte a second keep neither the probes waiting nor the service from stopping. */
    @Test
    void slowSendersStarveNobody() throws Exception {
        List<Socket> slow = new ArrayList<>();
        Service one = Service.start(FlowersBundle.options(folder, "--port=0", "--seconds=60"), line -> {});
        try {
            for (int i = 0; i < 200; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), one.port());
                socket.getOutputStream()
                        .write(("POST /predict HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                                        + "Content-Length: 1000\r\n\r\n{")
                                .getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }
            long begin = System.nanoTime();
            HttpRequest probe = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + one.port() + "/health"))
                    .build();
            assertThat(CLIENT.send(probe, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
            assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.SECONDS.toNanos(2));
            begin = System.nanoTime();
            one.close();
            assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.SECONDS.toNanos(10));
        } finally {
            one.close();
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Who is answered while the service stops gets the whole answer, or no connection. */
    @Test
    void noAcceptedRequestIsLostWhenItStops() throws Exception {
        Service one = Service.start(FlowersBundle.options(folder, "--port=0"), line -> {});
        StringBuilder body = new StringBuilder("petal\n");
        body.append("1.5\n".repeat(4_000));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CountDownLatch begun = new CountDownLatch(4);
        List<Future<Optional<Long>>> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            answers.add(threads.submit(() -> {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + one.port() + "/predict"))
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build();
                HttpResponse<InputStream> response = CLIENT.send(request, BodyHandlers.ofInputStream());
                begun.countDown();
                return Optional.of(new String(response.body().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .count());
            }));
        }
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        one.close();
        for (Future<Optional<Long>> answer : answers) {
            assertThat(answer.get(30, TimeUnit.SECONDS)).contains(4_001L);
        }
        threads.shutdown();
    }
}
