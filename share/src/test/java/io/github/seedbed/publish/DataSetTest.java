package io.github.seedbed.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.copy.Flowers;
import io.github.seedbed.hub.HubFixture;
import io.github.seedbed.hub.HubPlayer;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.publish.ReleasedBundle.Coordinates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data of a bundle as a data set of the Hub, and its demo page as a Space. */
class DataSetTest {
    private static final String NAME = "datasets/acme/flowers";
    private static final Coordinates COORDINATES = new Coordinates("org.acme", "flowers", "1.0");

    @TempDir
    private Path folder;

    private HubPlayer hub;
    private List<Target> targets;
    private Path files;
    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        hub = new HubPlayer(folder.resolve("store"));
        Files.createDirectories(folder.resolve("shelf"));
        targets = List.of(HubFilesTarget.data(HubFixture.quick(hub, NAME)), new FolderTarget(folder, "shelf"));
        files = Flowers.bundle(folder.resolve("bundle"));
        Files.writeString(files.resolve("datasheet.md"), "---\npretty_name: Flowers\n---\n# Flowers\n");
        Files.writeString(files.resolve("croissant.json"), "{}\n");
        Files.createDirectories(files.resolve("data"));
        Files.writeString(files.resolve("data/flowers.csv"), "kind,petal\naster,1\n");
        Flowers.seal(files);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private ReleasedBundle bundle() throws IOException {
        return Zip.bundle(files, folder.resolve("bundle.zip"), COORDINATES);
    }

    private Publication publication() {
        return new Publication(folder, targets, Optional.empty(), log::add);
    }

    private List<String> faults() throws IOException {
        return new Verification(folder, Copies.require(folder), targets, Optional.empty())
                .all(bytes -> {}).stream()
                        .flatMap(verdict -> verdict.faults().stream().map(Problem::toString))
                        .toList();
    }

    @Test
    void theDatasheetIsThePageAndEverythingIsProved() throws Exception {
        publication().plan(bundle());
        assertThat(log.get(1)).matches("data: hf:datasets/acme/flowers: 4 files, .*, 4 to send");
        Copies copies = publication().run(bundle());
        assertThat(hub.files(NAME))
                .containsOnlyKeys(".gitattributes", "README.md", "SHA256SUMS", "croissant.json", "data/flowers.csv");
        assertThat(hub.tags(NAME)).containsOnlyKeys("v1.0");
        assertThat(copies.copies()).extracting(Copy::target).containsExactly("data", "folder");
        assertThat(copies.copies().get(0).id()).isPresent();
        assertThat(copies.copies().get(1).id()).isEmpty();
        assertThat(Copies.require(folder)).isEqualTo(copies);
        assertThat(faults()).isEmpty();
        assertThat(publication().run(bundle())).isEqualTo(copies);
        assertThat(hub.commits(NAME)).hasSize(1);
    }

    @Test
    void aChangedFileIsNamedAndComesBackFromACopyOfTheModel() throws Exception {
        publication().run(bundle());
        hub.put(NAME, "data/flowers.csv", "kind,petal\naster,2\n".getBytes());
        assertThat(faults()).singleElement().asString().contains("hf:datasets/acme/flowers@main, data/flowers.csv");
        publication().repair(Copies.require(folder), COORDINATES);
        assertThat(faults()).isEmpty();
    }

    /** A data set has no model: alone it cannot restore one. */
    @Test
    void itRestoresNoModel() throws Exception {
        publication().run(bundle());
        Files.delete(folder.resolve("shelf/flowers-1.0/model.onnx"));
        assertThatThrownBy(() -> publication().repair(Copies.require(folder), COORDINATES))
                .hasMessageContaining("No copy is whole any more");
    }

    @Test
    void theDemoPageOfThisBundleGoesToASpace() throws Exception {
        String space = "spaces/acme/flowers";
        Path page = Files.createDirectories(folder.resolve("demo"));
        targets = List.of(HubFilesTarget.space(HubFixture.quick(hub, space), page));
        ReleasedBundle bundle = bundle();
        assertThatThrownBy(() -> publication().plan(bundle)).hasMessage("""
                        There is no demo page of this bundle
                          where: %s
                          why:   no page was written there
                          do:    run: mvn seedbed:demo; then: mvn seedbed:publish; or take <space> out of the POM""".formatted(page));
        Files.createDirectories(page.resolve("bundle"));
        Files.writeString(page.resolve("bundle/SHA256SUMS"), "another\n");
        assertThatThrownBy(() -> publication().plan(bundle)).hasMessageContaining("it shows another bundle");
        Files.copy(files.resolve("SHA256SUMS"), page.resolve("bundle/SHA256SUMS"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(page.resolve("index.html"), "<p>Try it</p>\n");
        publication().plan(bundle);
        Copies copies = publication().run(bundle);
        assertThat(hub.files(space))
                .containsOnlyKeys(".gitattributes", "SHA256SUMS", "bundle/SHA256SUMS", "index.html");
        assertThat(hub.tags(space)).containsOnlyKeys("v1.0");
        assertThat(copies.copies()).extracting(Copy::target).containsExactly("space");
        assertThat(faults()).isEmpty();
        hub.put(space, "index.html", "<p>Do not</p>\n".getBytes());
        assertThat(faults()).singleElement().asString().contains("hf:spaces/acme/flowers@main, index.html");
    }

    @Test
    void dataThatMayNotBePassedOnAreNotPublished() throws Exception {
        Files.delete(files.resolve("data/flowers.csv"));
        Flowers.seal(files);
        ReleasedBundle bundle = bundle();
        assertThatThrownBy(() -> publication().plan(bundle)).hasMessage("""
                        The bundle holds no data to publish
                          where: %s
                          why:   it has no data files: CITATION.cff names no licence under which everybody may pass them on, \
                        they have more than 50 MB, or seedbed.dataInBundle is false
                          do:    change that and build again: mvn verify -Prelease; or take <hubData> and <zenodoData> out of the POM""".formatted(files));
        assertThat(hub.player().calls("POST .*")).isZero();
    }
}
