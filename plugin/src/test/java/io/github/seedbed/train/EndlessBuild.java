package io.github.seedbed.train;

import java.nio.file.Path;

/** A build in a process of its own, to be killed in the middle of its training. */
public final class EndlessBuild {
    private EndlessBuild() {}

    public static void main(String[] args) throws Exception {
        Training training = TrainingFixture.in(Path.of(args[0]), "--fault=endless");
        new TrainingProcess(training, System.out::println).run(training.run());
    }
}
