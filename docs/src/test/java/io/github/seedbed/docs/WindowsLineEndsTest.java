package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Windows line ends, whether git or the generation put them there, change nothing about a project's build. */
@Tag("full")
class WindowsLineEndsTest {
    private final FirstRun first = FirstRun.get();

    /** Windows' separator reaches what Velocity writes between the lines of an archetype's files. */
    @Test
    void generatedWithThem() throws IOException {
        Path folder = Workspace.empty("generated with windows line ends");
        String[] values = {"-DartifactId=my-model", "-Dline.separator=\r\n"};
        GeneratingTest.generate(
                        first.maven,
                        folder,
                        "io.github.seedbed",
                        "seedbed-tabular-classification",
                        Workspace.VERSION,
                        values)
                .green();
        assertThat(first.maven
                        .run(folder.resolve("my-model"), "-o", "verify", "-DskipTests", "-Dline.separator=\r\n")
                        .green()
                        .output())
                .contains("The run is the one in model.lock");
    }

    /** Data are not text to git ({@code .gitattributes}), nor are the wrapper's scripts. */
    @Test
    void checkedOutWithThem() throws IOException {
        Path project = first.copyOfProject("windows line ends");
        for (String name : FirstRun.sources(project).keySet()) {
            if (!name.startsWith("data/") && !name.startsWith("mvnw")) {
                Path file = project.resolve(name);
                Files.writeString(file, Files.readString(file).replaceAll("\r?\n", "\r\n"));
            }
        }
        assertThat(first.maven
                        .run(project, "-o", "verify", "-DskipTests")
                        .green()
                        .output())
                .contains("The run is the one in model.lock");
    }
}
