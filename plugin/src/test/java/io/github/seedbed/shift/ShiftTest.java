package io.github.seedbed.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.internal.shift.Aspect;
import io.github.seedbed.internal.shift.Finding;
import io.github.seedbed.internal.shift.Kind;
import io.github.seedbed.internal.shift.ShiftReport;
import io.github.seedbed.metrics.Task;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.shift.Birds.Bird;
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

/** Eighteen disturbances are found and named by their kind, and nothing is said where nothing happened. */
final class ShiftTest {
    @TempDir
    private static Path folder;

    private static Birds birds;

    @BeforeAll
    static void train() throws IOException {
        birds = new Birds(folder);
    }

    /**
     * A disturbance.
     *
     * @param rows how many
     * @param shareOfB share of the one label
     * @param labelled whether the labels are known
     * @param change of each bird
     * @param aspect that must be found
     * @param feature at which
     * @param kinds that must be named
     */
    private record Case(
            int rows,
            double shareOfB,
            boolean labelled,
            UnaryOperator<Bird> change,
            Aspect aspect,
            String feature,
            List<Kind> kinds) {}

    /** Of data that somebody wrote in another way. */
    private static Case fault(UnaryOperator<Bird> change, Aspect aspect, String feature) {
        return new Case(500, 0.5, false, change, aspect, feature, List.of(Kind.DATA_FAULT));
    }

    private static List<Case> faults() {
        SplittableRandom random = new SplittableRandom(5);
        return List.of(
                fault(bird -> bird.mass(StrictMath.log(bird.mass())), Aspect.UNIT, "mass"),
                fault(bird -> bird.mass(StrictMath.log10(bird.mass())), Aspect.UNIT, "mass"),
                fault(bird -> bird.island(bird.island().replace("west", "W")), Aspect.RENAMED, "island"),
                fault(bird -> random.nextInt(20) == 0 ? bird.length(-999) : bird, Aspect.REPEATED, "length"),
                fault(bird -> bird.length(Math.min(bird.length(), 50)), Aspect.REPEATED, "length"),
                fault(bird -> bird.length(Math.rint(bird.length())), Aspect.PRECISION, "length"));
    }

    private static List<Case> shifts() {
        SplittableRandom random = new SplittableRandom(3);
        return List.of(
                new Case(
                        500,
                        0.5,
                        false,
                        bird -> bird.mass(bird.mass() / 1000),
                        Aspect.UNIT,
                        "mass",
                        List.of(Kind.DATA_FAULT)),
                new Case(
                        500,
                        0.5,
                        false,
                        bird -> bird.length(bird.length() / 25.4),
                        Aspect.UNIT,
                        "length",
                        List.of(Kind.DATA_FAULT)),
                new Case(
                        500,
                        0.5,
                        false,
                        bird -> random.nextInt(5) == 0 ? bird.length(Double.NaN) : bird,
                        Aspect.MISSING,
                        "length",
                        List.of(Kind.DATA_FAULT)),
                new Case(
                        500,
                        0.5,
                        false,
                        bird -> bird.island(bird.island().equals("west") ? "West " : bird.island()),
                        Aspect.SPELLING,
                        "island",
                        List.of(Kind.DATA_FAULT)),
                new Case(
                        500,
                        0.5,
                        false,
                        bird -> random.nextInt(12) == 0 ? bird.island("east") : bird,
                        Aspect.UNSEEN,
                        "island",
                        List.of(Kind.EXTRAPOLATION)),
                new Case(
                        500,
                        0.5,
                        false,
                        bird -> random.nextInt(20) == 0 ? bird.length(90 + bird.depth()) : bird,
                        Aspect.RANGE,
                        "length",
                        List.of(Kind.EXTRAPOLATION)),
                new Case(
                        500,
                        0.5,
                        false,
                        bird -> new Bird(bird.length(), bird.depth() + 1, bird.mass(), bird.island(), bird.kind()),
                        Aspect.DISTRIBUTION,
                        "depth",
                        List.of(Kind.COVARIATE)),
                new Case(
                        800,
                        0.5,
                        false,
                        bird -> bird.island(random.nextInt(3) > 0 ? "south" : bird.island()),
                        Aspect.DISTRIBUTION,
                        "island",
                        List.of(Kind.COVARIATE)),
                new Case(500, 0.9, false, bird -> bird, Aspect.ANSWERS, "", List.of(Kind.LABEL)),
                new Case(500, 0.15, true, bird -> bird, Aspect.LABELS, "", List.of(Kind.LABEL)),
                new Case(
                        500,
                        0.5,
                        true,
                        bird -> random.nextInt(3) == 0 ? bird.kind(bird.kind().equals("a") ? "b" : "a") : bird,
                        Aspect.ACCURACY,
                        "",
                        List.of(Kind.CONCEPT)),
                new Case(
                        800,
                        0.5,
                        true,
                        bird -> bird.island().equals("west") && random.nextInt(2) == 0
                                ? bird.kind(bird.kind().equals("a") ? "b" : "a")
                                : bird,
                        Aspect.ACCURACY,
                        "island = west",
                        List.of(Kind.SUBPOPULATION)));
    }

    @Test
    void disturbancesAreFoundAndNamed() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Case> cases = new ArrayList<>(shifts());
        cases.addAll(faults());
        int number = 0;
        for (Case each : cases) {
            number++;
            ShiftReport report =
                    birds.report(100 + number, each.rows(), each.shareOfB(), each.labelled(), each.change());
            boolean isFound = report.shifted().stream()
                    .anyMatch(finding -> finding.aspect() == each.aspect()
                            && finding.feature().equals(each.feature()));
            if (!isFound || !report.kinds().equals(each.kinds())) {
                wrong.add(number + " " + report.kinds() + " "
                        + String.join("\n    ", ShiftText.lines(report, "new.csv")));
            }
        }
        assertThat(wrong).hasSize(0);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path file = folder.resolve("gone.csv");
        assertThatThrownBy(() -> NewRows.requireFile(file)).hasMessage("""
                The file of new rows was not found
                  where: -Ddata=gone.csv
                  why:   there is no such file in %s
                  do:    give the path of a file, from the project's folder or absolute: mvn seedbed:shift -Ddata=FILE""".formatted(folder));
    }

    /** New islands beside other birds are new islands. */
    @Test
    void anotherNameIsGuessedOnlyWhereNothingElseHasChanged() throws IOException {
        UnaryOperator<Bird> other = bird -> new Bird(
                bird.length() + 5, bird.depth(), bird.mass(), bird.island().replace("west", "east"), bird.kind());
        ShiftReport report = birds.report(77, 500, 0.5, false, other);
        assertThat(report.kinds()).containsExactly(Kind.EXTRAPOLATION, Kind.COVARIATE);
    }

    @Test
    void nothingIsSaidOfFourUndisturbedFiles() throws IOException {
        Undisturbed.assertNothingIsSaidOfFour(
                (seed, rows, labelled) -> birds.report(seed, rows, 0.5, labelled, bird -> bird));
    }

    @Test
    @Tag("full")
    void atMostOneInTwentyUndisturbedFilesRaisesAnAlarm() throws IOException {
        Undisturbed.assertAtMostOneInTwentyRaisesAnAlarm(
                (seed, rows, labelled) -> birds.report(seed, rows, 0.5, labelled, bird -> bird));
    }

    /** Half a deviation, and a twelfth of the rows unseen, in 200 rows; a twelfth missing in 600. */
    @Test
    @Tag("full")
    void hasPowerAtTheseEffects() throws IOException {
        assertThat(found(200, Aspect.DISTRIBUTION, bird -> bird.length(bird.length() + 3.5)))
                .isGreaterThanOrEqualTo(18);
        assertThat(found(200, Aspect.UNSEEN, bird -> bird.length() % 1 < 0.08 ? bird.island("east") : bird))
                .isGreaterThanOrEqualTo(18);
        assertThat(found(600, Aspect.MISSING, bird -> bird.length() % 1 < 0.08 ? bird.length(Double.NaN) : bird))
                .isGreaterThanOrEqualTo(18);
    }

    private static int found(int rows, Aspect aspect, UnaryOperator<Bird> change) throws IOException {
        int found = 0;
        for (int i = 0; i < 20; i++) {
            found += birds.report(5000 + i, rows, 0.5, false, change).shifted().stream()
                            .map(Finding::aspect)
                            .anyMatch(aspect::equals)
                    ? 1
                    : 0;
        }
        return found;
    }

    @Test
    void thePageNamesEveryKind() throws IOException {
        String page = Files.readString(Path.of("../docs/shift.md"));
        for (Kind kind : Kind.values()) {
            for (Task task : Task.values()) {
                assertThat(page).contains("`" + kind + "`", kind.title(task), kind.advice(task), kind.source(task));
            }
        }
    }

    @Test
    void theOrderOfRowsDoesNotMatter() throws IOException {
        List<String> rows = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 3000; i++) {
            rows.add(Birds.bird(random, 0.7).line());
        }
        byte[] one = birds.report(Birds.HEADER + String.join("", rows)).bytes();
        Collections.reverse(rows);
        assertThat(birds.report(Birds.HEADER + String.join("", rows)).bytes()).isEqualTo(one);
    }

    @Test
    void aKindThatMustNotBeFailsTheBuild() throws IOException {
        ShiftReport report = birds.report(1, 400, 0.5, false, bird -> bird.mass(bird.mass() / 1000));
        new Thresholds(List.of("concept")).require(report, "new.csv");
        assertThatThrownBy(() -> new Thresholds(List.of("any")).require(report, "new.csv"))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("""
                        The data have shifted: a fault of the data
                          where: new.csv
                          why:   mass, another unit: the values look like those of another unit: a factor of 1000, such as kg in g""");
        assertThatThrownBy(() -> new Thresholds(List.of("label", "covariat"))).hasMessage("""
                        There is no kind of shift "covariat"
                          where: -DfailOn
                          why:   known are data-fault, extrapolation, covariate, label, concept, subpopulation, any
                          do:    Did you mean "covariate"?""");
    }

    @Test
    void aFileThatIsNotOfThisModelIsRefused() {
        assertThatThrownBy(() -> birds.report("a,b\n1,2\n")).hasMessage("""
                        The file has none of the columns that the model takes
                          where: %s, line 1
                          why:   the first line names a, b
                          do:    name the columns as in training: length, depth, mass, island""".formatted(folder.resolve("new.csv")));
        assertThatThrownBy(() -> birds.report("length,mass\n1,2\n3\n4,5,6\n"))
                .hasMessageContaining("line 3")
                .hasMessageContaining("line 4");
    }
}
