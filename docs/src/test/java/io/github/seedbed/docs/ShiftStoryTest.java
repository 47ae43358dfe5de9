package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The story of {@code docs/shift.md}: a model of the penguins of one island, applied to those of another. */
@Tag("full")
@Runs(ShiftStoryTest.SHIFT)
class ShiftStoryTest {
    static final String SHIFT = "mvn seedbed:shift -Ddata=dream.csv";

    @Test
    void thePageTellsWhatIsReported() throws Exception {
        FirstRun first = FirstRun.get();
        Path project = first.copyOfProject("shift");
        FirstRun.replace(
                project.resolve("src/main/java/com/example/Data.java"),
                "return run.table();",
                "return run.table().where(row -> row.category(\"island\").equals(java.util.Optional.of(\"Biscoe\")));");
        first.maven.run(project, "-o", "compile", "seedbed:train", "-Dquick").green();
        try (Stream<String> birds = Files.lines(project.resolve("data/penguins.csv"))) {
            List<String> dream = birds.filter(line -> line.startsWith("species,") || line.contains(",Dream,"))
                    .toList();
            Files.write(project.resolve("dream.csv"), dream);
        }
        List<String> reported = first.maven
                .documented(project, SHIFT)
                .green()
                .output()
                .lines()
                .map(line -> line.replaceFirst("^\\[INFO\\] ", "").stripTrailing())
                .toList();
        String page = Files.readString(Workspace.ROOT.resolve("docs/shift.md"));
        String story = page.substring(page.indexOf("```\ndream.csv") + 4);
        assertThat(reported)
                .containsAll(story.substring(0, story.indexOf("\n```")).lines().toList());
        assertThat(project.resolve("target/shift/shift.html")).content().contains("This looks like extrapolation");

        first.maven
                .run(project, "-o", "seedbed:shift", "-Ddata=dream.csv", "-DfailOn=any")
                .red()
                .holds("The data have shifted: extrapolation");
    }
}
