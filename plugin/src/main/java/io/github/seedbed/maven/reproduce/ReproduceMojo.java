package io.github.seedbed.maven.reproduce;

import io.github.seedbed.maven.lock.LockedRun;
import io.github.seedbed.maven.train.Training;
import io.github.seedbed.maven.train.TrainingMojo;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Trains once more, with another locale, time zone, charset, number of processors, garbage collector and compiler, and
 * compares every byte with {@code target/run}; then holds {@code target/run} against {@code model.lock}. The second
 * training is skipped, with a line that says so, while nothing has changed since it last succeeded. Alone: {@code mvn
 * compile seedbed:train seedbed:reproduce}.
 */
@Mojo(
        name = "reproduce",
        defaultPhase = LifecyclePhase.INTEGRATION_TEST,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class ReproduceMojo extends TrainingMojo {
    @Override
    protected void run() throws IOException, InterruptedException {
        Training training = training();
        List<Problem> problems = new ArrayList<>();
        new Reproduction(training, getLog()::info).run().ifPresent(problems::add);
        new LockedRun(basedir(), target(), getLog()::info).problem().ifPresent(problems::add);
        ProblemException.throwIfAny(problems);
    }
}
