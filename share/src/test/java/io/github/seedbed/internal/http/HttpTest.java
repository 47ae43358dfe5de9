package io.github.seedbed.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final byte[] LARGE = new byte[3 << 20];

    private final List<Long> pauses = new ArrayList<>();
    private final List<Long> moved = new ArrayList<>();

    @TempDir
    private Path folder;

    private Player player;
    private Http http;

    @BeforeEach
    void start() throws IOException {
        player = Player.of(HttpTest::play);
        http = new Http(
                Optional.of(Credential.bearer(player.address(), "hf_secret")),
                duration -> pauses.add(duration.toMillis()),
                PATIENCE);
    }

    @AfterEach
    void stop() {
        player.close();
    }

    private static Reply play(Call call) {
        if (call.method().equals("PUT")) {
            return Reply.of(200, String.valueOf(call.bytes().length));
        }
        String range = call.header("Range");
        if (range.isEmpty()) {
            return Reply.of(200, LARGE);
        }
        int from = Integer.parseInt(range.replaceAll("bytes=|-", ""));
        byte[] rest = java.util.Arrays.copyOfRange(LARGE, from, LARGE.length);
        return Reply.of(206, rest).with("Content-Range", "bytes " + from + "-" + (LARGE.length - 1) + "/*");
    }

    private Request get(String path) {
        return Request.get(player.address().resolve(path));
    }

    private long total() {
        return moved.stream().mapToLong(Long::longValue).sum();
    }

    private Path download() throws IOException {
        Path file = folder.resolve("file");
        new Download(http, get("/file"), file, LARGE.length, moved::add).run("The file cannot be had", each -> {
            if (Files.size(each) != LARGE.length) {
                throw new ProblemException(new io.github.seedbed.problem.Problem("Another file", "", "", ""));
            }
        });
        return file;
    }

    @Test
    void waitsAsLongAsTheServerSays() throws IOException {
        player.instead("GET /a", 1, Reply.of(429, "").with("RateLimit", "\"api\";r=0;t=55"));
        player.instead("GET /a", 1, Reply.of(429, "").with("RateLimit", "\"api\";r=3;t=55"));
        player.instead("GET /a", 1, Reply.of(503, "").with("Retry-After", "7"));
        assertThat(http.send(get("/a")).status()).isEqualTo(200);
        assertThat(pauses).hasSize(3);
        assertThat(pauses.get(0)).isBetween(55_000L, 57_000L);
        assertThat(pauses.get(1)).isBetween(1_000L, 2_000L);
        assertThat(pauses.get(2)).isBetween(7_000L, 9_000L);
    }

    @Test
    void endsAfterSixAttempts() throws IOException {
        player.instead("GET /a", 9, Reply.json(503, "{\"error\":\"Busy\"}").with("X-Request-Id", "r-17"));
        assertThatThrownBy(() -> http.require(get("/a"), "The list cannot be had"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        The list cannot be had
                          where: GET %s/a
                          why:   the server answered 503: Busy (request r-17)
                          do:    try again later: what was transferred is kept""".formatted(player.address()));
        assertThat(player.calls()).hasSize(6);
        assertThat(pauses).hasSize(5).allMatch(pause -> pause >= 500 && pause <= 8_000);
        assertThat(pauses.get(4)).isGreaterThanOrEqualTo(4_000);
    }

    @Test
    void whoIsSentAwayForAnHourIsTold() throws IOException {
        player.instead("GET /a", 9, Reply.of(429, "").with("Retry-After", "3600"));
        assertThat(http.send(get("/a")).status()).isEqualTo(429);
        assertThat(player.calls()).hasSize(1);
    }

    @Test
    void asksOnceWhatMustNotBeDoneTwice() throws IOException {
        player.instead("GET /a", 9, Reply.reset());
        assertThatThrownBy(() -> http.send(get("/a").once()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("The server gives no answer\n  where: GET " + player.address() + "/a\n");
    }

    @Test
    void waitsForALimitEvenWithWhatMustNotBeDoneTwice() throws IOException {
        player.instead("GET /a", 2, Reply.of(429, "").with("Retry-After", "30"));
        assertThat(http.send(get("/a").once()).status()).isEqualTo(200);
        assertThat(pauses).hasSize(2).allMatch(pause -> pause >= 30_000);
    }

    @Test
    void goesOnAfterAReset() throws IOException {
        player.instead("GET /a", 2, Reply.reset());
        assertThat(http.send(get("/a")).status()).isEqualTo(200);
    }

    @Test
    void theTokenStaysWithItsServer() throws IOException {
        player.instead("GET /a", 1, Reply.of(302, "").with("Location", "/renamed"));
        player.instead("GET /renamed", 1, Reply.of(302, "").with("Location", player.otherAddress() + "/b"));
        assertThat(http.send(get("/a")).status()).isEqualTo(200);
        assertThat(player.calls()).containsExactly("GET /a", "GET /renamed", "GET /b");
        assertThat(player.tokens()).containsExactly("localhost GET /a", "localhost GET /renamed");
        http.send(get("/c").withoutToken());
        assertThat(player.tokens()).hasSize(2);
    }

    @Test
    void refusesWhatWouldLoseTheBodyOrNeverEnd() throws IOException {
        player.instead("POST /a", 1, Reply.of(302, "").with("Location", "/b"));
        assertThatThrownBy(() -> http.send(Request.post(player.address().resolve("/a"), "{}")))
                .hasMessageContaining("what was sent would be lost on the way");
        player.instead("GET /c", 99, Reply.of(302, "").with("Location", "/c"));
        assertThatThrownBy(() -> http.send(get("/c"))).hasMessageContaining("without end");
    }

    @Test
    void nothingGoesUnencryptedToAnotherMachine() throws IOException {
        assertThatThrownBy(() -> http.send(Request.get(URI.create("http://example.org/a?token=hf_x"))))
                .hasMessage("""
                        The address cannot be used
                          where: http://example.org/a
                          why:   only https is encrypted, and nothing else goes to another machine
                          do:    give one that begins with https://""");
        player.instead("GET /a", 1, Reply.of(302, "").with("Location", "http://example.org/b"));
        assertThatThrownBy(() -> http.send(get("/a"))).hasMessageContaining("only https is encrypted");
    }

    @Test
    void aRefusalWithoutAWordIsAnAnswerToo() throws IOException {
        player.instead("GET /a", 1, Reply.of(401, ""));
        assertThatThrownBy(() -> http.require(get("/a"), "Nobody knows you"))
                .hasMessageContaining("the server answered 401");
    }

    @Test
    void aPageInPlaceOfJsonIsNamed() throws IOException {
        player.instead("GET /a", 1, Reply.of(200, "<html>").with("Content-Type", "text/html"));
        assertThatThrownBy(() -> http.send(get("/a")).object())
                .hasMessageContaining("it is text/html where JSON was expected");
        player.instead("GET /a", 1, Reply.json(200, "{\"a\":"));
        assertThatThrownBy(() -> http.send(get("/a")).object()).isInstanceOf(ProblemException.class);
    }

    @Test
    void aServerThatFallsSilentIsLeft() {
        player.instead("GET /a", 9, Reply.of(200, LARGE).slow(300));
        assertThatThrownBy(() -> http.send(get("/a").once())).hasMessageContaining("nothing came for 1 s");
    }

    @Test
    void sendsAPartOfAFileAndCountsIt() throws IOException {
        Path file = Files.write(folder.resolve("part"), LARGE);
        player.instead("PUT /a", 1, call -> {
            call.bytes();
            return Reply.of(500, "");
        });
        Request put = Request.put(player.address().resolve("/a"), Body.of(file, 100, 1 << 20));
        assertThat(http.send(put, moved::add).text()).isEqualTo(String.valueOf(1 << 20));
        assertThat(total()).isEqualTo(1 << 20);
    }

    @Test
    void aDownloadGoesOnWhereItWasCut() throws IOException {
        player.afterwards("GET /file", 2, reply -> reply.cutAfter(1 << 20));
        assertThat(download()).hasBinaryContent(LARGE);
        assertThat(player.calls()).hasSize(3);
        assertThat(total()).isEqualTo(LARGE.length);
        assertThat(folder.resolve("file.part")).doesNotExist();
    }

    @Test
    void aDownloadBeginsAnewWhereNoPartsAreGiven() throws IOException {
        Files.write(folder.resolve("file.part"), new byte[] {1, 2, 3});
        player.instead("GET /file", 1, call -> Reply.of(200, LARGE));
        assertThat(download()).hasBinaryContent(LARGE);
    }

    @Test
    void aBeginningThatIsAnotherFilesIsThrownAway() throws IOException {
        Files.write(folder.resolve("file.part"), new byte[LARGE.length + 5]);
        player.instead("GET /file", 1, Reply.of(416, ""));
        assertThat(download()).hasBinaryContent(LARGE);
    }

    @Test
    void whatIsLargerThanAllowedIsNotTaken() {
        player.instead("GET /file", 9, Reply.of(200, new byte[LARGE.length + 1]));
        assertThatThrownBy(this::download).hasMessageContaining("it sends more than was announced or is allowed");
    }

    @Test
    void anInterruptEndsIt() {
        player.instead("GET /a", 9, Reply.of(200, LARGE).slow(300));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> http.send(get("/a"))).isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void theLineSaysRateAndRemainingTime() {
        long[] now = new long[1];
        List<String> lines = new ArrayList<>();
        ProgressLine line = new ProgressLine("Downloading", 10 << 20, lines::add, ProgressLine.LIVE, () -> now[0]);
        now[0] = 1_000_000_000L;
        line.moved(1 << 20);
        line.moved(1);
        now[0] = 100_000_000_000L;
        line.moved((1 << 20) - 1);
        assertThat(lines)
                .containsExactly(
                        "Downloading: 1.0 MiB of 10.0 MiB, 1.0 MiB/s, 9 s left",
                        "Downloading: 2.0 MiB of 10.0 MiB, 20.5 KiB/s, 6 min 40 s left");
    }

    @Test
    void aCredentialIsNotPrinted() {
        assertThat(Credential.basic(player.address(), "ada", "secret").toString())
                .isEqualTo("credential for localhost");
    }
}
