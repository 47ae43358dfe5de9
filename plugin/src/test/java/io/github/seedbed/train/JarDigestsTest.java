package io.github.seedbed.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.internal.digest.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarDigestsTest {
    private static final FileTime BEFORE = FileTime.fromMillis(1_000_000);

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void lookAtAJar() throws IOException {
        jar = Files.writeString(folder.resolve("library.jar"), "one");
        Files.setLastModifiedTime(jar, BEFORE);
        assertThat(JarDigests.of(jar)).isEqualTo(Sha256.of("one"));
    }

    @Test
    void oneThatIsWrittenAnewIsReadAgain() throws IOException {
        Files.writeString(jar, "two");
        assertThat(JarDigests.of(jar)).isEqualTo(Sha256.of("two"));
    }

    @Test
    void soIsOneOfTheSameAgeThatIsLonger() throws IOException {
        Files.writeString(jar, "three");
        Files.setLastModifiedTime(jar, BEFORE);
        assertThat(JarDigests.of(jar)).isEqualTo(Sha256.of("three"));
    }
}
