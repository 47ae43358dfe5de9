package io.github.seedbed.shift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.internal.shift.Aspect;
import io.github.seedbed.internal.shift.Finding;
import io.github.seedbed.internal.shift.Kind;
import io.github.seedbed.internal.shift.ShiftReport;
import io.github.seedbed.model.RidgeRegression;
import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up fish whose weight is estimated: the simulator of numbers as targets. */
final class NumberShiftTest {
    private static final String HEADER = "length,depth,lake,weight\n";

    @TempDir
    private static Path folder;

    /** A fish before it is written; the weight as text. */
    private record Fish(double length, double depth, String lake, String weight) {
        Fish weight(double factor, double more) {
            return new Fish(length, depth, lake, String.valueOf(factor * Double.parseDouble(weight) + more));
        }

        String line() {
            return Math.round(length * 100) / 100.0 + "," + Math.round(depth * 10) / 10.0 + "," + lake + "," + weight
                    + "\n";
        }
    }

    /** The weight comes first, so that other weights leave everything else as it is. */
    private static Fish fish(SplittableRandom random, double moreWeight) {
        double weight = 4000 + 800 * (random.nextGaussian() + moreWeight);
        return new Fish(
                42 + (weight - 4000) / 160 + 2 * random.nextGaussian(),
                17 + 2 * random.nextGaussian(),
                new String[] {"north", "north", "south", "west"}[random.nextInt(4)],
                String.valueOf(Math.round(weight)));
    }

    @BeforeAll
    static void train() throws IOException {
        StringBuilder csv = new StringBuilder(HEADER);
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 2000; i++) {
            csv.append(fish(random, 0).line());
        }
        Files.writeString(folder.resolve("fish.csv"), csv);
        Path experiment =
                Files.writeString(folder.resolve("experiment.yaml"), """
                format: 1
                seed: 7
                data: {fish: {file: fish.csv, sha256: %s}}
                target: {column: weight, type: number, unit: g}
                features: {length: {type: number}, depth: {type: number}, lake: {type: category}}
                split: {test: 0.3}
                slices: [lake]
                hyperparameters: {}
                thresholds: {rmseBelowBaseline: 0.1}
                """.formatted(Sha256.of(csv.toString())));
        try (Run run = Run.start("--experiment=" + experiment, "--output=" + folder.resolve("run"))) {
            Split split = run.split(run.table());
            run.save(run.fit(split.train(), new RidgeRegression(1)), split);
        }
    }

    private static ShiftReport report(
            long seed, int rows, double moreWeight, boolean labelled, UnaryOperator<Fish> change) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            String line = change.apply(fish(random, moreWeight)).line();
            lines.add(labelled ? line : line.substring(0, line.lastIndexOf(',')) + "\n");
        }
        return report(labelled ? HEADER : HEADER.replace(",weight", ""), lines);
    }

    private static ShiftReport report(String header, List<String> lines) throws IOException {
        Path file = Files.writeString(folder.resolve("new.csv"), header + String.join("", lines));
        try (NewRows rows = new NewRows(new RunFolder(folder.resolve("run")))) {
            return rows.compared(CsvSource.plain(file));
        }
    }

    private static void assertFound(ShiftReport report, Aspect aspect, String feature, Kind... kinds) {
        String told = String.join("\n", ShiftText.lines(report, "new.csv"));
        assertThat(report.shifted())
                .as(told)
                .anyMatch(finding ->
                        finding.aspect() == aspect && finding.feature().equals(feature));
        assertThat(report.kinds()).as(told).containsExactly(kinds);
    }

    @Test
    void rowsThatAreGivenThreeTimesAreNoticed() throws IOException {
        SplittableRandom random = new SplittableRandom(9);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            lines.add(fish(random, 0).line());
        }
        assertThat(ShiftText.limits(report(HEADER, lines))).startsWith("So many rows");
        List<String> again = new ArrayList<>(lines);
        again.addAll(lines);
        again.addAll(lines);
        assertThat(ShiftText.limits(report(HEADER, again)))
                .startsWith(
                        "67 % of the rows are copies of earlier ones, to the byte, and each counts: whatever differs"
                                + " looks more certain than it is. If they are the same cases, take them out and compare again. So");
    }

    @Test
    void otherWeightsAreATargetShift() throws IOException {
        ShiftReport labelled = report(2, 600, 1, true, fish -> fish);
        assertFound(labelled, Aspect.TARGET, "", Kind.LABEL);
        assertThat(labelled.shifted())
                .filteredOn(finding -> finding.aspect() == Aspect.TARGET)
                .allMatch(finding -> finding.measures().get("wassersteinInDeviations") > 0.8);
        ShiftReport unlabelled = report(2, 600, 1, false, fish -> fish);
        assertFound(unlabelled, Aspect.ANSWERS, "", Kind.LABEL);
        assertThat(String.join("\n", ShiftText.lines(unlabelled, "new.csv")))
                .contains("This looks like target shift. Train again with the training rows weighted")
                .contains("True numbers, estimated from the answers: ")
                .contains("Without true numbers nobody can see how far off the model is");
    }

    @Test
    void otherInputsAreACovariateShift() throws IOException {
        UnaryOperator<Fish> deeper = fish -> new Fish(fish.length(), fish.depth() + 1, fish.lake(), fish.weight());
        assertFound(report(3, 600, 0, true, deeper), Aspect.DISTRIBUTION, "depth", Kind.COVARIATE);
    }

    @Test
    void heavierFishOfTheSameLengthAreAConceptShift() throws IOException {
        ShiftReport report = report(4, 600, 0, true, fish -> fish.weight(1, 500));
        assertFound(report, Aspect.ERRORS, "", Kind.CONCEPT);
        Finding errors = report.shifted().stream()
                .filter(finding -> finding.aspect() == Aspect.ERRORS)
                .findFirst()
                .orElseThrow();
        assertThat(errors.measures().get("meanError")).isBetween(-560.0, -440.0);
        assertThat(errors.measures().get("intervalHeld")).isLessThan(0.8);
        assertThat(errors.words())
                .matches("off by [0-9.]+ g on average over 600 rows, on the \\d+ test rows by 2[0-9.]+ g");
    }

    @Test
    void oneLakeIsAShiftOfOneGroup() throws IOException {
        ShiftReport report = report(5, 900, 0, true, fish -> fish.lake().equals("west") ? fish.weight(1, 500) : fish);
        assertFound(report, Aspect.ERRORS, "lake = west", Kind.SUBPOPULATION);
    }

    @Test
    void weightsInAnotherUnitOrNoNumbersAreAFaultOfTheData() throws IOException {
        ShiftReport kilograms = report(6, 400, 0, true, fish -> fish.weight(0.001, 0));
        assertFound(kilograms, Aspect.UNIT, "weight", Kind.DATA_FAULT);
        // What the errors would be is not told
        assertThat(kilograms.findings()).extracting(Finding::aspect).doesNotContain(Aspect.ERRORS, Aspect.TARGET);
        ShiftReport words = report(
                7,
                400,
                0,
                true,
                fish -> fish.depth() > 19 ? new Fish(fish.length(), fish.depth(), fish.lake(), "heavy") : fish);
        assertFound(words, Aspect.UNREADABLE, "weight", Kind.DATA_FAULT);
    }

    /** The file has the date; the training takes it apart. */
    @Test
    void theMonthIsComparedThoughTheFileHasTheDate(@TempDir Path other) throws IOException {
        Path experiment = other.resolve("experiment.yaml");
        StringBuilder csv = new StringBuilder("day,rides\n");
        for (int i = 0; i < 300; i++) {
            csv.append("2023-0")
                    .append(1 + i % 6)
                    .append("-1")
                    .append(i % 9)
                    .append(',')
                    .append(i % 6)
                    .append('\n');
        }
        Files.writeString(other.resolve("rides.csv"), csv);
        Files.writeString(experiment, """
                format: 1
                seed: 7
                data: {rides: {file: rides.csv, sha256: %s}}
                target: {column: rides, type: number}
                features: {day: {type: date, parts: [month, year]}}
                split: {test: 0.3}
                hyperparameters: {}
                thresholds: {rmseBelowBaseline: 0.1}
                """.formatted(Sha256.of(csv.toString())));
        try (Run run = Run.start("--experiment=" + experiment, "--output=" + other.resolve("run"))) {
            Split split = run.split(run.table());
            run.save(run.fit(split.train(), new RidgeRegression(1)), split);
        }
        Path days = Files.writeString(other.resolve("new.csv"), "day\n" + "2023-04-05\n".repeat(60) + "soon\n");
        try (NewRows rows = new NewRows(new RunFolder(other.resolve("run")))) {
            ShiftReport report = rows.compared(CsvSource.plain(days));
            assertThat(report.findings()).extracting(Finding::aspect).doesNotContain(Aspect.ABSENT);
            assertFound(report, Aspect.DISTRIBUTION, "day.month", Kind.DATA_FAULT, Kind.COVARIATE);
            assertThat(report.shifted())
                    .extracting(ShiftText::title)
                    .contains("day.year, cells are not numbers", "day.month, distribution");
        }
    }

    @Test
    void nothingIsSaidOfUndisturbedFiles() throws IOException {
        Undisturbed.assertNothingIsSaidOfFour((seed, rows, labelled) -> report(seed, rows, 0, labelled, fish -> fish));
    }

    @Test
    @Tag("full")
    void atMostOneInTwentyUndisturbedFilesRaisesAnAlarm() throws IOException {
        Undisturbed.assertAtMostOneInTwentyRaisesAnAlarm(
                (seed, rows, labelled) -> report(seed, rows, 0, labelled, fish -> fish));
    }

    @Test
    void theOrderOfRowsDoesNotMatter() throws IOException {
        List<String> rows = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 2000; i++) {
            rows.add(fish(random, 0.5).line());
        }
        byte[] one = report(HEADER, rows).bytes();
        Collections.reverse(rows);
        assertThat(report(HEADER, rows).bytes()).isEqualTo(one);
    }
}
