package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.digest.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What only the owner knows may wait until a release, and what was written for other data must be read again. */
@Tag("full")
@Order(32)
class OwnersPromptsTest {
    private static final String RELEASE = "mvn verify -Prelease";
    private static final String NOT_ANSWERED = "A question is not answered";
    private static final String OTHER_DATA = "The document was written for other data";

    private final FirstRun first = FirstRun.get();

    @Test
    void openPromptsFailAReleaseOnlyAndSoDoOtherData() throws IOException {
        assertThat(first.verify.green().output()).contains("3 prompts are open: 3 for the project lead.");

        Path project = first.copyOfProject("prompts");
        Maven maven = first.maven.with("-Dquick", "-DskipTests");
        String red = maven.documented(project, RELEASE).red().output();
        assertThat(red).contains("For the project lead, 3:").doesNotContain("For the d", OTHER_DATA);
        assertThat(times(red, NOT_ANSWERED)).isEqualTo(3);

        FirstRun.answerPrompts(project);
        assertThat(maven.documented(project, RELEASE).green().output()).doesNotContain("open: ");

        loseALine(project);
        maven.run(project, "compile", "seedbed:train", "seedbed:lock").green();
        String other = maven.documented(project, RELEASE).red().output();
        assertThat(times(other, OTHER_DATA)).isEqualTo(2);
        assertThat(other).doesNotContain(NOT_ANSWERED);

        maven.documented(project, "mvn seedbed:reviewed").green();
        maven.documented(project, RELEASE).green();
    }

    private static int times(String output, String text) {
        return output.split(Pattern.quote(text), -1).length - 1;
    }

    /** Other data: the last penguin is gone. */
    private static void loseALine(Path project) throws IOException {
        Path data = project.resolve("data/penguins.csv");
        String before = Sha256.of(data);
        List<String> lines = Files.readAllLines(data);
        Files.writeString(data, String.join("\n", lines.subList(0, lines.size() - 1)) + "\n");
        FirstRun.replace(project.resolve("experiment.yaml"), before, Sha256.of(data));
    }
}
