package io.github.seedbed.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cache that a training keeps, outside of the project too. */
final class LeftOversTest {
    @TempDir
    private Path folder;

    @Test
    void areBackWhenAllIsDone() throws IOException {
        Path cache = Files.writeString(folder.resolve("cache"), "scales");
        Path aside = folder.resolve("aside");
        try (LeftOvers files = new LeftOvers(List.of(cache, folder.resolve("gone")), aside)) {
            files.set(false);
            assertThat(cache).doesNotExist();
            Files.writeString(cache, "of a training");
        }
        assertThat(cache).hasContent("scales");
        assertThat(aside).doesNotExist();
    }

    @Test
    void areBackAfterAKilledBuild() throws IOException {
        Path first = Files.writeString(
                Files.createDirectory(folder.resolve("caches")).resolve("a"), "scales");
        Path second = Files.writeString(folder.resolve("b"), "words");
        Path aside = folder.resolve("aside");
        new LeftOvers(List.of(first, second), aside).set(false);
        Files.delete(first.getParent());
        Files.writeString(second, "newer");

        LeftOvers.restore(aside);
        assertThat(first).hasContent("scales");
        assertThat(second).as("what is there again is newer").hasContent("newer");
        LeftOvers.restore(folder.resolve("nothing"));
    }
}
