package io.github.seedbed.maven.train;

import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Trains the model: starts the project's main class in a virtual machine of its own, which writes {@code target/run}.
 * Skipped, with a line that says so, while code, settings, data, dependencies and JDK are unchanged. Alone: {@code mvn
 * compile seedbed:train}.
 */
@Mojo(
        name = "train",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class TrainMojo extends TrainingMojo {
    @Override
    protected void run() throws IOException, InterruptedException {
        new TrainingOnChange(training(), getLog()::info).run();
    }
}
