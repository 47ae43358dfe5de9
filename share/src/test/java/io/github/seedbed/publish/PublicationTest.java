package io.github.seedbed.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.copy.Flowers;
import io.github.seedbed.copy.Keys;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.hub.HubFixture;
import io.github.seedbed.hub.HubPlayer;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.http.Call;
import io.github.seedbed.internal.http.Quick;
import io.github.seedbed.internal.http.Reply;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.publish.ReleasedBundle.Coordinates;
import io.github.seedbed.registry.RegistryPlayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four copies on servers that play, from publishing to repair. */
class PublicationTest {
    private static final String NAME = "acme/flowers";
    private static final Coordinates COORDINATES = new Coordinates("org.acme", "flowers", "1.0");
    private static final String ZIP = "maven/org/acme/flowers/1.0/flowers-1.0-bundle.zip";

    @TempDir
    private Path folder;

    private HubPlayer hub;
    private RepositoryPlayer maven;
    private RegistryPlayer registry;
    private Path shelf;
    private List<Target> targets;
    private ReleasedBundle bundle;
    private Keys keys;
    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        hub = new HubPlayer(folder.resolve("store"));
        maven = new RepositoryPlayer(folder.resolve("repository"));
        registry = new RegistryPlayer(folder.resolve("registry"));
        shelf = Files.createDirectories(folder.resolve("shelf"));
        targets = targets();
        keys = Keys.on("secp256r1");
        bundle = released("1.0").signed(folder.resolve("model.sig"), keys.signing());
        System.setProperty("HF_ENDPOINT", hub.address().toString());
        System.setProperty("SEEDBED_CACHE", folder.resolve("cache").toString());
    }

    private List<Target> targets() {
        return List.of(
                new HubTarget(HubFixture.quick(hub, NAME)),
                new FolderTarget(folder, "shelf"),
                new MavenTarget(
                        maven.player().address().resolve("/maven/"),
                        Quick.http(maven.player().address(), RepositoryPlayer.TOKEN)),
                new OciTarget(registry.quick("models/flowers", RegistryPlayer.PASSWORD)));
    }

    @AfterEach
    void stop() {
        System.clearProperty("HF_ENDPOINT");
        System.clearProperty("SEEDBED_CACHE");
        hub.close();
        maven.close();
        registry.close();
    }

    private ReleasedBundle released(String version) throws IOException {
        Path files = Flowers.bundle(folder.resolve("bundle " + version));
        return Zip.bundle(
                files, folder.resolve("bundle " + version + ".zip"), new Coordinates("org.acme", "flowers", version));
    }

    private Publication publication() {
        return new Publication(folder, targets, Optional.of(keys.trusted()), log::add);
    }

    private List<Verdict> verdicts() throws IOException {
        return new Verification(folder, Copies.require(folder), targets, Optional.of(keys.trusted())).all(bytes -> {});
    }

    private List<String> faults() throws IOException {
        return verdicts().stream()
                .flatMap(verdict -> verdict.faults().stream().map(Problem::toString))
                .toList();
    }

    @Test
    void fourCopiesAreMadeAndProved() throws Exception {
        publication().plan(bundle);
        int files = bundle.files().size();
        String size = log.get(1).replaceAll(".*files, ([^,]+),.*", "$1");
        assertThat(log)
                .containsExactly(
                        "Bundle " + bundle.id() + ", version 1.0, signed",
                        "hub: hf:acme/flowers (a new repository): " + files + " files, " + size + ", " + files
                                + " to send; tag v1.0",
                        "folder: shelf/flowers-1.0: " + files + " files, " + size + ", to copy",
                        log.get(3),
                        "registry: " + image() + ": " + files + " files, " + size + ", " + files + " to send");
        assertThat(log.get(3)).matches("maven: http://localhost:.*/" + ZIP + ": .* KiB, to send");
        assertThat(hub.player().calls("POST .*create")).isZero();
        Copies copies = publication().run(bundle);
        assertThat(Copies.require(folder)).isEqualTo(copies);
        assertThat(copies.copies()).extracting(Copy::target).containsExactly("folder", "hub", "maven", "registry");
        assertThat(copies.copies().get(0).address()).isEqualTo("shelf/flowers-1.0");
        assertThat(copies.key()).contains(keys.trusted().hint());
        assertThat(faults()).isEmpty();
        for (Copy copy : copies.copies()) {
            String address = copy.target().equals("folder")
                    ? folder.resolve(copy.address()).toString()
                    : copy.address();
            try (Bundle loaded = Bundle.load(address, keys.trusted())) {
                assertThat(loaded.predict(Map.of("petal", 3.5)).label()).isEqualTo("crocus");
            }
        }
        assertThat(folder.resolve("repository/" + ZIP + ".sha256")).exists();
    }

    @Test
    void publishingAgainChangesNothing() throws Exception {
        Copies first = publication().run(bundle);
        SortedMap<String, String> before = state();
        assertThat(publication().run(bundle)).isEqualTo(first);
        assertThat(state()).isEqualTo(before);
        log.clear();
        publication().plan(bundle);
        assertThat(log.get(1)).endsWith(", all there");
        assertThat(log.get(2)).endsWith(", all there");
        assertThat(log.get(3)).endsWith(", there");
        assertThat(log.get(4)).endsWith(", all there");
    }

    private String image() {
        return "oci:" + registry.named("models/flowers") + ":1.0";
    }

    /** All that readers see. */
    private SortedMap<String, String> state() throws IOException {
        SortedMap<String, String> state = new TreeMap<>();
        hub.files(NAME).forEach((path, digest) -> state.put("hub/" + path, digest));
        state.put("commits", String.join("\n", hub.commits(NAME)));
        state.put("tags", hub.tags(NAME).keySet().toString());
        Checksums.of(shelf).digests().forEach((path, digest) -> state.put("shelf/" + path, digest));
        Checksums.of(folder.resolve("repository"))
                .digests()
                .forEach((path, digest) -> state.put("maven/" + path, digest));
        Checksums.of(folder.resolve("registry"))
                .digests()
                .forEach((path, digest) -> state.put("registry/" + path, digest));
        return state;
    }

    @Test
    void aByteThatFlippedIsNamedAndRestored() throws Exception {
        publication().run(bundle);
        Path onnx = shelf.resolve("flowers-1.0/model.onnx");
        byte[] bytes = Files.readAllBytes(onnx);
        bytes[bytes.length / 2] ^= 1;
        Files.write(onnx, bytes);
        Files.delete(folder.resolve("repository/" + ZIP));
        hub.put(NAME, "README.md", new byte[] {65});
        Files.writeString(folder.resolve("repository/" + ZIP.replace("bundle.zip", "model.sig")), "{}");
        byte[] model = Files.readAllBytes(bundle.folder().resolve("model.onnx"));
        Files.write(registry.blob("sha256:" + Sha256.of(model)), bytes);
        List<String> faults = faults();
        assertThat(faults).hasSize(4);
        assertThat(faults.get(3))
                .contains("A file of the copy is not the published one", image().replace(":1.0", "@"), ", model.onnx");
        assertThat(faults.get(0))
                .startsWith("A file of the copy is not the published one\n  where: " + onnx.getParent()
                        + ", model.onnx\n  why:   its SHA-256 is ")
                .endsWith("\n  do:    repair the copy, if it is yours: mvn seedbed:copies -Drepair");
        assertThat(faults.get(1))
                .contains("A file of the copy is not the published one", "hf:acme/flowers@main, README.md");
        assertThat(faults.get(2)).contains("The server does not give the bundle", "404");
        publication().repair(Copies.require(folder), COORDINATES);
        assertThat(faults()).isEmpty();
    }

    /** Whoever cloned the project may have no target in the POM, and may start Maven in another folder. */
    @Test
    void aFolderIsSeenFromTheProjectsAlsoWithoutItsTarget() throws Exception {
        publication().run(bundle);
        Copies copies = Copies.require(folder);
        List<Copy> onShelf = copies.copies().stream()
                .filter(copy -> copy.target().equals("folder"))
                .toList();
        Copies one = new Copies(copies.version(), copies.bundle(), copies.key(), onShelf);
        assertThat(new Verification(folder, one, List.of(), Optional.empty()).all(bytes -> {}))
                .hasSize(1)
                .allMatch(Verdict::isGood);
        Copy broken = new Copy("folder", "elsewhere", Optional.empty(), Optional.empty());
        Files.createDirectories(folder.resolve("elsewhere"));
        Copies two = new Copies(copies.version(), copies.bundle(), copies.key(), List.of(onShelf.get(0), broken));
        assertThatThrownBy(
                        () -> new Publication(folder, List.of(), Optional.empty(), log::add).repair(two, COORDINATES))
                .hasMessageStartingWith("A broken copy cannot be repaired\n  where: elsewhere\n");
    }

    @Test
    void aNewestVersionByOthersIsStale() throws Exception {
        publication().run(bundle);
        hub.put(NAME, Checksums.FILE, "".getBytes());
        assertThat(faults()).containsExactly("""
                A copy is stale
                  where: hf:acme/flowers@main
                  why:   the newest version there is another one than was published
                  do:    publish, or put the published one there again: mvn seedbed:copies -Drepair""");
        publication().repair(Copies.require(folder), COORDINATES);
        assertThat(faults()).isEmpty();
    }

    @Test
    void whatPeopleAddOnTheHubStaysAndIsNoted() throws Exception {
        publication().run(bundle);
        hub.put(NAME, "demo.png", new byte[] {1});
        assertThat(verdicts().get(1).notes()).containsExactly();
        ReleasedBundle next = next();
        publication().run(next);
        assertThat(hub.files(NAME)).containsKey("demo.png").doesNotContainKey("figures/a b.svg");
        assertThat(verdicts().get(1).notes()).containsExactly("also there: demo.png");
        assertThat(hub.tags(NAME)).containsOnlyKeys("v1.0", "v1.1");
    }

    @Test
    void aTagThatMovedIsStaleAndComesBack() throws Exception {
        publication().run(bundle);
        Path tag = folder.resolve("registry/models/flowers/1.0");
        byte[] ours = Files.readAllBytes(tag);
        ReleasedBundle next = next();
        registry.quick("models/flowers", RegistryPlayer.PASSWORD)
                .push(next.files(), "flowers", "1.0", false, bytes -> {});
        assertThat(faults()).containsExactly("""
                A copy is stale
                  where: %s
                  why:   the newest version there is another one than was published
                  do:    publish, or put the published one there again: mvn seedbed:copies -Drepair""".formatted(image()));
        publication().repair(Copies.require(folder), COORDINATES);
        assertThat(faults()).isEmpty();
        assertThat(tag).hasBinaryContent(ours);
        Files.delete(tag);
        assertThat(faults()).hasSize(1).allMatch(fault -> fault.startsWith("The registry does not have this version"));
    }

    private ReleasedBundle next() throws IOException {
        Path files = Flowers.bundle(folder.resolve("next"));
        Files.delete(files.resolve("figures/a b.svg"));
        Files.delete(files.resolve("figures"));
        Flowers.seal(files);
        return Zip.bundle(files, folder.resolve("next.zip"), new Coordinates("org.acme", "flowers", "1.1"))
                .signed(folder.resolve("next.sig"), keys.signing());
    }

    @Test
    void aVersionIsPublishedOnce() throws Exception {
        publication().run(bundle);
        Path files = Flowers.bundle(folder.resolve("other"));
        Files.writeString(files.resolve("README.md"), "---\nlicense: mit\n---\n# Others\n");
        Flowers.seal(files);
        ReleasedBundle other = Zip.bundle(files, folder.resolve("other.zip"), COORDINATES)
                .signed(folder.resolve("other.sig"), keys.signing());
        assertThatThrownBy(() -> new Publication(folder, targets.subList(1, 2), Optional.of(keys.trusted()), log::add)
                        .run(other))
                .hasMessageContaining("This version is published already\n  where: " + shelf.resolve("flowers-1.0"));
        assertThatThrownBy(() -> new Publication(folder, targets.subList(2, 3), Optional.of(keys.trusted()), log::add)
                        .run(other))
                .hasMessageContaining("This version is published already\n  where: http://localhost");
        assertThatThrownBy(() -> new Publication(folder, targets.subList(0, 1), Optional.of(keys.trusted()), log::add)
                        .run(other))
                .hasMessageContaining("The tag is taken");
        assertThatThrownBy(() -> new Publication(folder, targets.subList(3, 4), Optional.of(keys.trusted()), log::add)
                        .run(other))
                .hasMessageContaining("This version is published already\n  where: " + image() + "\n");
    }

    @Test
    void whatIsNotAsItShouldBeIsNotPublished() throws Exception {
        Files.writeString(bundle.folder().resolve("config.json"), "{}");
        Files.delete(bundle.folder().resolve("README.md"));
        assertThatThrownBy(() -> publication().run(bundle))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                A file of the bundle cannot be published
                  where: README.md
                  why:   it is missing, or a link
                  do:    build it again with: mvn verify -Prelease
                A file of the bundle cannot be published
                  where: config.json
                  why:   it is another one than SHA256SUMS says
                  do:    build it again with: mvn verify -Prelease""");
        assertThat(hub.player().calls()).isEmpty();
    }

    /** The first n calls reach a server, then the process is dead: nothing more of it is heard. */
    @Tag("full")
    @Test
    void killedAfterEachRequestItGoesOn() throws Exception {
        publication().run(bundle);
        int all = hub.player().calls().size()
                + maven.player().calls().size()
                + registry.player().calls().size();
        SortedMap<String, String> undisturbed = state();
        Files.delete(folder.resolve(Copies.FILE));
        assertThat(all).isBetween(30, 250);
        for (int n = 0; n < all; n++) {
            stop();
            SortedFiles.delete(folder.resolve("store"));
            SortedFiles.delete(folder.resolve("repository"));
            SortedFiles.delete(folder.resolve("registry"));
            SortedFiles.delete(shelf);
            Files.deleteIfExists(folder.resolve(Copies.FILE));
            renew();
            killAfter(n);
            try {
                publication().run(bundle);
            } catch (ProblemException ignored) {
                // Dead
            }
            hub.player().forget();
            maven.player().forget();
            registry.player().forget();
            publication().run(bundle);
            assertThat(state()).as("killed after %d requests", n).isEqualTo(undisturbed);
            assertThat(Copies.require(folder).copies()).hasSize(4);
        }
    }

    private void renew() throws Exception {
        ReleasedBundle same = bundle;
        Keys sameKeys = keys;
        hub = new HubPlayer(folder.resolve("store"));
        maven = new RepositoryPlayer(folder.resolve("repository"));
        registry = new RegistryPlayer(folder.resolve("registry"));
        Files.createDirectories(shelf);
        targets = targets();
        bundle = same;
        keys = sameKeys;
    }

    private void killAfter(int calls) {
        AtomicInteger left = new AtomicInteger(calls);
        Function<Call, Reply> dead = call -> Reply.reset();
        hub.player().insteadIf(call -> left.getAndDecrement() <= 0, dead);
        maven.player().insteadIf(call -> left.getAndDecrement() <= 0, dead);
        registry.player().insteadIf(call -> left.getAndDecrement() <= 0, dead);
    }
}
