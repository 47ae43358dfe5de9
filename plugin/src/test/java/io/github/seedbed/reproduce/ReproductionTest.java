package io.github.seedbed.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.train.CommandLine;
import io.github.seedbed.train.Training;
import io.github.seedbed.train.TrainingFixture;
import io.github.seedbed.train.TrainingOnChange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproductionTest {
    private final List<String> lines = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void findsTheSameBytesAndNeedNotLookAgain() throws Exception {
        assertThat(reproduce()).isEmpty();
        assertThat(lines).first().asString().startsWith("Training again: 2 times, ");
        assertThat(lines)
                .last()
                .asString()
                .startsWith("Reproduced: every byte of target/run is the same (2 trainings, ");
        lines.clear();
        assertThat(reproduce()).isEmpty();
        assertThat(lines).containsExactly("Reproduction skipped: unchanged since target/run was reproduced");
    }

    @Test
    void looksAgainAfterAnEdit() throws Exception {
        reproduce();
        Files.writeString(folder.resolve("data/more.csv"), "species\n");
        lines.clear();
        assertThat(reproduce(training(), null)).isEmpty();
        assertThat(lines).last().asString().startsWith("Reproduced: every byte");
    }

    @Test
    void namesTheCauseItsLineAndTheFirstDifferenceInEachFile() throws Exception {
        String problem = reproduce("--fault=locale").orElseThrow().toString();
        assertThat(problem.replaceAll("[0-9]+\\.[0-9] s", "TIME").replaceAll("java:[0-9]+", "java:LINE"))
                .isEqualTo("""
                        Training again gave another model (11 trainings, TIME)
                          where: target/reproduce/report.html; both versions are kept in target/reproduce
                          why:   cause: the default locale, FakeTraining.java:LINE \
                        (io.github.seedbed.train.FakeTraining.main)
                                   config.json: seed is 7 and 8
                                   model.onnx: byte 14 is 0x37 and 0x38
                                   model.tribuo: byte 14 is 0x38 and 0x39
                          do:    name one: String.format(Locale.ROOT, …), toLowerCase(Locale.ROOT); Run.start sets \
                        Locale.ROOT, so look at what runs before it
                                 then: mvn verify""");
        assertThat(folder.resolve("target/run/config.json")).exists();
        assertThat(folder.resolve("target/reproduce/locale/run/config.json")).exists();
        assertThat(folder.resolve("target/reproduce/zone")).doesNotExist();
    }

    @Test
    void saysFirstThatTheTrainingFailsIfItDoes() throws Exception {
        assertThat(reproduce("--once=" + folder.resolve("first")).orElseThrow().toString())
                .isEqualTo("""
                        The training fails when it is started again
                          where: io.github.seedbed.train.FakeTraining
                          why:   once it wrote target/run, then not one of 3 trainings ended well, the last of them undisturbed: it ended with exit code 1; its last lines:
                                 seed 7 — é
                                 the licence server is busy
                          do:    fix the error above; what a training needs besides code, settings and data must be there each time; then: mvn verify""");
    }

    /** As if it had been killed in the middle: what is done is not done again, and comes to the same. It takes long. */
    @Tag("full")
    @Test
    void goesOnWhereItWasInterrupted() throws Exception {
        Training training = training("--fault=locale");
        new TrainingOnChange(training, line -> {}).run();
        String whole = reproduce(training, null).orElseThrow().toString();
        lines.clear();
        int stop = 6;
        Reproduction killed = new Reproduction(training, Selection.of(null, null, null), Clock.systemUTC(), line -> {
            lines.add(line);
            if (lines.stream().filter(each -> each.startsWith("[")).count() == stop) {
                throw new IllegalStateException("killed");
            }
        });
        assertThatThrownBy(killed::run).hasRootCauseMessage("killed");
        lines.clear();
        String resumed = reproduce(training, null).orElseThrow().toString();
        assertThat(lines).first().asString().matches("Going on where it was interrupted: \\d trainings are done");
        assertThat(resumed.replaceAll("[0-9]+\\.[0-9] s", "TIME"))
                .isEqualTo(whole.replaceAll("[0-9]+\\.[0-9] s", "TIME"));
        assertThat(folder.resolve("target/reproduce/done")).doesNotExist();
    }

    /** A limit is kept, and what is open is done the next time. */
    @Tag("full")
    @Test
    void goesOnWhereNoMoreTrainingsWereAllowed() throws Exception {
        Training training = training("--fault=locale");
        new TrainingOnChange(training, line -> {}).run();
        String first = reproduce(training, null, 1).orElseThrow().toString();
        assertThat(lines).first().isEqualTo("Training again: 2 times, or until one differs");
        assertThat(lines).anyMatch(line -> line.startsWith("[1/1] mix-1 ")).noneMatch(line -> line.contains("mix-2"));
        assertThat(lines).anyMatch(line -> line.matches("Something differs.*: at most \\d more trainings, .*"));
        assertThat(lines)
                .contains("As many trainings were made as are allowed: the next seedbed:reproduce goes on from there");
        assertThat(first)
                .contains("cause: not found")
                .endsWith("to go on looking: mvn seedbed:reproduce\n         then: mvn verify");
        lines.clear();
        assertThat(reproduce(training, null).orElseThrow().toString())
                .contains("cause: the default locale, FakeTraining");
        assertThat(lines).first().asString().startsWith("Going on where it was interrupted: ");
        assertThat(folder.resolve("target/reproduce/done")).doesNotExist();
    }

    /** What was changed before the limit was met counts. */
    @Tag("full")
    @Test
    void namesWhatItHasFoundWhenNoMoreTrainingsAreAllowed() throws Exception {
        Training training = training("--fault=identity", "--fault=locale");
        new TrainingOnChange(training, line -> {}).run();
        assertThat(reproduce(training, null, 1).orElseThrow().toString())
                .contains("cause: identity hash codes, FakeTraining")
                .doesNotContain("the default locale")
                .endsWith("to go on looking: mvn seedbed:reproduce\n         then: mvn verify");
        assertThat(reproduce(training, null).orElseThrow().toString())
                .contains("cause: identity hash codes, FakeTraining", "cause: the default locale, FakeTraining")
                .doesNotContain("to go on looking");
    }

    @Test
    void changesEverySourceAlthoughNothingDiffers() throws Exception {
        new TrainingOnChange(training(), line -> {}).run();
        assertThat(reproduce(training(), "all")).isEmpty();
        String report = Files.readString(folder.resolve("target/reproduce/report.txt"));
        assertThat(report).startsWith("Reproducible: 7 of 7 trainings gave every byte again");
        assertThat(Files.readString(folder.resolve("target/reproduce/report.html")))
                .startsWith("<!doctype html>")
                .contains("rest-3")
                .doesNotContain("http", "<script");
        assertThat(folder.resolve("target/reproduce/report.sarif")).exists();
    }

    @Test
    void aProjectMayChooseItsCollectorAndCompiler() throws Exception {
        for (String chosen : List.of("-XX:+UseSerialGC -XX:TieredStopAtLevel=1", "-XX:+UseParallelGC")) {
            Training plain = training();
            Training training = new Training(
                    plain.basedir(),
                    plain.target(),
                    plain.classes(),
                    plain.classPath(),
                    plain.mainClass(),
                    CommandLine.of(chosen),
                    List.of());
            new TrainingOnChange(training, line -> {}).run();
            assertThat(reproduce(training, null)).isEmpty();
        }
    }

    private Training training(String... arguments) throws Exception {
        return TrainingFixture.in(folder, arguments);
    }

    private Optional<Problem> reproduce(String... arguments) throws Exception {
        Training training = training(arguments);
        new TrainingOnChange(training, line -> {}).run();
        return reproduce(training, null);
    }

    private Optional<Problem> reproduce(Training training, String names) throws Exception {
        return reproduce(training, names, null);
    }

    private Optional<Problem> reproduce(Training training, String names, Integer most) throws Exception {
        return new Reproduction(training, Selection.of(names, null, most), Clock.systemUTC(), lines::add).run();
    }
}
