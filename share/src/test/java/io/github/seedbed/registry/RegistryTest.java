package io.github.seedbed.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.copy.Flowers;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.http.Reply;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.oci.OciManifest;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A registry's client, and {@code Bundle.load} from one, against a server that plays. */
class RegistryTest {
    private static final String NAME = "models/flowers";

    @TempDir
    private Path folder;

    private RegistryPlayer server;
    private Registry registry;
    private final SortedMap<String, Path> files = new TreeMap<>();
    private final List<Long> moved = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = new RegistryPlayer(folder.resolve("store"));
        registry = server.quick(NAME, RegistryPlayer.PASSWORD);
        Path bundle = Flowers.bundle(folder.resolve("bundle"));
        for (String name : SortedFiles.below(bundle)) {
            files.put(name, bundle.resolve(name));
        }
        System.setProperty("SEEDBED_CACHE", folder.resolve("cache").toString());
        System.setProperty("DOCKER_CONFIG", folder.toString());
    }

    @AfterEach
    void stop() {
        server.close();
        List.of("SEEDBED_CACHE", "DOCKER_CONFIG", "REGISTRY_AUTH_FILE").forEach(System::clearProperty);
    }

    private String push() throws IOException {
        return registry.push(files, "flowers", "1.0", false, moved::add);
    }

    private String address() {
        return "oci:" + server.named(NAME);
    }

    private void answers(String address) throws IOException {
        try (Bundle loaded = Bundle.load(address)) {
            assertThat(loaded.predict(Map.of("petal", 3.5)).label()).isEqualTo("crocus");
        }
    }

    private long total() {
        return moved.stream().mapToLong(Long::longValue).sum();
    }

    private long size() throws IOException {
        long size = 0;
        for (Path file : files.values()) {
            size += Files.size(file);
        }
        return size;
    }

    @Test
    void whatIsPutThereLoadsByTagAndByDigest() throws IOException {
        String digest = push();
        assertThat(total()).isEqualTo(size());
        answers(address() + ":1.0");
        answers(address() + "@" + digest);
        answers(address() + ":1.0@" + digest);
        // Where the bytes are, nobody gets a token
        assertThat(server.player().calls("GET /v2/elsewhere/.*")).isPositive();
        assertThat(server.player().tokens()).allMatch(call -> call.startsWith("localhost "));
    }

    @Test
    void againNothingIsSent() throws IOException {
        String digest = push();
        server.player().forget();
        moved.clear();
        assertThat(push()).isEqualTo(digest);
        assertThat(server.player().calls("(POST|PUT) .*/blobs/.*")).isZero();
        assertThat(registry.missing(files)).isZero();
        assertThat(total()).isEqualTo(size());
    }

    /** As the specifications of OCI and of ModelPack have it. */
    @Test
    void theManifestIsThatOfAModelPack() throws IOException {
        Path note = Files.writeString(folder.resolve("note"), "ok");
        SortedMap<String, Path> few = new TreeMap<>(Map.of("model.onnx", note, "README.md", note));
        String digest = registry.push(few, "flowers", "1.0+b", false, bytes -> {});
        Path manifest = folder.resolve("store/" + NAME + "/1.0_b");
        assertThat("sha256:" + Sha256.of(manifest)).isEqualTo(digest);
        String sha = "sha256:" + Sha256.of(note);
        JsonNode tree = Json.foreignObject(Files.readString(manifest)).orElseThrow();
        String config = tree.path("config").path("digest").asText();
        assertThat(tree.toString()).isEqualTo("""
                {"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json",\
                "artifactType":"application/vnd.cncf.model.manifest.v1+json",\
                "config":{"mediaType":"application/vnd.cncf.model.config.v1+json","digest":"%2$s","size":%3$d},\
                "layers":[{"mediaType":"application/vnd.cncf.model.doc.v1.raw","digest":"%1$s","size":2,\
                "annotations":{"org.cncf.model.filepath":"README.md","org.opencontainers.image.title":"README.md"}},\
                {"mediaType":"application/vnd.cncf.model.weight.v1.raw","digest":"%1$s","size":2,\
                "annotations":{"org.cncf.model.filepath":"model.onnx","org.opencontainers.image.title":"model.onnx"}}],\
                "annotations":{"org.opencontainers.image.title":"flowers","org.opencontainers.image.version":"1.0+b"}}""".formatted(sha, config, Files.size(server.blob(config))));
        assertThat(Files.readString(server.blob(config)))
                .isEqualTo(
                        "{\"descriptor\":{\"name\":\"flowers\",\"version\":\"1.0+b\"},\"modelfs\":{\"type\":\"layers\","
                                + "\"diffIds\":[\"%1$s\",\"%1$s\"]},\"config\":{\"format\":\"onnx\"}}".formatted(sha));
    }

    @ParameterizedTest
    @ValueSource(strings = {"429", "503", "500", "reset"})
    void aFaultLosesNothingAndDoesNothingTwice(String fault) throws IOException {
        Reply reply = fault.equals("reset") ? Reply.reset() : Reply.of(Integer.parseInt(fault), "");
        for (String call : List.of("HEAD .*", "POST .*", "PUT .*/blobs/.*", "PUT .*/manifests/.*", "GET .*/token")) {
            server.player().instead(call, 1, reply);
        }
        push();
        assertThat(total()).isEqualTo(size());
        answers(address() + ":1.0");
    }

    @Test
    void whatWasStoredAlthoughTheAnswerIsLostIsNotSentAgain() throws IOException {
        server.player().afterwards("PUT .*/blobs/.*", 1, reply -> Reply.reset());
        push();
        assertThat(server.player().calls("PUT .*/blobs/.*"))
                .isEqualTo(files.values().stream()
                                .map(RegistryTest::digest)
                                .distinct()
                                .count()
                        + 1);
    }

    private static String digest(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aSessionThatIsLostIsReplaced() throws IOException {
        server.player().instead("PUT .*/blobs/uploads/1", 1, Reply.of(404, ""));
        push();
        answers(address() + ":1.0");
    }

    @Test
    void aFileThatIsRefusedIsNamed() {
        server.player()
                .instead(
                        "PUT .*/blobs/.*",
                        9,
                        Reply.json(413, "{\"errors\":[{\"code\":\"SIZE\",\"message\":\"too large\"}]}"));
        assertThatThrownBy(this::push).isInstanceOf(ProblemException.class).hasMessage("""
                        The registry does not take a file
                          where: %s, README.md
                          why:   the server answered 413: too large
                          do:    see what it says; then run the same command again: what is stored is not sent twice""".formatted(address()));
        assertThat(server.player().calls("PUT .*")).isEqualTo(1);
    }

    @Test
    void aTokenThatExpiresOnTheWayIsRenewed() throws IOException {
        server.player().instead("PUT .*/blobs/uploads/3", 1, call -> {
            server.expire();
            return Reply.reset();
        });
        push();
        server.player().instead("GET .*/manifests/.*", 1, call -> {
            server.expire();
            return Reply.reset();
        });
        answers(address() + ":1.0");
    }

    @Test
    void aWrongPasswordIsToldAndNotRepeated() {
        assertThatThrownBy(() -> server.quick(NAME, "wr0ng").requireWritable())
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        The registry's login server gives no token
                          where: GET %s/token
                          why:   the server answered 401: wrong password
                          do:    give a valid token, or check the name: a private place looks like a missing one""".formatted(server.player().address()));
    }

    @Test
    void whoMayNotWriteIsToldBeforeAnythingIsSent() throws IOException {
        assertThatThrownBy(() -> Registry.at(server.named(NAME)).requireWritable())
                .hasMessageContaining("The registry does not let you write\n  where: POST ")
                .hasMessageContaining("the server answered 401: who are you");
        registry.requireWritable();
        assertThat(server.player().calls("DELETE .*")).isEqualTo(1);
    }

    @Test
    void thePasswordGoesToNoStranger() {
        server.player()
                .instead(
                        "POST .*",
                        1,
                        Reply.of(401, "").with("WWW-Authenticate", "Bearer realm=\"https://example.org/token\""));
        assertThatThrownBy(registry::requireWritable)
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        The registry sends the password elsewhere
                          where: %s
                          why:   its login server is https://example.org/token, which is of another name
                          do:    check the registry's name; if it is right, tell its owner: the password was not sent""".formatted(server.player().address()));
    }

    @Test
    void aPasswordInPlaceOfATokenGoesOnce() throws IOException {
        server.player()
                .instead(".* /v2/.*", 99, call -> Reply.of(401, "").with("WWW-Authenticate", "Basic realm=\"x\""));
        assertThatThrownBy(registry::requireWritable).hasMessageContaining("the server answered 401");
        assertThat(server.player().calls()).hasSize(2);
        assertThat(server.player().tokens()).hasSize(1);
    }

    @Test
    void theLoginOfDockerIsUsed() throws IOException {
        String host = server.named("x").replace("/x", "");
        String auth = Base64.getEncoder()
                .encodeToString((RegistryPlayer.USER + ":" + RegistryPlayer.PASSWORD).getBytes(StandardCharsets.UTF_8));
        Path file = folder.resolve("config.json");
        Files.writeString(file, "{\"auths\": {\"" + host + "\": {\"auth\": \"" + auth + "\"}}}");
        Registry.at(server.named(NAME)).requireWritable();
        Files.writeString(file, "{\"auths\": {\"" + host + "\": {\"auth\": \"hidden\"}}}");
        assertThatThrownBy(() -> Registry.at(server.named(NAME))).hasMessage("""
                        The login to the registry cannot be read
                          where: %s
                          why:   a field "auth" in it holds no user and password
                          do:    log in again: docker login""".formatted(file));
    }

    @Test
    void anotherManifestThanTheDigestPromisesIsRefused() throws IOException {
        String digest = push();
        String other = Files.readString(folder.resolve("store/" + NAME + "/1.0")) + "\n";
        server.player().instead("GET .*/manifests/sha256.*", 1, Reply.json(200, other));
        assertThatThrownBy(() -> Bundle.load(address() + "@" + digest))
                .hasMessageContaining("The registry gives another version than the one that was asked for");
    }

    @Test
    void anotherListOfDigestsThanTheManifestPromisesIsRefused() throws IOException {
        push();
        OciManifest manifest = registry.reader().manifest("1.0").orElseThrow();
        Files.writeString(server.blob(manifest.files().get("SHA256SUMS").digest()), "");
        assertThatThrownBy(() -> Bundle.load(address() + ":1.0"))
                .hasMessageContaining("The registry gives another file than it promised\n  where: " + address()
                        + ":1.0, SHA256SUMS\n");
    }

    @Test
    void whatIsNoBundleIsTold() throws IOException {
        assertThatThrownBy(() -> Bundle.load(address() + ":2.0")).hasMessage("""
                The registry does not have this version
                  where: %s:2.0
                  why:   it knows no such repository, or no such tag or digest in it
                  do:    check the name and the tag; somebody may have deleted it""".formatted(address()));
        assertThatThrownBy(() -> Bundle.load(address()))
                .hasMessageContaining("The address names no version\n  where: " + address() + "\n");
        server.player().instead("GET .*/manifests/.*", 1, Reply.json(200, "{\"manifests\":[{}]}"));
        assertThatThrownBy(() -> Bundle.load(address() + ":1.0"))
                .hasMessageContaining("what is there has no files with names: it may be an image that runs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "penguins:1.0",
                "host/Penguins:1",
                "host.org/../x:1",
                "host.org/x:",
                "u:p@host.org/x:1",
                "host.org//x:1"
            })
    void namesThatNoRegistryHas(String name) {
        assertThatThrownBy(() -> Bundle.load("oci:" + name))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("No image registry has such a name\n  where: " + name + "\n");
    }

    @Test
    void nothingGoesUnencryptedToAnotherMachine() {
        assertThat(io.github.seedbed.internal.oci.OciName.of("registry.acme.org:5000/x:1")
                        .server())
                .hasToString("https://registry.acme.org:5000");
    }
}
