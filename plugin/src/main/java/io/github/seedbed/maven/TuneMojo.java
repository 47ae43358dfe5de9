package io.github.seedbed.maven;

import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.train.Circumstances;
import io.github.seedbed.train.Training;
import io.github.seedbed.train.TrainingProcess;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Compares hyperparameters: starts the project's class {@code Tune}, which is in the package of its main class, in its
 * own JVM. It prints the candidates, the best first; {@code target/run} is left alone. With {@code mvn compile
 * seedbed:tune}.
 */
@Mojo(name = "tune", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class TuneMojo extends TrainingMojo {
    private static final String ENTRY_POINT = "Tune";

    /** Hyperparameters are chosen on all rows. */
    @Override
    protected boolean isSmoke() {
        return false;
    }

    @Override
    protected void run() throws IOException, InterruptedException {
        Training tuning = training().with(ENTRY_POINT);
        tuning.requireClasses("seedbed:tune");
        RunFolder nowhere = new RunFolder(tuning.workFolder().resolve("tune"));
        new TrainingProcess(tuning, getLog()::info).runWithoutRun(nowhere, Circumstances.plain(tuning));
    }
}
