package io.github.seedbed.shift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.internal.shift.Aspect;
import io.github.seedbed.internal.shift.Finding;
import io.github.seedbed.internal.shift.Kind;
import io.github.seedbed.internal.shift.ShiftReport;
import io.github.seedbed.model.LogisticRegression;
import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts in other words, of another length, in another script: the second simulator, which makes up titles. */
final class TextShiftTest {
    private static final List<String> ENGLISH =
            List.of("the", "of", "sea", "history", "king", "tale", "island", "night", "river", "garden");

    private static final List<String> DUTCH =
            List.of("het", "van", "zee", "geschiedenis", "koning", "verhaal", "eiland", "nacht", "rivier", "tuin");

    private static final List<String> RUSSIAN = List.of("море", "история", "король", "остров", "ночь");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void train() throws IOException {
        StringBuilder csv = new StringBuilder("title,genre\n");
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 800; i++) {
            csv.append(i % 2 == 0 ? "whale " : "treatise ").append(title(random, ENGLISH, 3));
            csv.append(i % 2 == 0 ? ",fiction\n" : ",essay\n");
        }
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/titles.csv"), csv);
        Path experiment =
                Files.writeString(folder.resolve("experiment.yaml"), """
                format: 1
                seed: 7
                data: {titles: {file: data/titles.csv, sha256: %s}}
                target: {column: genre}
                features: {title: {type: text}}
                split: {test: 0.3}
                hyperparameters: {l2: 1}
                thresholds: {accuracyAboveBaseline: 0.1}
                """.formatted(Sha256.of(csv.toString())));
        try (Run run = Run.start("--experiment=" + experiment, "--output=" + folder.resolve("run"))) {
            Split split = run.split(run.table());
            run.save(run.fit(split.train(), new LogisticRegression(1)), split);
        }
    }

    private static String title(SplittableRandom random, List<String> words, int more) {
        StringBuilder title = new StringBuilder();
        int length = 2 + random.nextInt(more);
        for (int i = 0; i < length; i++) {
            title.append(i == 0 ? "" : " ").append(words.get(random.nextInt(words.size())));
        }
        return title.toString();
    }

    private static ShiftReport report(int rows, List<String> words, int more) throws IOException {
        StringBuilder csv = new StringBuilder("title\n");
        SplittableRandom random = new SplittableRandom(rows);
        for (int i = 0; i < rows; i++) {
            csv.append(i % 2 == 0 ? "whale " : "treatise ")
                    .append(title(random, words, more))
                    .append('\n');
        }
        try (NewRows all = new NewRows(new RunFolder(folder.resolve("run")))) {
            return all.compared(CsvSource.plain(Files.writeString(folder.resolve("new.csv"), csv)));
        }
    }

    private static List<Aspect> aspects(ShiftReport report) {
        return report.shifted().stream().map(Finding::aspect).distinct().toList();
    }

    @Test
    void nothingIsSaidOfTheSameKindOfTitles() throws IOException {
        for (int rows : new int[] {60, 400, 2000}) {
            assertThat(aspects(report(rows, ENGLISH, 3))).isEmpty();
        }
    }

    @Test
    void otherWordsAreNamed() throws IOException {
        ShiftReport report = report(300, DUTCH, 3);
        assertThat(aspects(report)).contains(Aspect.WORDS);
        assertThat(report.kinds()).contains(Kind.COVARIATE);
        assertThat(report.shifted().get(0).words()).contains(" and 0 %");
    }

    @Test
    void longerTextsAreFound() throws IOException {
        assertThat(aspects(report(300, ENGLISH, 9))).contains(Aspect.LENGTH);
    }

    @Test
    void anotherScriptIsExtrapolation() throws IOException {
        ShiftReport report = report(300, RUSSIAN, 3);
        assertThat(aspects(report)).contains(Aspect.SCRIPT, Aspect.WORDS);
        assertThat(report.kinds()).contains(Kind.EXTRAPOLATION);
        assertThat(ShiftText.lines(report, "new.csv")).anyMatch(line -> line.contains("written in CYRILLIC"));
    }

    @Test
    void anotherEncodingIsAFaultAndAccentsAreNot() throws IOException {
        List<String> accents = new ArrayList<>(ENGLISH);
        accents.set(0, "th\u00E9\u00BB");
        accents.set(1, "\u00C9T\u00C9");
        assertThat(aspects(report(300, accents, 3))).doesNotContain(Aspect.GARBLED);
        for (String damaged : List.of("s\u00C3\u00A9a", "\u00E2\u20AC\u0153sea", "\u00D0\u017D", "se\uFFFD")) {
            accents.set(2, damaged);
            ShiftReport report = report(300, accents, 3);
            assertThat(aspects(report)).as(damaged).contains(Aspect.GARBLED);
            assertThat(report.kinds()).containsExactly(Kind.DATA_FAULT);
        }
    }
}
