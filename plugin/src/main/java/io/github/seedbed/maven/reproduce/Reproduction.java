package io.github.seedbed.maven.reproduce;

import io.github.seedbed.digest.Sha256;
import io.github.seedbed.maven.run.RunFolder;
import io.github.seedbed.maven.train.Training;
import io.github.seedbed.maven.train.TrainingProcess;
import io.github.seedbed.maven.train.TrainingRecord;
import io.github.seedbed.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A second training under other circumstances, whose run must be the first one's byte by byte. */
final class Reproduction {
    private static final String SUCCESS = "reproduce";

    private final Training training;
    private final Consumer<String> lines;
    private final List<String> disturbance;

    Reproduction(Training training, Consumer<String> lines) {
        this.training = training;
        this.lines = lines;
        this.disturbance = Disturbance.jvmArguments(training.jvmArguments());
    }

    /** Returns what is wrong; nothing if the runs are equal, or were so before and nothing has changed since. */
    Optional<Problem> run() throws IOException, InterruptedException {
        training.requireClasses("seedbed:train seedbed:reproduce");
        RunFolder run = training.run();
        run.require("seedbed:train seedbed:reproduce");
        TrainingRecord record = TrainingRecord.of(training, SUCCESS, Sha256.of(String.join("\n", disturbance)));
        if (record.isCurrent()) {
            lines.accept("Reproduction skipped: unchanged since " + run.shown() + " was reproduced");
            return Optional.empty();
        }
        lines.accept(
                "Training again under other circumstances: locale, zone, charset, processors, collector, compiler");
        RunFolder again = new RunFolder(training.workFolder().resolve("reproduced"));
        new TrainingProcess(training, line -> {}).run(again, disturbance);
        List<String> differences = RunComparison.differences(run, again);
        if (differences.isEmpty()) {
            record.write();
            lines.accept("Reproduced: every byte of " + run.shown() + " is the same");
            return Optional.empty();
        }
        return Optional.of(problem(run, again, differences));
    }

    private Problem problem(RunFolder run, RunFolder again, List<String> differences) {
        return new Problem(
                "Training twice gave two different models",
                training.shown(run.path()) + " and " + training.shown(again.path()),
                String.join("\n", differences),
                "look in " + training.mainClass() + " for what is not derived from run.seed(…): another source of"
                        + " randomness, a clock, threads, the order of a HashMap or of a folder's files, the default locale"
                        + " or charset; then: mvn verify");
    }
}
