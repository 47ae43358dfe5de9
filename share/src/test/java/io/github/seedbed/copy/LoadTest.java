package io.github.seedbed.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.hub.Hub;
import io.github.seedbed.hub.HubFixture;
import io.github.seedbed.hub.HubPlayer;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.http.Call;
import io.github.seedbed.internal.http.Player;
import io.github.seedbed.internal.http.Reply;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.publish.ReleasedBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code Bundle.load} by an address. */
class LoadTest {
    private static final String NAME = "acme/flowers";

    @TempDir
    private Path folder;

    private HubPlayer server;
    private Path bundle;
    private String id;
    private String first;

    @BeforeEach
    void publish() throws IOException {
        server = new HubPlayer(folder.resolve("store"));
        bundle = Flowers.bundle(folder.resolve("bundle"));
        id = Flowers.id(bundle);
        first = upload("One");
        System.setProperty("HF_ENDPOINT", server.address().toString());
        System.setProperty("SEEDBED_CACHE", folder.resolve("cache").toString());
        server.player().forget();
    }

    @AfterEach
    void stop() {
        server.close();
        List.of("HF_ENDPOINT", "SEEDBED_CACHE", "SEEDBED_OFFLINE", "SEEDBED_REPOSITORY", "maven.repo.local")
                .forEach(System::clearProperty);
    }

    private String upload(String summary) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        for (String name : SortedFiles.below(bundle)) {
            files.put(name, bundle.resolve(name));
        }
        Hub hub = HubFixture.quick(server, NAME);
        hub.create();
        return hub.upload(files, List.of(), summary, bytes -> {});
    }

    private void change() throws IOException {
        Files.writeString(bundle.resolve("README.md"), "---\nlicense: mit\n---\n# Other flowers\n");
        Flowers.seal(bundle);
    }

    private void answers(String address) throws IOException {
        try (Bundle loaded = Bundle.load(address)) {
            assertThat(loaded.predict(Map.of("petal", 3.5)).label()).isEqualTo("crocus");
        }
    }

    private int downloads() {
        return server.player().calls("GET /acme/flowers/resolve/.*");
    }

    @Test
    void fromTheHubOnceAndThenFromTheCache() throws IOException {
        answers("hf:acme/flowers");
        assertThat(downloads()).isGreaterThan(5);
        assertThat(server.player().tokens()).isEmpty();
        server.player().forget();
        answers("hf:acme/flowers");
        // The list of digests says that nothing changed
        assertThat(downloads()).isEqualTo(1);
    }

    @Test
    void aRevisionThatMovedOnIsAnotherBundle() throws IOException {
        answers("hf:acme/flowers");
        change();
        upload("Two");
        try (Bundle now = Bundle.load("hf:acme/flowers@main");
                Bundle before = Bundle.load("hf:acme/flowers@" + first)) {
            assertThat(before.id()).isEqualTo(id).isNotEqualTo(now.id());
        }
    }

    @Test
    void anExpectedIdTrustsNobody() throws IOException {
        assertThatThrownBy(() -> Bundle.load("hf:acme/flowers", "ab".repeat(32)))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        This is another bundle than the expected one
                          where: hf:acme/flowers@main
                          why:   its id is %s, expected was %s
                          do:    check the address and its revision; trust the id only if you know where it comes from""".formatted(id, "ab".repeat(32)));
        Bundle.load("hf:acme/flowers", id).close();
        server.player().forget();
        Bundle.load("hf:acme/flowers", id).close();
        assertThat(server.player().calls()).isEmpty();
    }

    @Test
    void withoutANetworkFromTheCache() throws IOException {
        System.setProperty("SEEDBED_OFFLINE", "1");
        assertThatThrownBy(() -> Bundle.load("hf:acme/flowers"))
                .hasMessageContaining("The bundle is not in the cache\n  where: hf:acme/flowers\n");
        System.clearProperty("SEEDBED_OFFLINE");
        answers("hf:acme/flowers");
        System.setProperty("SEEDBED_OFFLINE", "1");
        server.player().forget();
        answers("hf:acme/flowers");
        assertThat(server.player().calls()).isEmpty();
    }

    @Test
    void aByteThatAnotherOneSendsIsNamed() {
        server.player().instead("GET /lfs/.*", 9, call -> Reply.of(200, new byte[] {1, 2, 3}));
        assertThatThrownBy(() -> Bundle.load("hf:acme/flowers"))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("""
                        A file of the copy is not the published one
                          where: hf:acme/flowers@main, model.onnx
                          why:   its SHA-256 is\s""");
        assertThat(folder.resolve("cache/bundles/" + id)).doesNotExist();
    }

    @Test
    void whatTheDiskLostIsFetchedAgain() throws IOException {
        answers("hf:acme/flowers");
        Files.write(folder.resolve("cache/bundles/" + id + "/model.onnx"), new byte[] {1});
        answers("hf:acme/flowers");
    }

    @Test
    void anInterruptedFetchGoesOn() throws IOException {
        Path draft = Files.createDirectories(folder.resolve("cache/drafts/" + id));
        Files.copy(bundle.resolve("config.json"), draft.resolve("config.json"));
        byte[] model = Files.readAllBytes(bundle.resolve("model.onnx"));
        Files.write(draft.resolve("model.onnx.part"), Arrays.copyOf(model, 100));
        answers("hf:acme/flowers");
        assertThat(server.player().calls(".*config.json")).isZero();
    }

    @Test
    void theTokenGoesToTheHubOnly() throws IOException {
        System.setProperty("HF_TOKEN", "hf_x");
        try {
            answers("hf:acme/flowers");
        } finally {
            System.clearProperty("HF_TOKEN");
        }
        assertThat(server.player().tokens()).isNotEmpty().allMatch(call -> call.startsWith("localhost "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "/evil", "a/../../evil", "c:evil", "a\\..\\evil"})
    void namesThatLeadOutAreRefusedBeforeAnythingIsWritten(String name) throws IOException {
        Path sums = bundle.resolve(Checksums.FILE);
        SortedMap<String, String> lines = new TreeMap<>(Checksums.of(bundle).digests());
        lines.put(name, Sha256.of("evil"));
        StringBuilder text = new StringBuilder();
        lines.forEach(
                (file, digest) -> text.append(digest).append("  ").append(file).append('\n'));
        Files.writeString(sums, text);
        upload("Evil");
        assertThatThrownBy(() -> Bundle.load("hf:acme/flowers"))
                .hasMessageContaining("its name leads out of the bundle, or is none on some systems");
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {".env", "data/id_ed25519", "model.key", "Keys.P12", "x/.env.local"})
    void namesOfSecretsAreRefusedOnTheWayInAndOut(String name) throws IOException {
        Path file = bundle.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "secret");
        Flowers.seal(bundle);
        upload("Secret");
        assertThatThrownBy(() -> Bundle.load("hf:acme/flowers"))
                .hasMessageContaining(name + "\n  why:   files of such a name hold keys or passwords");
        ReleasedBundle.Coordinates coordinates = new ReleasedBundle.Coordinates("org.acme", "flowers", "1.0");
        ReleasedBundle released = new ReleasedBundle(bundle, bundle, Optional.empty(), coordinates);
        assertThatThrownBy(released::files)
                .hasMessageContaining(name + "\n  why:   files of such a name hold keys or passwords");
    }

    @Test
    void whatIsNoBundleIsTold() {
        assertThatThrownBy(() -> Bundle.load("hf:acme/nothing"))
                .hasMessageStartingWith("The Hub does not give the file\n  where: GET " + server.address()
                        + "/acme/nothing/resolve/main/SHA256SUMS\n  why:   the server answered 404: Entry not found");
        assertThatThrownBy(() -> Bundle.load("ftp://example.org/x"))
                .hasMessageContaining("The address has no form that is known\n  where: ftp://example.org/x\n");
        assertThatThrownBy(() -> Bundle.load(folder.resolve("nowhere").toString()))
                .hasMessageContaining("nowhere");
    }

    @Test
    void fromAFolderOrAZipOnAnyServer() throws IOException {
        Path zip = zip();
        try (Player web = Player.of(call -> file(call, zip))) {
            answers(web.address() + "/models/flowers");
            answers(web.address() + "/flowers-1.0.zip");
        }
        answers(bundle.toString());
        answers(zip.toString());
    }

    private Reply file(Call call, Path zip) {
        Path file = call.path().endsWith(".zip")
                ? zip
                : bundle.resolve(call.path().replace("/models/flowers/", "").replace("%20", " "));
        return Files.isRegularFile(file) ? Reply.file(file, 0) : Reply.of(404, "");
    }

    private Path zip() throws IOException {
        Path zip = folder.resolve("flowers.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : SortedFiles.below(bundle)) {
                out.putNextEntry(new ZipEntry(name));
                out.write(Files.readAllBytes(bundle.resolve(name)));
            }
        }
        return zip;
    }

    @Test
    void fromAMavenRepository() throws IOException {
        Path zip = zip();
        Path local = folder.resolve("m2");
        System.setProperty("maven.repo.local", local.toString());
        assertThatThrownBy(() -> Bundle.load("mvn:com.acme:flowers:1.0")).hasMessageContaining("SEEDBED_REPOSITORY");
        try (Player web = Player.of(call -> call.path().equals("/maven/com/acme/flowers/1.0/flowers-1.0-bundle.zip")
                ? Reply.file(zip, 0)
                : Reply.of(404, ""))) {
            System.setProperty("SEEDBED_REPOSITORY", web.address() + "/maven");
            answers("mvn:com.acme:flowers:1.0");
        }
        Path there = local.resolve("com/acme/flowers/1.0");
        Files.createDirectories(there);
        Files.copy(zip, there.resolve("flowers-1.0-bundle.zip"));
        System.clearProperty("SEEDBED_REPOSITORY");
        answers("mvn:com.acme:flowers:1.0");
    }

    @Test
    void aPageInPlaceOfAZipIsNamed() throws IOException {
        try (Player web = Player.of(call -> Reply.of(200, "<html>Please log in</html>"))) {
            assertThatThrownBy(() -> Bundle.load(web.address() + "/flowers.zip"))
                    .hasMessageContaining("it is not a zip file, or a damaged one");
            assertThatThrownBy(() -> Bundle.load(web.address() + "/flowers"))
                    .hasMessageContaining("The bundle's list of digests is broken");
        }
    }
}
