package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.Experiments;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SmokeRunTest extends FlowersFixture {
    @Test
    void usesFewRowsFromTheWholeFileAndSaysSo() throws IOException {
        smoke("{rows: 60, hyperparameters: {epochs: 2}}");
        var config = Json.read(Experiments.train(folder, "--smoke=true").resolve("config.json"));
        assertThat(config.path("smoke").asBoolean()).isTrue();
        assertThat(config.at("/split/train").asInt() + config.at("/split/test").asInt())
                .isEqualTo(60);
        assertThat(config.path("settings").path("hyperparameters.epochs").asText())
                .isEqualTo("2");
        assertThat(config.path("settings").path("hyperparameters.learningRate").asText())
                .isEqualTo("0.5");
        assertThat(config.path("labels")).hasSize(3);
    }

    @Test
    void theCommandLineWins() throws IOException {
        smoke("{rows: 60, hyperparameters: {epochs: 2}}");
        Path run = Experiments.train(folder, "--smoke=true", "--hyperparameters.epochs=3", "--smoke.rows=80");
        var config = Json.read(run.resolve("config.json"));
        assertThat(config.path("settings").path("hyperparameters.epochs").asText())
                .isEqualTo("3");
        assertThat(config.at("/split/train").asInt() + config.at("/split/test").asInt())
                .isEqualTo(80);
    }

    @Test
    void theSectionChangesNoByteOfTheFullRun() throws IOException {
        var before = Checksums.of(Experiments.train(folder)).digests();
        smoke("{rows: 60}");
        assertThat(Checksums.of(Experiments.train(folder)).digests()).isEqualTo(before);
    }

    @Test
    void moreRowsThanThereAreIsAllOfThem() throws IOException {
        smoke("{rows: 1000}");
        var config = Json.read(Experiments.train(folder, "--smoke=true").resolve("config.json"));
        assertThat(config.at("/split/train").asInt() + config.at("/split/test").asInt())
                .isEqualTo(120);
    }

    @Test
    void aValueThatNothingReadsIsToldWithTheNearestName() throws IOException {
        smoke("{hyperparameters: {epoch: 2}}");
        assertThatThrownBy(() -> Experiments.train(folder, "--smoke=true")).hasMessage("""
                There is no setting "hyperparameters.epoch"
                  where: %s, smoke.hyperparameters.epoch
                  why:   a smoke run can only replace what the section hyperparameters holds
                  do:    Did you mean "hyperparameters.epochs"?""".formatted(experiment));
    }

    @Test
    void withoutTheSectionThereIsNoSmokeRun() {
        assertThatThrownBy(() -> Experiments.train(folder, "--smoke=true")).hasMessage("""
                There is no smoke run
                  where: %s
                  why:   a smoke run is asked for, and there is no section smoke
                  do:    add one, such as smoke: {rows: 100}; or train the full thing: -Dseedbed.smoke=false""".formatted(experiment));
    }

    private void smoke(String section) throws IOException {
        Files.writeString(experiment, Files.readString(experiment) + "smoke: " + section + "\n");
    }
}
