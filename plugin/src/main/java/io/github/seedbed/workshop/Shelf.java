package io.github.seedbed.workshop;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.publish.Copies;
import io.github.seedbed.publish.Copy;
import io.github.seedbed.publish.FolderTarget;
import io.github.seedbed.publish.ReleasedBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Copies of a bundle in folders of the project itself, as if several places had been published to. */
final class Shelf {
    private Shelf() {}

    /**
     * Copies the bundle and lists the copies.
     *
     * @param project whose {@code target/bundle} was built
     * @param folders that get one copy each
     * @throws IOException if a file cannot be read or written
     */
    static void fill(Path project, List<String> folders, ReleasedBundle.Coordinates name) throws IOException {
        Path target = project.resolve("target");
        Path zip = target.resolve(name.artifactId() + "-" + name.version() + "-bundle.zip");
        ReleasedBundle bundle = new ReleasedBundle(target.resolve("bundle"), zip, Optional.empty(), name);
        List<Copy> copies = new ArrayList<>();
        for (String folder : folders) {
            Files.createDirectories(project.resolve(folder));
            copies.add(new FolderTarget(project, folder)
                    .put(bundle, false, moved -> {})
                    .orElseThrow());
        }
        Files.write(
                project.resolve(Copies.FILE),
                Json.write(new Copies(name.version(), bundle.id(), Optional.empty(), copies)));
    }
}
