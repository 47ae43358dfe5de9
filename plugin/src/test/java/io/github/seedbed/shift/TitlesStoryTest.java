package io.github.seedbed.shift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.internal.shift.Kind;
import io.github.seedbed.internal.shift.ShiftReport;
import io.github.seedbed.model.LogisticRegression;
import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second story of {@code docs/shift.md}: a model of English titles, applied to Dutch ones. */
final class TitlesStoryTest {
    private static final Path TEMPLATE = Path.of("../templates/text-classification");

    @TempDir
    private Path folder;

    @Test
    void thePageTellsWhatIsReported() throws IOException {
        Path output = folder.resolve("run");
        try (Run run = Run.start("--experiment=" + TEMPLATE.resolve("experiment.yaml"), "--output=" + output)) {
            Split split =
                    run.split(run.table().where(row -> row.category("language").equals(Optional.of("en"))));
            run.save(run.fit(split.train(), new LogisticRegression(1)), split);
        }
        ShiftReport report;
        try (NewRows rows = new NewRows(new RunFolder(output))) {
            report = rows.compared(CsvSource.plain(dutch()));
        }
        String page = Files.readString(Path.of("../docs/shift.md"));
        String story = page.substring(page.indexOf("```\ndutch.csv") + 4);
        assertThat(ShiftText.lines(report, "dutch.csv"))
                .isEqualTo(story.substring(0, story.indexOf("\n```")).lines().toList());
        assertThat(report.kinds()).contains(Kind.EXTRAPOLATION);
    }

    private Path dutch() throws IOException {
        try (Stream<String> titles = Files.lines(TEMPLATE.resolve("data/titles.csv"))) {
            List<String> dutch = titles.filter(line -> line.startsWith("title,") || line.contains(",nl,"))
                    .toList();
            return Files.write(folder.resolve("dutch.csv"), dutch);
        }
    }
}
