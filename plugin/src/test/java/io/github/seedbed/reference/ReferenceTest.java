package io.github.seedbed.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of {@code docs/reference} say what the code says. */
final class ReferenceTest {
    private static final Path FOLDER = Path.of("../docs/reference");

    @ParameterizedTest
    @EnumSource
    void thePageIsWrittenFromTheCode(Page page) throws Exception {
        Path file = FOLDER.resolve(page.file);
        String expected = page.text();
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, expected);
        }
        String actual = Files.exists(file) ? Files.readString(file) : "";
        assertThat(actual)
                .as("docs/reference/%s is stale; to write it again: %s", page.file, Page.UPDATE)
                .isEqualTo(expected);
    }
}
