package io.github.seedbed.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.seeds.SeedsReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedStudyTest {
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    private Path folder;

    @Test
    void trainsWithTheSeedsThatFollowAndLeavesTheRunAlone() throws Exception {
        Training training = trained();
        String id = training.run().id();
        new SeedStudy(training, 3, lines::add).run();
        assertThat(training.run().id()).isEqualTo(id);
        assertThat(new RunFolder(folder.resolve("target/seeds/9/run")).config().seed())
                .isEqualTo(9);
        var report = Json.read(folder.resolve("target/seeds.json"));
        assertThat(report.path("run").asText()).isEqualTo(id);
        assertThat(report.path("seeds").toString()).isEqualTo("[7,8,9]");
        assertThat(lines.get(0))
                .matches("Training with 3 seeds, 7 to 9, [12] at a time: each holds back other test rows and shuffles"
                        + " differently");
        assertThat(lines)
                .anyMatch(line -> line.matches("seed 8 \\([23] of 3\\): accuracy 0.875 \\(0.53 to 0.98\\), .+"));
        assertThat(SeedsReport.of(folder.resolve("target"), training.run())).isPresent();
    }

    @Test
    void aStudyThatWasBrokenOffGoesOn() throws Exception {
        Training training = trained();
        new SeedStudy(training, 2, lines::add).run();
        Path first = folder.resolve("target/seeds/8/run/config.json");
        var written = Files.getLastModifiedTime(first);
        new SeedStudy(training, 3, lines::add).run();
        assertThat(Files.getLastModifiedTime(first)).isEqualTo(written);
    }

    @Test
    void oneSeedIsNoStudy() {
        assertThatThrownBy(() -> SeedStudy.require(1)).hasMessage("""
                There is no spread over 1 seeds
                  where: -Dseeds=1
                  why:   a spread needs two at least
                  do:    ask for more: -Dseeds=10""");
    }

    @Test
    void aTrainingThatFailsIsTold() throws Exception {
        Training training = trained("--fault=seed");
        assertThatThrownBy(() -> new SeedStudy(training, 3, lines::add).run())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("The training failed")
                .hasMessageContaining("the seed 9 is an unlucky one");
        assertThat(folder.resolve("target/seeds.json")).doesNotExist();
    }

    private Training trained(String... arguments) throws Exception {
        Training training = TrainingFixture.in(folder, arguments);
        new TrainingOnChange(training, line -> {}).run();
        return training;
    }
}
