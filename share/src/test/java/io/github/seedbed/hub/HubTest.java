package io.github.seedbed.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.http.Reply;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubTest {
    private static final String NAME = "acme/penguins";
    private static final String COMMIT = "POST /api/models/acme/penguins/commit/main";

    @TempDir
    private Path folder;

    private HubPlayer server;
    private Hub hub;
    private SortedMap<String, Path> files;
    private final AtomicLong moved = new AtomicLong();

    @BeforeEach
    void start() throws IOException {
        server = new HubPlayer(folder.resolve("store"));
        hub = HubFixture.quick(server, NAME);
        files = new TreeMap<>();
        put("README.md", "---\nlicense: mit\n---\n".getBytes(StandardCharsets.UTF_8));
        put("figures/a b.svg", "<svg/>".getBytes(StandardCharsets.UTF_8));
        put("model.onnx", bytes(30_000));
        put("empty.txt", new byte[0]);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void put(String path, byte[] content) throws IOException {
        Path file = folder.resolve("files").resolve(path);
        Files.createDirectories(file.getParent());
        files.put(path, Files.write(file, content));
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new SplittableRandom(length).nextBytes(bytes);
        bytes[0] = 0;
        return bytes;
    }

    private String upload() throws IOException {
        moved.set(0);
        hub.create();
        return hub.upload(files, List.of(), "Version 1.0", moved::addAndGet);
    }

    private void everythingIsThereOnce() throws IOException {
        SortedMap<String, String> expected = new TreeMap<>();
        for (var file : files.entrySet()) {
            expected.put(file.getKey(), Sha256.of(file.getValue()));
        }
        SortedMap<String, String> there = server.files(NAME);
        there.remove(".gitattributes");
        assertThat(there).isEqualTo(expected);
        assertThat(server.commits(NAME)).containsExactly("Version 1.0");
        assertThat(server.player().tokens()).noneMatch(call -> call.startsWith("127"));
    }

    @Test
    void uploadsSmallAndLargeFilesInOneCommit() throws IOException {
        assertThat(hub.user()).isEqualTo("ada");
        assertThat(hub.compare(files)).containsEntry("model.onnx", "new");
        String commit = upload();
        everythingIsThereOnce();
        assertThat(hub.head()).contains(commit);
        assertThat(moved.get()).isEqualTo(total());
        hub.tag("v1.0", commit);
        assertThat(server.tags(NAME)).containsEntry("v1.0", commit);
    }

    private long total() throws IOException {
        long total = 0;
        for (Path file : files.values()) {
            total += Files.size(file);
        }
        return total;
    }

    @Test
    void whatIsThereIsNotSentAgain() throws IOException {
        String commit = upload();
        server.player().forget();
        assertThat(upload()).isEqualTo(commit);
        assertThat(server.player().calls()).noneMatch(call -> call.startsWith("PUT") || call.equals(COMMIT));
        assertThat(hub.compare(files)).containsEntry("model.onnx", "same").containsEntry("README.md", "same");
        put("README.md", "changed".getBytes(StandardCharsets.UTF_8));
        assertThat(hub.compare(files)).containsEntry("README.md", "changed");
        hub.tag("v1", commit);
        hub.tag("v1", commit);
    }

    @Test
    void aFileIsDeletedOnlyByItsName() throws IOException {
        put("old.svg", new byte[] {65});
        upload();
        server.put(NAME, "mine.png", new byte[] {66});
        files.remove("old.svg");
        hub.upload(files, List.of("old.svg", "never.svg"), "Version 1.1", bytes -> {});
        assertThat(server.files(NAME)).containsKey("mine.png").doesNotContainKey("old.svg");
    }

    @Test
    void aTagOfAnotherCommitIsNotMoved() throws IOException {
        String first = upload();
        hub.tag("v1.0", first);
        put("README.md", "---\nlicense: apache-2.0\n---\n".getBytes(StandardCharsets.UTF_8));
        String second = upload();
        assertThatThrownBy(() -> hub.tag("v1.0", second))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        The tag is taken
                          where: %s/acme/penguins/tree/v1.0
                          why:   it names another commit, and whoever uses it would get another model
                          do:    raise the version in pom.xml, or delete the tag on the Hub if nobody uses it yet""".formatted(server.address()));
    }

    @Test
    void inParts() throws IOException {
        server.partsOf(7_000);
        upload();
        everythingIsThereOnce();
        assertThat(server.player().calls("PUT /lfs/.*/[0-9]+")).isEqualTo(5);
        assertThat(moved.get()).isEqualTo(total());
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 412, 429, 500, 502, 503, 504})
    void aCommitThatWasNotMadeIsMadeAgain(int status) throws IOException {
        server.player()
                .instead(COMMIT, 1, Reply.json(status, "{\"error\":\"Another commit operation is in progress\"}"));
        upload();
        everythingIsThereOnce();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void aCommitThatWasMadeAllTheSameIsNotMadeTwice(int status) throws IOException {
        server.player().afterwards(COMMIT, 1, reply -> Reply.of(status, "<html>Gateway Time-out</html>"));
        upload();
        everythingIsThereOnce();
    }

    @Test
    void noAnswerToACommitIsNoFailureYet() throws IOException {
        server.player().afterwards(COMMIT, 1, reply -> Reply.reset());
        server.player().instead(COMMIT, 1, Reply.reset());
        upload();
        everythingIsThereOnce();
    }

    @Test
    void somebodyElseCommitsMeanwhile() throws IOException {
        server.player().instead(COMMIT, 1, call -> {
            server.put(NAME, "theirs.txt", new byte[] {1});
            return Reply.json(412, "{\"error\":\"A commit has happened since\"}");
        });
        upload();
        assertThat(server.files(NAME)).containsKeys("theirs.txt", "model.onnx");
        assertThat(server.commits(NAME)).containsExactly("by somebody else", "Version 1.0");
    }

    @Test
    void anExpiredAddressIsAskedForAnew() throws IOException {
        server.player().instead("PUT /lfs/.*", 1, Reply.of(403, "<Error><Code>AccessDenied</Code></Error>"));
        upload();
        everythingIsThereOnce();
        assertThat(moved.get()).isEqualTo(total());
        assertThat(server.player().calls("POST .*/batch")).isEqualTo(2);
    }

    @Test
    void aWrongEtagOfAPartIsUploadedAgain() throws IOException {
        server.partsOf(7_000);
        server.player().afterwards("PUT /lfs/.*/2", 1, reply -> reply.with("ETag", "\"wrong\""));
        upload();
        everythingIsThereOnce();
    }

    @Test
    void resetsOnTheWayUpAreGotOver() throws IOException {
        server.player().instead("PUT /lfs/.*", 1, Reply.reset());
        server.player().instead("POST .*/preupload/main", 1, Reply.reset());
        server.player().instead("POST .*/batch", 1, Reply.of(503, ""));
        upload();
        everythingIsThereOnce();
    }

    @Test
    void aCardThatTheHubRefusesIsToldBeforeAnythingIsSent() throws IOException {
        put("README.md", "---\nlicense: nonsense\n---\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(this::upload).hasMessage("""
                        The Hub refuses the front matter of README.md
                          where: POST %s/api/validate-yaml
                          why:   the server answered 400: "license" must be one of a list
                          do:    see what the server says; then run the same command again""".formatted(server.address()));
        assertThat(server.player().calls()).noneMatch(call -> call.contains("/preupload/"));
    }

    @Test
    void aRefusalIsTold() throws IOException {
        hub.create();
        server.player()
                .instead(COMMIT, 1, Reply.json(403, "{\"error\":\"Forbidden\"}").with("X-Request-Id", "7"));
        assertThatThrownBy(() -> hub.upload(files, List.of(), "x", bytes -> {}))
                .hasMessage("""
                        The Hub refuses the commit
                          where: POST %s/api/models/acme/penguins/commit/main
                          why:   the server answered 403: Forbidden (request 7)
                          do:    give a token that may write there""".formatted(server.address()));
    }

    @Test
    void itEndsSomeTime() throws IOException {
        hub.create();
        server.player().instead(COMMIT, 99, Reply.json(409, "{\"error\":\"Another commit operation is in progress\"}"));
        assertThatThrownBy(() -> hub.upload(files, List.of(), "x", bytes -> {}))
                .hasMessageContaining("The Hub does not take the commit\n  where: acme/penguins\n  why:   the server"
                        + " answered 409: Another commit operation is in progress, 6 times\n");
    }

    @Test
    void whoHasNoTokenIsTold() {
        Hub anonymous = Hub.at(server.address(), NAME, Optional.empty());
        assertThatThrownBy(anonymous::user).hasMessageContaining("HF_TOKEN");
        Hub other = Hub.at(server.address(), NAME, Optional.of("hf_wrong"));
        assertThatThrownBy(other::user)
                .hasMessageContaining("the server answered 401: Invalid username or password. (request Root=1-abc)")
                .hasMessageNotContaining("hf_wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../x", "a/b/c", "a--b/c", "a/..", "a/b.git", "a b/c", "datasets/", "/a", "a/b@c"})
    void namesThatNoRepositoryHas(String name) {
        assertThatThrownBy(() -> Hub.at(server.address(), name, Optional.empty()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("No repository of the Hub has this name");
    }

    @Test
    void aDataSetToo() throws IOException {
        Hub data = HubFixture.quick(server, "datasets/acme/penguins");
        data.create();
        data.create();
        data.upload(files, List.of(), "Data", bytes -> {});
        assertThat(server.files("datasets/acme/penguins")).containsKey("model.onnx");
    }
}
