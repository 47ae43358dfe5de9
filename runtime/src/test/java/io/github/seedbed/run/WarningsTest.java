package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.model.LogisticRegression;
import io.github.seedbed.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is doubtful is said before anything is trained, a line each; and nothing where nothing is. */
class WarningsTest {
    private static final String SETTINGS = """
            format: 1
            seed: 7
            data:
              made: {file: made.csv, sha256: DIGEST}
            target: {column: label}
            features:
            FEATURES
            split: SPLIT
            hyperparameters: {l2: 1}
            thresholds: {accuracyAboveBaseline: 0.1}
            """;

    @TempDir
    private Path folder;

    @Test
    void featuresThatCannotContributeAreNamed() throws IOException {
        write(
                """
                  id: {type: number}
                  key: {type: category}
                  empty: {type: category}
                  none: {type: number}
                  same: {type: number}
                  one: {type: category}
                  millis: {type: number}
                  day: {type: category}
                  code: {type: number}
                  unknown: {type: category}
                  town: {type: category}
                  fine: {type: number}
                """,
                "{every: 5}",
                "id,key,empty,none,same,one,millis,day,code,unknown,town,fine,label",
                i -> 10_000 + 3 * i + ",k" + i + ",,,4.5,a," + (1_700_000_000_000L + i * 1000L) + ",2024-01-"
                        + (10 + i % 9) + ","
                        + (i % 9 == 0 ? -999 : i % 7) + "," + (i % 8 == 0 ? "?" : i % 2 == 0 ? "x" : "y") + ","
                        + (i % 2 == 0 ? "Bonn" : i == 7 ? "Ulm" : "Kiel") + "," + i * i % 31 + ","
                        + "ab".charAt(i % 2));
        try (Run run = start()) {
            assertThat(ColumnWarnings.of(run.split(run.table()).train(), run.features()))
                    .containsExactly(
                            "feature id counts the rows: an id says nothing about a new row, take it out",
                            "feature key is different in nearly every row: an id says nothing about a new row, take it out",
                            "feature empty is missing in every training row: take it out",
                            "feature none is missing in every training row: take it out",
                            "feature same is 4.5 in every training row: take it out",
                            "feature one is a in every training row: take it out",
                            "feature millis holds numbers near 1700000169984, which models round to multiples of 131072 (32-bit"
                                    + " floating point): if it is a time, make it a date (format: seconds or milliseconds); else"
                                    + " let the file hold differences from a start",
                            "feature day holds dates, each a category of its own: make it a date, of which month, weekday and"
                                    + " others are learnt",
                            "feature code is -999 in 11 training rows, far from all other values: if that stands for a missing"
                                    + " one, list it under missing",
                            "feature unknown has the categories ?: if they stand for missing values, list them under missing;"
                                    + " else under categories",
                            "feature town has categories in fewer than 5 training rows, which count as unknown: Ulm");
        }
    }

    /** The days of a series ascend from row to row, as its years do. */
    @Test
    void daysAndYearsAreNoIds() throws IOException {
        write(
                "  day: {type: date, parts: [days]}\n  year: {type: number}",
                "{every: 5}",
                "day,year,label",
                i -> LocalDate.of(2024, 1, 1).plusDays(i) + "," + (1890 + i) + "," + "ab".charAt(i % 2));
        try (Run run = start()) {
            assertThat(ColumnWarnings.of(run.split(run.table()).train(), run.features()))
                    .isEmpty();
        }
    }

    /** One slip, as large as single precision holds: the model is trained and exported all the same. */
    @Test
    void aNumberBesideWhichAllOthersAreTheSameIsNamed() throws IOException {
        write(
                "  high: {type: number}\n  low: {type: number}\n  two: {type: number}\n  fine: {type: number}",
                "{every: 5}",
                "high,low,two,fine,label",
                i -> (i == 7 ? "3.4e38" : i % 9) + "," + (i == 8 ? -1e6 : i % 7) + "," + (i == 8 ? 1_000_000 : 0) + ","
                        + (i == 9 ? 900 : i % 5) + "," + "ab".charAt(i % 2));
        try (Run run = start("--output=" + folder.resolve("run"))) {
            Split split = run.split(run.table());
            assertThat(ColumnWarnings.of(split.train(), run.features()))
                    .containsExactly(
                            "feature high holds 3.3999999521443642E38, more than 1000 times as far from all other values as these"
                                    + " lie apart: next to it a model cannot tell them apart; correct it if it is a slip, and leave the cell"
                                    + " empty if it stands for a missing value",
                            "feature low holds -1000000, more than 1000 times as far from all other values as these lie apart: next"
                                    + " to it a model cannot tell them apart; correct it if it is a slip, and leave the cell empty if it"
                                    + " stands for a missing value");
            run.save(run.fit(split.train(), new LogisticRegression(1)), split);
        }
        Bundle.of(folder.resolve("run")).close();
    }

    @Test
    void labelsThatSayLittleAreNamed() throws IOException {
        assertThat(warnings("{every: 5}", i -> "only"))
                .containsExactly(
                        "every row has the label only: there is nothing to learn, and every metric is perfect");
        assertThat(warnings("{every: 5}", i -> i % 2 == 0 ? "0" : i % 3 == 0 ? "0.0" : "1"))
                .containsExactly("the labels 0 and 0.0 count as two: write one of them everywhere");
        assertThat(warnings("{every: 5}", i -> i < 3 || i == 9 ? "rare" : i == 5 ? "new" : i % 2 == 0 ? "a" : "b"))
                .containsExactly(
                        "labels that only test rows have count as errors, and macro F1 leaves them out: new",
                        "fewer than 5 training rows have the label rare");
        assertThat(warnings("{test: 0.2}", i -> i == 1 ? "lone" : i % 2 == 0 ? "a" : "b"))
                .containsExactly(
                        "no test row has the label lone, so that no metric says how it is recognised: stratify: true under split"
                                + " deals them out",
                        "fewer than 5 training rows have the label lone");
        assertThat(warnings("{every: 5}", i -> i % 2 == 0 ? "a" : "b")).isEmpty();
    }

    @Test
    void aShareThatIsMissedByChanceIsToldWithASeedThatMeetsIt() throws IOException {
        write(
                "  x: {type: number}",
                "{test: 0.2}",
                "x,label",
                i -> i * 37 % 101 + i + ",".concat(i % 2 == 0 ? "a" : "b"));
        int off = 0;
        for (long seed = 1; seed < 40; seed++) {
            List<String> lines = split(seed);
            if (!lines.isEmpty()) {
                off++;
                assertThat(lines).hasSize(1);
                assertThat(lines.get(0)).contains("split.test asks for 20.0 %");
                long better = Long.parseLong(lines.get(0).replaceAll(".*seed: (\\d+) .*", "$1"));
                assertThat(split(better)).isEmpty();
            }
        }
        assertThat(off).isBetween(5, 35);
    }

    @Test
    void rowsThatTheModelHasSeenAreCounted() throws IOException {
        write(
                "  x: {type: number}",
                "{test: 0.2, by: [id]}",
                "id,x,label",
                i -> i + "," + i / 2 + "," + "ab".charAt(i / 2 % 2));
        assertThat(split(7))
                .anyMatch(line -> line.matches(
                        "\\d+ of \\d+ test rows equal a training row in all features and the label: the model has seen them. Take"
                                + " duplicates out, or keep rows of one origin together: split.by"));
    }

    private List<String> split(long seed) throws IOException {
        try (Run run = start("--seed=" + seed)) {
            return warnings(run);
        }
    }

    private List<String> warnings(String split, IntFunction<String> label) throws IOException {
        write("  x: {type: number}", split, "x,label", i -> i + 0.5 + "," + label.apply(i));
        try (Run run = start()) {
            return warnings(run);
        }
    }

    private static List<String> warnings(Run run) throws IOException {
        Table table = run.table();
        return SplitWarnings.of(run.experiment(), table, run.split(table));
    }

    private void write(String features, String split, String header, IntFunction<String> row) throws IOException {
        StringBuilder csv = new StringBuilder(header).append('\n');
        for (int i = 0; i < 120; i++) {
            csv.append(row.apply(i)).append('\n');
        }
        Files.writeString(folder.resolve("made.csv"), csv);
        Files.writeString(
                folder.resolve("experiment.yaml"),
                SETTINGS.replace("FEATURES\n", features.stripTrailing() + "\n")
                        .replace("SPLIT", split)
                        .replace("DIGEST", Sha256.of(csv.toString()).toUpperCase(Locale.ROOT)));
    }

    private Run start(String... more) throws IOException {
        List<String> args = new java.util.ArrayList<>(List.of("--experiment=" + folder.resolve("experiment.yaml")));
        args.addAll(List.of(more));
        return Run.start(args.toArray(String[]::new));
    }
}
