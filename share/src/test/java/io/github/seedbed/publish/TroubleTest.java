package io.github.seedbed.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.copy.Flowers;
import io.github.seedbed.copy.Keys;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.hub.HubFixture;
import io.github.seedbed.hub.HubPlayer;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.http.Player;
import io.github.seedbed.internal.http.Quick;
import io.github.seedbed.internal.http.Trouble;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.publish.ReleasedBundle.Coordinates;
import io.github.seedbed.registry.RegistryPlayer;
import io.github.seedbed.zenodo.RecordMetadata;
import io.github.seedbed.zenodo.Reservation;
import io.github.seedbed.zenodo.ZenodoPlayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The table of faults: each kind of trouble at the first occurrence of every request of a publication and of the
 * downloads that prove it, at each kind of place. Whoever runs the same command again arrives at the same as without:
 * nothing lost, nothing twice.
 */
@Tag("full")
class TroubleTest {
    private static final String LEGACY = """
            {"title": "Flowers", "upload_type": "software", "version": "1.0", "publication_date": "2026-03-01",
             "creators": [{"name": "Lovelace, Ada"}]}
            """;

    /** Each run gets one request further, at least. */
    private static final int MOST_RUNS = 80;

    @TempDir
    private static Path shared;

    private static Keys keys;
    private static ReleasedBundle bundle;
    private static final Map<Kind, SortedMap<String, String>> UNDISTURBED = new EnumMap<>(Kind.class);

    @TempDir
    private Path folder;

    private enum Kind {
        HUB,
        MAVEN,
        REGISTRY,
        ZENODO
    }

    /** A place, and what can be seen there. */
    private interface Stage extends AutoCloseable {
        Player player();

        /** May end with a problem, as everything here. */
        Target target() throws IOException;

        SortedMap<String, String> seen() throws IOException;

        @Override
        void close();
    }

    @BeforeAll
    static void release() throws Exception {
        keys = Keys.on("secp256r1");
        Path files = Flowers.bundle(shared.resolve("bundle"));
        Files.writeString(files.resolve(RecordMetadata.FILE), LEGACY);
        Flowers.seal(files);
        bundle = Zip.bundle(files, shared.resolve("bundle.zip"), new Coordinates("org.acme", "flowers", "1.0"))
                .signed(shared.resolve("model.sig"), keys.signing());
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void onTheHub(Trouble trouble) throws Exception {
        arrivesInSpiteOf(trouble, Kind.HUB);
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void inAMavenRepository(Trouble trouble) throws Exception {
        arrivesInSpiteOf(trouble, Kind.MAVEN);
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void inAnImageRegistry(Trouble trouble) throws Exception {
        arrivesInSpiteOf(trouble, Kind.REGISTRY);
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void onZenodo(Trouble trouble) throws Exception {
        arrivesInSpiteOf(trouble, Kind.ZENODO);
    }

    private void arrivesInSpiteOf(Trouble trouble, Kind kind) throws Exception {
        if (!UNDISTURBED.containsKey(kind)) {
            try (Stage stage = stage(kind, folder.resolve("undisturbed"))) {
                publish(stage);
                UNDISTURBED.put(kind, stage.seen());
            }
        }
        try (Stage stage = stage(kind, folder.resolve("disturbed"))) {
            trouble.on(stage.player());
            int runs = 1;
            for (boolean arrived = false; !arrived; runs++) {
                assertThat(runs).as("runs with %s", trouble).isLessThan(MOST_RUNS);
                arrived = hasArrived(stage);
            }
            assertThat(stage.seen()).isEqualTo(UNDISTURBED.get(kind));
            assertThat(stage.player().tokens()).allMatch(call -> call.startsWith("localhost "));
            if (trouble == Trouble.UNKNOWN_FIELDS) {
                assertThat(runs).isEqualTo(2);
            }
        }
    }

    /** A message for people, or all of it. */
    private boolean hasArrived(Stage stage) throws IOException {
        try {
            publish(stage);
            return true;
        } catch (ProblemException e) {
            assertThat(e.problems())
                    .allMatch(problem -> !problem.what().isBlank()
                            && !problem.where().isBlank()
                            && !problem.why().isBlank()
                            && !problem.action().isBlank());
            assertThat(e.getMessage()).doesNotContain("-token", "hf_loopback", RegistryPlayer.PASSWORD);
            return false;
        }
    }

    private void publish(Stage stage) throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        new Publication(project, List.of(stage.target()), Optional.of(keys.trusted()), line -> {}).run(bundle);
    }

    private static Stage stage(Kind kind, Path store) throws IOException {
        return switch (kind) {
            case HUB -> new OnHub(new HubPlayer(store));
            case MAVEN -> new InRepository(store, new RepositoryPlayer(store));
            case REGISTRY -> new InRegistry(store, new RegistryPlayer(store));
            case ZENODO -> new OnZenodo(new ZenodoPlayer(store));
        };
    }

    private record OnHub(HubPlayer server) implements Stage {
        private static final String NAME = "acme/flowers";

        @Override
        public Player player() {
            return server.player();
        }

        @Override
        public Target target() {
            return new HubTarget(HubFixture.quick(server, NAME));
        }

        @Override
        public SortedMap<String, String> seen() {
            SortedMap<String, String> seen = new TreeMap<>(server.files(NAME));
            seen.put("commits", server.commits(NAME).toString());
            seen.put("tags", server.tags(NAME).keySet().toString());
            return seen;
        }

        @Override
        public void close() {
            server.close();
        }
    }

    private record InRepository(Path store, RepositoryPlayer server) implements Stage {
        @Override
        public Player player() {
            return server.player();
        }

        @Override
        public Target target() {
            return new MavenTarget(
                    server.player().address().resolve("/maven/"),
                    Quick.http(server.player().address(), RepositoryPlayer.TOKEN));
        }

        @Override
        public SortedMap<String, String> seen() throws IOException {
            return digests(store);
        }

        @Override
        public void close() {
            server.close();
        }
    }

    private record InRegistry(Path store, RegistryPlayer server) implements Stage {
        @Override
        public Player player() {
            return server.player();
        }

        @Override
        public Target target() {
            return new OciTarget(server.quick("models/flowers", RegistryPlayer.PASSWORD));
        }

        @Override
        public SortedMap<String, String> seen() throws IOException {
            SortedMap<String, String> seen = digests(store);
            seen.keySet().removeIf(name -> name.startsWith("draft"));
            return seen;
        }

        @Override
        public void close() {
            server.close();
        }
    }

    /** From the reservation on: one record, one DOI, published. */
    private record OnZenodo(ZenodoPlayer server) implements Stage {
        @Override
        public Player player() {
            return server.player();
        }

        @Override
        public Target target() throws IOException {
            ObjectNode metadata = RecordMetadata.of(Json.foreignObject(LEGACY).orElseThrow());
            boolean published = server.records().values().stream().anyMatch(record -> record.endsWith("published"));
            // Whoever comes so far has the DOI in CITATION.cff
            Optional<String> before = published ? Optional.of("10.5072/zenodo.101") : Optional.empty();
            String doi = Reservation.doi(server.quick(), metadata, before);
            return new ZenodoTarget(server.quick(), Optional.of(doi), true);
        }

        @Override
        public SortedMap<String, String> seen() {
            return new TreeMap<>(server.records());
        }

        @Override
        public void close() {
            server.close();
        }
    }

    private static SortedMap<String, String> digests(Path store) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        for (String name : SortedFiles.below(store)) {
            digests.put(name, Sha256.of(store.resolve(name)));
        }
        return digests;
    }
}
