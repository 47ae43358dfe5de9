package io.github.seedbed.maven;

import io.github.seedbed.train.SeedStudy;
import io.github.seedbed.train.Training;
import io.github.seedbed.train.TrainingOnChange;
import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Trains the model: starts the project's main class in its own JVM, which writes {@code target/run}. Skipped, with a
 * line that says so, while code, settings, data, dependencies and JDK are unchanged. Alone: {@code mvn compile
 * seedbed:train}; with several seeds: {@code mvn compile seedbed:train -Dseeds=10}.
 */
@Mojo(
        name = "train",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class TrainMojo extends TrainingMojo {
    /**
     * Trains with so many seeds, the project's own and those that follow it, and tells mean, spread and 95 % interval
     * of every metric: {@code -Dseeds=10}. {@code target/run} keeps the project's own seed; the others go to
     * {@code target/seeds}, the metrics to {@code target/seeds.json}. A seed decides which rows are tested on as well
     * as how the training shuffles, so the spread is that of both. None by default.
     */
    @Parameter(property = "seeds")
    private Integer seeds;

    @Override
    protected void run() throws IOException, InterruptedException {
        if (seeds != null) {
            SeedStudy.require(seeds);
        }
        Training training = training();
        new TrainingOnChange(training, getLog()::info).run();
        if (seeds != null) {
            new SeedStudy(training, seeds, getLog()::info).run();
        }
    }
}
