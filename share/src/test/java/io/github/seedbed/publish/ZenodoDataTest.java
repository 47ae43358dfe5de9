package io.github.seedbed.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.copy.Flowers;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.http.Reply;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.publish.ReleasedBundle.Coordinates;
import io.github.seedbed.zenodo.RecordMetadata;
import io.github.seedbed.zenodo.Reservation;
import io.github.seedbed.zenodo.Zenodo;
import io.github.seedbed.zenodo.ZenodoPlayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data of a bundle, as a record of their own on Zenodo. */
class ZenodoDataTest {
    private static final String FILES = " [README.md, croissant.json, flowers-data.zip]";
    private static final String PUBLISH = "POST /api/records/101/draft/actions/publish";

    @TempDir
    private Path folder;

    private ZenodoPlayer server;
    private Zenodo zenodo;
    private ObjectNode metadata;
    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = new ZenodoPlayer(folder.resolve("store"));
        zenodo = server.quick();
        metadata = metadata("1");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static ObjectNode metadata(String version) {
        String deposit = """
                {"title": "Flowers", "upload_type": "dataset", "version": "%s", "publication_date": "2026-03-01",
                 "creators": [{"name": "Lovelace, Ada"}]}""".formatted(version);
        return RecordMetadata.of(Json.foreignObject(deposit).orElseThrow());
    }

    private ReleasedBundle bundle(String version, String row) throws IOException {
        Path files = folder.resolve("bundle");
        SortedFiles.delete(files);
        Flowers.bundle(files);
        Files.writeString(files.resolve("datasheet.md"), "# Flowers of model " + version + "\n");
        Files.writeString(files.resolve("croissant.json"), "{}\n");
        Files.createDirectories(files.resolve("data"));
        Files.writeString(files.resolve("data/flowers.csv"), "kind,petal\n" + row + "\n");
        Flowers.seal(files);
        return Zip.bundle(files, folder.resolve("bundle.zip"), new Coordinates("org.acme", "flowers", version));
    }

    private String reserved() throws IOException {
        return Reservation.dataDoi(zenodo, metadata, Optional.empty());
    }

    private Publication publication(String doi, boolean isFinal) {
        return new Publication(
                folder,
                List.of(new ZenodoDataTarget(zenodo, Optional.of(doi), metadata, isFinal)),
                Optional.empty(),
                log::add);
    }

    @Test
    void theDataHaveARecordOfTheirOwn() throws Exception {
        ObjectNode model = metadata("1").set("resource_type", Json.node().put("id", "model"));
        assertThat(Reservation.doi(zenodo, model, Optional.empty())).isEqualTo("10.5072/zenodo.101");
        String doi = reserved();
        assertThat(doi).isEqualTo(reserved()).isEqualTo("10.5072/zenodo.102");
        publication(doi, false).plan(bundle("1.0", "aster,1"));
        assertThat(log.get(1))
                .matches("zenodo-data: " + server.address() + ", 10.5072/zenodo.102: [0-9.]+ (B|KiB), a draft");
        publication(doi, false).run(bundle("1.0", "aster,1"));
        assertThat(server.records()).containsEntry("102", doi + FILES + " draft");
        Copies copies = publication(doi, true).run(bundle("1.0", "aster,1"));
        assertThat(server.records()).containsEntry("102", doi + FILES + " published");
        assertThat(copies.copies()).singleElement().satisfies(copy -> {
            assertThat(copy.address()).isEqualTo("zenodo:" + doi);
            assertThat(copy.id()).isPresent();
        });
        assertThat(publication(doi, true).run(bundle("1.0", "aster,1"))).isEqualTo(copies);
        assertThat(server.player().calls("POST .*/102/draft/actions/publish")).isEqualTo(1);
    }

    /** A new model of the same data changes nothing; other data are another version, with a DOI of its own. */
    @Test
    void aRecordStaysAsLongAsTheDataDo() throws Exception {
        String doi = reserved();
        Copies first = publication(doi, true).run(bundle("1.0", "aster,1"));
        assertThat(Reservation.dataDoi(zenodo, metadata, Optional.of(doi))).isEqualTo(doi);
        assertThat(publication(doi, true).run(bundle("1.1", "aster,1")).copies())
                .isEqualTo(first.copies());
        assertThatThrownBy(() -> publication(doi, true).plan(bundle("2.0", "aster,2")))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        Other data are published under this DOI
                          where: %s, %s/records/101
                          why:   the files of a published record stay as they are
                          do:    raise the data's version in CITATION.cff, references, then: mvn seedbed:reserve""".formatted(doi, server.address()));
        metadata = metadata("2");
        String next = Reservation.dataDoi(zenodo, metadata, Optional.of(doi));
        assertThat(next).isEqualTo("10.5072/zenodo.102");
        assertThat(server.player().calls("POST /api/records/101/versions")).isEqualTo(1);
        publication(next, true).run(bundle("2.0", "aster,2"));
        assertThat(server.records()).containsEntry("102", next + FILES + " published");
    }

    @Test
    void aDoiFromElsewhereStays() {
        assertThatThrownBy(() -> Reservation.dataDoi(zenodo, metadata, Optional.of("10.24432/C5XW2")))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        The data have a DOI already
                          where: CITATION.cff, references, doi: 10.24432/C5XW2
                          why:   it was not given by %s: the data are kept elsewhere
                          do:    take <zenodoData> out of pom.xml; or, if these are other data, and yours, remove the line with the DOI""".formatted(server.address()));
        assertThat(server.records()).isEmpty();
    }

    @Test
    void whatDoesNotArriveLeavesNoDraft() throws Exception {
        server.player().instead("POST .*/pids/doi", 1, Reply.json(400, "{\"message\":\"No DOI today\"}"));
        assertThatThrownBy(this::reserved).hasMessageContaining("No DOI today");
        assertThat(server.records()).isEmpty();
    }

    @Test
    void aCopyThatChangedIsNamedAndCannotBeRestored() throws Exception {
        String doi = reserved();
        Copies copies = publication(doi, true).run(bundle("1.0", "aster,1"));
        Files.write(folder.resolve("store/101-flowers-data.zip"), new byte[] {1});
        List<Target> targets = List.of(new ZenodoDataTarget(zenodo, Optional.of(doi), metadata, false));
        assertThat(new Verification(folder, copies, targets, Optional.empty())
                        .all(bytes -> {}).get(0).faults().stream()
                                .map(Problem::what)
                                .toList())
                .containsExactly("The copy is not a bundle");
        assertThatThrownBy(() -> targets.get(0).put(bundle("1.0", "aster,1"), true, bytes -> {}))
                .hasMessageContaining("A copy on Zenodo cannot be repaired");
    }

    /** Dead after n calls, then run again: one record, one DOI, published once. */
    @Tag("full")
    @Test
    void killedAfterEachRequestItGoesOn() throws Exception {
        Copies undisturbed = publication(reserved(), true).run(bundle("1.0", "aster,1"));
        int all = server.player().calls().size();
        assertThat(all).isBetween(15, 60);
        for (int n = 0; n < all; n++) {
            stop();
            Files.deleteIfExists(folder.resolve(Copies.FILE));
            SortedFiles.delete(folder.resolve("store"));
            start();
            int[] left = {n};
            server.player().insteadIf(call -> left[0]-- <= 0, call -> Reply.reset());
            Optional<String> known = Optional.empty();
            try {
                known = Optional.of(reserved());
                publication(known.get(), true).run(bundle("1.0", "aster,1"));
            } catch (ProblemException ignored) {
                // Dead
            }
            int published = server.player().calls(PUBLISH);
            server.player().forget();
            String doi = Reservation.dataDoi(zenodo, metadata, known);
            Copies copies = publication(doi, true).run(bundle("1.0", "aster,1"));
            assertThat(copies.copies().get(0).id())
                    .as("after %d", n)
                    .isEqualTo(undisturbed.copies().get(0).id());
            assertThat(server.records()).isEqualTo(Map.of("101", doi + FILES + " published"));
            assertThat(published + server.player().calls(PUBLISH)).isBetween(1, 3);
        }
    }
}
