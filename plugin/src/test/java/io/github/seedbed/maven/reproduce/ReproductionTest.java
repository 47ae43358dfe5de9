package io.github.seedbed.maven.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.maven.train.Training;
import io.github.seedbed.maven.train.TrainingFixture;
import io.github.seedbed.maven.train.TrainingOnChange;
import io.github.seedbed.maven.train.Words;
import io.github.seedbed.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproductionTest {
    private final List<String> lines = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void findsTheSameBytesAndNeedNotLookAgain() throws Exception {
        assertThat(reproduce()).isEmpty();
        assertThat(lines)
                .containsExactly(
                        "Training again under other circumstances: locale, zone, charset, processors, collector, compiler",
                        "Reproduced: every byte of target/run is the same");
        lines.clear();
        assertThat(reproduce()).isEmpty();
        assertThat(lines).containsExactly("Reproduction skipped: unchanged since target/run was reproduced");
    }

    @Test
    void looksAgainAfterAnEdit() throws Exception {
        reproduce();
        Files.writeString(folder.resolve("data/more.csv"), "species\n");
        lines.clear();
        assertThat(new Reproduction(training(), lines::add).run()).isEmpty();
        assertThat(lines).endsWith("Reproduced: every byte of target/run is the same");
    }

    @Test
    void namesTheFirstDifferenceInEachFile() throws Exception {
        String problem = reproduce("--fault=locale").orElseThrow().toString();
        assertThat(problem).isEqualTo("""
                        Training twice gave two different models
                          where: target/run and target/seedbed/reproduced
                          why:   config.json: seed is 7 and 8
                                 model.onnx: byte 14 is 0x37 and 0x38 (sizes 15 and 15)
                                 model.tribuo: byte 14 is 0x38 and 0x39 (sizes 15 and 15)
                          do:    look in io.github.seedbed.maven.train.FakeTraining for what is not derived from run.seed(…): \
                        another source of randomness, a clock, threads, the order of a HashMap or of a folder's files, the \
                        default locale or charset; then: mvn verify""");
        assertThat(folder.resolve("target/run/config.json")).exists();
        assertThat(folder.resolve("target/seedbed/reproduced/config.json")).exists();
    }

    @Test
    void turnsRoundWhatTheProjectChose() {
        assertThat(Disturbance.jvmArguments(List.of("-Xmx1g")))
                .startsWith("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .doesNotContain("-Xmx1g");
        assertThat(Disturbance.jvmArguments(List.of("-XX:+UseZGC", "-Xmx1g")))
                .startsWith("-XX:-UseZGC", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        assertThat(Disturbance.jvmArguments(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")))
                .startsWith("-XX:-UseSerialGC", "-XX:+UseParallelGC", "-XX:TieredStopAtLevel=4");
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
                    Words.of(chosen),
                    List.of());
            new TrainingOnChange(training, line -> {}).run();
            assertThat(new Reproduction(training, lines::add).run()).isEmpty();
        }
    }

    private Training training(String... arguments) throws Exception {
        return TrainingFixture.in(folder, arguments);
    }

    private Optional<Problem> reproduce(String... arguments) throws Exception {
        Training training = training(arguments);
        new TrainingOnChange(training, line -> {}).run();
        return new Reproduction(training, lines::add).run();
    }
}
