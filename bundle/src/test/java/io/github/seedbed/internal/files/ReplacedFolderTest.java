package io.github.seedbed.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacedFolderTest {
    /** Larger than any process number that Linux gives out. */
    private static final long NOBODY = 1L << 40;

    @TempDir
    private Path parent;

    @Test
    void replacesTheOldFolderOnlyWhenItIsComplete() throws IOException {
        Path place = folder("place", "old");
        try (ReplacedFolder folder = ReplacedFolder.at(place)) {
            Files.writeString(folder.draft().resolve("file"), "new");
            assertThat(place.resolve("file")).hasContent("old");
            folder.commit();
        }
        assertThat(place.resolve("file")).hasContent("new");
        assertThat(SortedFiles.in(parent)).containsExactly(place);
    }

    @Test
    void leavesTheOldFolderWhenItIsNeverComplete() throws IOException {
        Path place = folder("place", "old");
        try (ReplacedFolder folder = ReplacedFolder.at(place)) {
            Files.writeString(folder.draft().resolve("file"), "half");
        }
        assertThat(place.resolve("file")).hasContent("old");
        assertThat(SortedFiles.in(parent)).containsExactly(place);
    }

    @Test
    void replacesWhatAnotherProcessPutThereMeanwhile() throws IOException {
        for (boolean isThere : List.of(true, false)) {
            Path place = isThere ? folder("place", "old") : parent.resolve("place");
            AtomicInteger others = new AtomicInteger(3);
            try (ReplacedFolder folder = ReplacedFolder.at(place)) {
                Files.writeString(folder.draft().resolve("file"), "new");
                folder.commit(() -> {
                    if (others.getAndDecrement() > 0) {
                        Assertions.assertDoesNotThrow(() -> folder("place", "other"));
                    }
                });
            }
            assertThat(place.resolve("file")).hasContent("new");
            assertThat(SortedFiles.in(parent)).containsExactly(place);
            SortedFiles.delete(place);
        }
    }

    @Test
    void putsTheOldFolderBackWhenAProcessWasKilledBetweenTheMoves() throws IOException {
        folder(".place.old-" + NOBODY, "old");
        folder(".place.new-" + NOBODY, "new");
        Path place = parent.resolve("place");
        ReplacedFolder.recover(place);
        assertThat(place.resolve("file")).hasContent("old");
        assertThat(SortedFiles.in(parent)).containsExactly(place);
    }

    @Test
    void leavesTheOldFolderWholeWhereverItsProcessIsKilled() throws Exception {
        Path place = folder("place", "old");
        for (String moment : List.of("writing", "between the moves")) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Killed.class.getName(),
                            place.toString(),
                            moment)
                    .inheritIO()
                    .start();
            assertThat(process.waitFor()).as(moment).isEqualTo(Killed.EXIT);
            assertThat(Files.exists(place)).as(moment).isEqualTo(moment.equals("writing"));
            assertThat(SortedFiles.in(parent)).as(moment).hasSizeGreaterThan(1);

            ReplacedFolder.recover(place);
            assertThat(place.resolve("file")).as(moment).hasContent("old");
            assertThat(SortedFiles.in(parent)).as(moment).containsExactly(place);
        }
    }

    /** A process that ends at once at the moment that it is told, as a killed one does. */
    static final class Killed {
        private static final int EXIT = 137;

        private Killed() {}

        public static void main(String[] args) throws IOException {
            ReplacedFolder folder = ReplacedFolder.at(Path.of(args[0]));
            Files.writeString(folder.draft().resolve("file"), "new");
            if (args[1].equals("writing")) {
                Runtime.getRuntime().halt(EXIT);
            }
            folder.commit(() -> Runtime.getRuntime().halt(EXIT));
        }
    }

    @Test
    void leavesTheDraftOfAnotherLivingProcessAlone() throws IOException {
        long other = ProcessHandle.current().parent().orElseThrow().pid();
        Path draft = folder(".place.new-" + other, "theirs");
        ReplacedFolder.recover(parent.resolve("place"));
        assertThat(draft.resolve("file")).hasContent("theirs");
    }

    private Path folder(String name, String content) throws IOException {
        Path folder = Files.createDirectory(parent.resolve(name));
        Files.writeString(folder.resolve("file"), content);
        return folder;
    }
}
