package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A project whose text files have Windows line ends builds as any other; data are no text ({@code .gitattributes}). */
@Order(11)
class WindowsLineEndsTest {
    private final FirstRun first = FirstRun.get();

    @Test
    void verifyIsGreen() throws IOException {
        Path project = first.copyOfProject("windows line ends");
        for (String name : FirstRun.sources(project).keySet()) {
            if (!name.startsWith("data/") && !name.startsWith("mvnw")) {
                Path file = project.resolve(name);
                Files.writeString(file, Files.readString(file).replaceAll("\r?\n", "\r\n"));
            }
        }
        assertThat(first.maven.run(project, "-o", "verify").green().output())
                .contains("The run is the one in model.lock");
    }
}
