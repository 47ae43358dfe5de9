package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.Experiments;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Settings that no run can be made of. */
class RefusedRunTest extends FlowersFixture {
    @Test
    void namesUnknownHyperparametersBeforeItTrains() throws IOException {
        Files.writeString(experiment, Files.readString(experiment).replace("epochs: 10", "epoch: 10"));
        assertThatThrownBy(() -> Experiments.train(folder)).hasMessage("""
                        There is no setting "hyperparameters.epoch"
                          where: FILE, line 16
                          why:   nothing reads it
                          do:    Did you mean "epochs"?
                        The setting "hyperparameters.epochs" is missing
                          where: FILE, line 14
                          why:   it has no default
                          do:    add the line: epochs: 1""".replace("FILE", experiment.toString()));
    }

    @Test
    void refusesAnExperimentOfAFutureFormat() throws IOException {
        Files.writeString(experiment, Files.readString(experiment).replace("format: 1", "format: 2"));
        assertThatThrownBy(() -> Experiments.train(folder)).hasMessage("""
                        The file was written by a newer Seedbed
                          where: experiment.yaml
                          why:   it has format 2, this version reads up to format 1
                          do:    raise the version of <parent> in pom.xml to the newest one""");
    }

    @Test
    void saysWhenATrainingDiverged() {
        assertThatThrownBy(() -> Experiments.train(folder, "--hyperparameters.learningRate=1e308"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("The model produced NaN or infinite answers");
    }

    record Bounded(
            @Range(above = 0, below = 0.5) double learningRate,
            @Range(min = 11, max = 12) int epochs) {}

    @Test
    void namesEveryHyperparameterThatIsOutOfRange() throws IOException {
        try (Run run = Run.start("--experiment=" + experiment, "--hyperparameters.epochs=13")) {
            assertThatThrownBy(() -> run.hyperparameters(Bounded.class))
                    .isInstanceOf(ProblemException.class)
                    .hasMessage("""
                            The setting "hyperparameters.learningRate" is out of range
                              where: %s, line 15
                              why:   it is 0.5
                              do:    write a number above 0 and below 0.5
                            The setting "hyperparameters.epochs" is out of range
                              where: --hyperparameters.epochs
                              why:   it is 13
                              do:    write a whole number of at least 11 and of at most 12""".formatted(experiment));
        }
        try (Run run = Run.start(
                "--experiment=" + experiment, "--hyperparameters.learningRate=0.4", "--hyperparameters.epochs=12")) {
            assertThat(run.hyperparameters(Bounded.class)).isEqualTo(new Bounded(0.4, 12));
        }
    }

    @Test
    void refusesATargetThatIsAFeatureToo() throws IOException {
        Files.writeString(experiment, Files.readString(experiment).replace("column: kind", "column: soil"));
        assertThatThrownBy(() -> Experiments.train(folder)).hasMessage("""
                        The settings do not fit together
                          where: %s, line 1
                          why:   "soil" is target and feature, and a model would just copy it: take it out of the features
                          do:    change the value""".formatted(experiment));
    }
}
