package io.github.seedbed.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedFilesTest {
    private static final int FOLDERS = 200;

    @TempDir
    private Path parent;

    /**
     * As when another build cleans it: an {@code UncheckedIOException} would say so to nobody who looks for the other.
     */
    @Test
    void foldersThatVanishWhileTheyAreListedAreAnIoException() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            IOException vanished = null;
            while (vanished == null) {
                Path folder = filled();
                CompletableFuture<Void> other = CompletableFuture.runAsync(() -> delete(folder));
                try {
                    while (!other.isDone()) {
                        SortedFiles.below(folder);
                    }
                } catch (IOException e) {
                    vanished = e;
                }
                other.join();
            }
            assertThat(vanished).isInstanceOf(NoSuchFileException.class);
        });
    }

    private Path filled() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("folder"));
        for (int i = 0; i < FOLDERS; i++) {
            Files.createDirectories(folder.resolve("a" + i + "/b"));
        }
        return folder;
    }

    private static void delete(Path folder) {
        try {
            SortedFiles.delete(folder);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
