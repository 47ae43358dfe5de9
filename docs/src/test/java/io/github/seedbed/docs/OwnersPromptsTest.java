package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.internal.digest.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What only the owner knows may wait until a release, and what was written for other data must be read again. */
@Tag("full")
class OwnersPromptsTest {
    private static final String RELEASE = "mvn verify -Prelease";
    private static final String REVIEWED = "mvn seedbed:reviewed";
    private static final String FORM = "mvn seedbed:card -Dform=reforms";
    private static final String NOT_ANSWERED = "A question is not answered";
    private static final String OTHER_DATA = "The document was written for other data";

    private final FirstRun first = FirstRun.get();

    @Test
    @Runs({RELEASE, REVIEWED, FORM})
    void openPromptsFailAReleaseOnlyAndSoDoOtherData() throws Exception {
        assertThat(first.verify.green().output())
                .contains("4 prompts are open: 4 for the project lead.")
                .contains("For a release authors, date, version and commit must be real, too (4 to settle)");

        Path project = first.copyAfterVerify("prompts");
        Maven maven = first.ungated();
        String red = maven.documented(project, RELEASE).red().output();
        assertThat(red).contains("For the project lead, 8:").doesNotContain("For the d", OTHER_DATA);
        assertThat(times(red, NOT_ANSWERED)).isEqualTo(4);
        assertThat(times(red, "The model cannot be released yet")).isEqualTo(4);

        FirstRun.makeReleasable(project);
        assertThat(maven.documented(project, RELEASE).green().output()).doesNotContain("open: ");

        loseALine(project);
        maven.run(project, "compile", "seedbed:train", "seedbed:lock").green();
        String other = maven.documented(project, RELEASE).red().output();
        assertThat(times(other, OTHER_DATA)).isEqualTo(3);
        assertThat(other).doesNotContain(NOT_ANSWERED);

        maven.documented(project, REVIEWED).green();
        Commits.commit(project, "All");
        maven.documented(project, RELEASE).green();

        aFormIsCountedUntilItIsAnswered(maven, project);
    }

    /** Goes on with the same project: each run of Maven costs seconds. */
    private static void aFormIsCountedUntilItIsAnswered(Maven maven, Path project) throws Exception {
        maven.documented(project, FORM)
                .green()
                .holds("Wrote card/forms/reforms.md: answer below each question, and commit it")
                .holds(
                        "forms/reforms.md: 32 items: 6 verified by the build, 3 answered in the card, 0 answered by people, 23 missing");
        Path form = project.resolve("card/forms/reforms.md");
        String answered = Files.readString(form).replaceAll("(<!-- d[^>]*[0-9][a-g]\\. [^>]* -->)", "$1\n\nAs said.");
        Files.writeString(form, answered);
        Commits.commit(project, "All");
        maven.run(project, "seedbed:card", "seedbed:check", "-Dseedbed.release", "-Dform=reforms")
                .green()
                .holds("card/forms/reforms.md is there already: it stays as it is")
                .holds("forms/reforms.md: 32 items: 6 verified by the build, 26 answered by people, 0 missing");
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
