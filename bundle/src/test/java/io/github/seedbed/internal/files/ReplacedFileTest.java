package io.github.seedbed.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacedFileTest {
    @TempDir
    private Path parent;

    private Path file;

    @BeforeEach
    void writeTheOldOne() throws IOException {
        file = Files.writeString(parent.resolve("run.json"), "old");
    }

    @Test
    void replacesTheOldOneAndClearsWhatKilledProcessesLeft() throws IOException {
        Files.writeString(parent.resolve(".run.json.new-" + (1L << 40)), "half");
        ReplacedFile.write(file, "new".getBytes(StandardCharsets.UTF_8));
        assertThat(file).hasContent("new");
        assertThat(SortedFiles.in(parent)).containsExactly(file);
    }

    @Test
    void leavesTheOldOneAndNothingElseOnAFullDisk() throws IOException {
        assertThatThrownBy(() -> ReplacedFile.write(file, out -> {
                    out.write('n');
                    throw new IOException("No space left on device");
                }))
                .hasMessage("No space left on device");
        assertThat(file).hasContent("old");
        assertThat(SortedFiles.in(parent)).containsExactly(file);
    }
}
