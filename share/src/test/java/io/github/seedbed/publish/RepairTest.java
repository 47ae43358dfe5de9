package io.github.seedbed.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.copy.Flowers;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.publish.ReleasedBundle.Coordinates;
import io.github.seedbed.registry.RegistryPlayer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A place that keeps what is damaged. */
class RepairTest {
    private static final Coordinates NAME = new Coordinates("org.acme", "flowers", "1.0");

    @TempDir
    private Path folder;

    @Test
    void aDamagedFileThatARegistryKeepsIsReportedAndRestoredWhenItIsGone() throws Exception {
        Path files = Flowers.bundle(folder.resolve("bundle"));
        ReleasedBundle bundle = Zip.bundle(files, folder.resolve("bundle.zip"), NAME);
        Path shelf = Files.createDirectories(folder.resolve("shelf"));
        List<String> log = new ArrayList<>();
        try (RegistryPlayer registry = new RegistryPlayer(folder.resolve("store"))) {
            Target kept = new OciTarget(registry.quick("models/flowers", RegistryPlayer.PASSWORD));
            List<Target> targets = List.of(kept, new FolderTarget(folder, "shelf"));
            Publication publication = new Publication(folder, targets, Optional.empty(), log::add);
            Copies copies = publication.run(bundle);
            String digest = Sha256.of(files.resolve("model.onnx"));
            Files.writeString(registry.blob("sha256:" + digest), "damaged");
            registry.keepWhatIsThere();
            assertThatThrownBy(() -> publication.repair(copies, NAME))
                    .isInstanceOf(ProblemException.class)
                    .hasMessage("""
                            A copy is still broken
                              where: %s, model.onnx
                              why:   the right files were sent, and still: its SHA-256 is %s, expected was %s
                              do:    ask the owner of that place to delete the damaged file; then: mvn seedbed:copies -Drepair""".formatted(
                            copies.copies().get(1).address().replace(":1.0@", "@"), Sha256.of("damaged"), digest));
            Files.delete(registry.blob("sha256:" + digest));
            Files.writeString(shelf.resolve("flowers-1.0/README.md"), "changed");
            assertThatThrownBy(() -> publication.repair(copies, NAME))
                    .hasMessageContaining("No copy is whole any more");
            Files.write(shelf.resolve("flowers-1.0/README.md"), Files.readAllBytes(files.resolve("README.md")));
            publication.repair(copies, NAME);
        }
        assertThat(log).anyMatch(line -> line.startsWith("registry: restored from shelf/flowers-1.0"));
    }
}
