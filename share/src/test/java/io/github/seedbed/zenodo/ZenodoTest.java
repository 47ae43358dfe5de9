package io.github.seedbed.zenodo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.copy.Flowers;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.http.Reply;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.publish.Copies;
import io.github.seedbed.publish.Publication;
import io.github.seedbed.publish.ReleasedBundle;
import io.github.seedbed.publish.ZenodoTarget;
import io.github.seedbed.publish.Zips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZenodoTest {
    private static final String PUBLISH = "POST /api/records/101/draft/actions/publish";
    private static final String LEGACY = """
            {"title": "Flowers", "upload_type": "software", "description": "Kinds.", "version": "1.0",
             "publication_date": "2026-03-01", "license": "apache-2.0", "keywords": ["botany"],
             "creators": [{"name": "Lovelace, Ada", "orcid": "https://orcid.org/0000-0002-1825-0097", "affiliation": "Home"},
                          {"name": "The Garden"}],
             "related_identifiers": [{"identifier": "10.1/x", "relation": "isDerivedFrom", "resource_type": "dataset"}]}
            """;

    @TempDir
    private Path folder;

    private ZenodoPlayer server;
    private Zenodo zenodo;
    private ObjectNode metadata;
    private ReleasedBundle bundle;
    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = new ZenodoPlayer(folder.resolve("store"));
        zenodo = server.quick();
        metadata = RecordMetadata.of(Json.foreignObject(LEGACY).orElseThrow());
        System.setProperty("ZENODO_ENDPOINT", server.address().toString());
        System.setProperty("SEEDBED_CACHE", folder.resolve("cache").toString());
        Path files = Flowers.bundle(folder.resolve("bundle"));
        Files.writeString(files.resolve(RecordMetadata.FILE), LEGACY);
        Flowers.seal(files);
        bundle = Zips.of(
                files, folder.resolve("bundle.zip"), new ReleasedBundle.Coordinates("org.acme", "flowers", "1.0"));
    }

    @AfterEach
    void stop() {
        System.clearProperty("ZENODO_ENDPOINT");
        System.clearProperty("SEEDBED_CACHE");
        server.close();
    }

    private String reserved() throws IOException {
        return Reservation.doi(zenodo, metadata, Optional.empty());
    }

    private Publication publication(String doi, boolean isFinal) {
        return new Publication(
                folder, List.of(new ZenodoTarget(zenodo, Optional.of(doi), isFinal)), Optional.empty(), log::add);
    }

    private static final String FILES = " [README.md, flowers-1.0-bundle.zip]";

    @Test
    void aReservedDoiIsPublishedOnlyInTheEnd() throws Exception {
        String doi = reserved();
        assertThat(doi).isEqualTo("10.5072/zenodo.101");
        publication(doi, false).plan(bundle);
        publication(doi, false).run(bundle);
        assertThat(server.records()).isEqualTo(Map.of("101", doi + FILES + " draft"));
        assertThat(folder.resolve(Copies.FILE)).doesNotExist();
        assertThat(log.get(2)).isEqualTo("zenodo: complete, and not published: -Dfinal does that, for ever");
        server.player().forget();
        Copies copies = publication(doi, true).run(bundle);
        assertThat(server.player().calls()).noneMatch(call -> call.startsWith("PUT") && call.endsWith("/content"));
        assertThat(server.records()).isEqualTo(Map.of("101", doi + FILES + " published"));
        assertThat(publication(doi, true).run(bundle)).isEqualTo(copies);
        assertThat(Reservation.doi(zenodo, metadata, Optional.of(doi))).isEqualTo(doi);
        try (Bundle loaded = Bundle.load("zenodo:" + doi, bundle.id())) {
            assertThat(loaded.predict(Map.of("petal", 3.5)).label()).isEqualTo("crocus");
        }
    }

    @Test
    void twoReservationsOfOneVersionAreOne() throws IOException {
        String doi = reserved();
        assertThat(reserved()).isEqualTo(doi);
        assertThat(Reservation.doi(zenodo, metadata, Optional.of(doi))).isEqualTo(doi);
        assertThat(server.records()).hasSize(1);
    }

    @Test
    void ofAPublishedRecordANewVersionIsBegun() throws IOException {
        String doi = reserved();
        publication(doi, true).run(bundle);
        metadata.put("version", "1.1");
        String next = Reservation.doi(zenodo, metadata, Optional.of(doi));
        assertThat(next).isEqualTo("10.5072/zenodo.102");
        assertThat(server.player().calls("POST /api/records/101/versions")).isEqualTo(1);
        assertThat(Reservation.doi(zenodo, metadata, Optional.of(doi))).isEqualTo(next);
    }

    @Test
    void noEmptyDraftIsLeftBehind() {
        server.player().instead("POST .*/pids/doi", 1, Reply.json(400, "{\"message\":\"No DOI today\"}"));
        assertThatThrownBy(this::reserved).hasMessageContaining("the server answered 400: No DOI today");
        assertThat(server.records()).isEmpty();
    }

    @Test
    void theMetadataIsInTheNativeForm() throws IOException {
        String doi = reserved();
        publication(doi, false).run(bundle);
        assertThat(server.metadata("101").toString())
                .isEqualTo("{\"resource_type\":{\"id\":\"model\"},\"title\":\"Flowers\",\"description\":\"Kinds.\","
                        + "\"publication_date\":\"2026-03-01\",\"version\":\"1.0\",\"publisher\":\"Zenodo\","
                        + "\"creators\":[{\"person_or_org\":{\"type\":\"personal\",\"family_name\":\"Lovelace\","
                        + "\"given_name\":\"Ada\",\"identifiers\":[{\"scheme\":\"orcid\",\"identifier\":"
                        + "\"0000-0002-1825-0097\"}]},\"affiliations\":[{\"name\":\"Home\"}]},{\"person_or_org\":"
                        + "{\"type\":\"organizational\",\"name\":\"The Garden\"}}],\"rights\":[{\"id\":\"apache-2.0\"}],"
                        + "\"subjects\":[{\"subject\":\"botany\"}],\"related_identifiers\":[{\"identifier\":\"10.1/x\","
                        + "\"scheme\":\"doi\",\"relation_type\":{\"id\":\"isderivedfrom\"},\"resource_type\":"
                        + "{\"id\":\"dataset\"}}]}");
        assertThatThrownBy(() -> RecordMetadata.of(Json.node()))
                .hasMessageContaining(".zenodo.json, title")
                .hasMessageContaining("add to CITATION.cff: date-released: YYYY-MM-DD");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void aRecordThatWasPublishedAllTheSameIsNotPublishedTwice(int status) throws IOException {
        server.player().afterwards(PUBLISH, 1, reply -> Reply.of(status, "<html>Gateway Time-out</html>"));
        publication(reserved(), true).run(bundle);
        assertThat(server.player().calls(PUBLISH)).isEqualTo(1);
        assertThat(server.records().get("101")).endsWith(" published");
    }

    @Test
    void noAnswerIsNoFailureYet() throws IOException {
        server.player().instead(PUBLISH, 1, Reply.reset());
        server.player().afterwards(PUBLISH, 1, reply -> Reply.reset());
        publication(reserved(), true).run(bundle);
        assertThat(server.records().get("101")).endsWith(" published");
    }

    @Test
    void otherBytesThanWereSentAreNoticed() throws IOException {
        String doi = reserved();
        server.player().afterwards("POST .*/commit", 1, reply -> Reply.json(200, "{\"checksum\":\"md5:00\"}"));
        assertThatThrownBy(() -> publication(doi, true).run(bundle))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("The repository stored other bytes");
        publication(doi, true).run(bundle);
        assertThat(server.records()).isEqualTo(Map.of("101", doi + FILES + " published"));
    }

    @Test
    void aRefusalIsReported() throws IOException {
        String doi = reserved();
        server.player()
                .instead(
                        PUBLISH,
                        1,
                        Reply.json(
                                400,
                                "{\"message\":\"A validation error occurred.\",\"errors\":[{\"field\":\"metadata.title\","
                                        + "\"messages\":[\"Too short\"]}]}"));
        assertThatThrownBy(() -> publication(doi, true).run(bundle)).hasMessage("""
                        The record was not published
                          where: %s, draft 101
                          why:   the server answered 400: A validation error occurred.; metadata.title: ["Too short"]
                          do:    see what it says; then run the same command again""".formatted(server.address()));
    }

    @Test
    void whoHasNoTokenOrDoiIsToldSo() {
        Zenodo anonymous = Zenodo.at(server.address(), Optional.empty());
        assertThatThrownBy(anonymous::requireToken)
                .hasMessageContaining("there is no token in the variable ZENODO_TOKEN");
        assertThatThrownBy(() -> publication("10.5072/zenodo.999", true).plan(bundle))
                .hasMessageContaining("No DOI is reserved\n  where: CITATION.cff, doi\n  why:   " + server.address()
                        + " knows no record of yours with 10.5072/zenodo.999\n  do:    mvn seedbed:reserve");
        assertThatThrownBy(() -> Bundle.load("zenodo:10.5072/zenodo.999")).hasMessageContaining("404");
    }

    /** Dead after n calls, then run again: one record, one DOI, published. */
    @Tag("full")
    @Test
    void killedAfterEachRequestItGoesOn() throws Exception {
        publication(reserved(), true).run(bundle);
        int all = server.player().calls().size();
        assertThat(all).isBetween(15, 60);
        for (int n = 0; n < all; n++) {
            stop();
            Files.deleteIfExists(folder.resolve(Copies.FILE));
            SortedFiles.delete(folder.resolve("bundle"));
            SortedFiles.delete(folder.resolve("store"));
            start();
            int[] left = {n};
            server.player().insteadIf(call -> left[0]-- <= 0, call -> Reply.reset());
            try {
                publication(reserved(), true).run(bundle);
            } catch (ProblemException ignored) {
                // Dead
            }
            server.player().forget();
            String doi = reserved(n);
            publication(doi, true).run(bundle);
            assertThat(server.records())
                    .as("after %d", n)
                    .isEqualTo(new TreeMap<>(Map.of("101", doi + FILES + " published")));
        }
    }

    /** Whoever was killed after the publication still has the DOI, committed in CITATION.cff. */
    private String reserved(int n) throws IOException {
        boolean published = server.records().values().stream().anyMatch(record -> record.endsWith(" published"));
        return published ? "10.5072/zenodo.101" : reserved();
    }
}
