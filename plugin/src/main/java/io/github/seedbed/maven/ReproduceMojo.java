package io.github.seedbed.maven;

import io.github.seedbed.lock.LockedRun;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.reproduce.Reproduction;
import io.github.seedbed.reproduce.Selection;
import io.github.seedbed.train.Training;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Trains again under disturbances that must make no difference, such as another locale, time zone, number of processors
 * or working directory, and compares every byte with {@code target/run}; then holds {@code target/run} against
 * {@code model.lock}. What differs is told with its place and its likely cause, here and in
 * {@code target/reproduce/report.html}; both versions are kept. Skipped, with a line that says so, while nothing has
 * changed since it last succeeded. Alone: {@code mvn compile seedbed:train seedbed:reproduce}.
 */
@Mojo(
        name = "reproduce",
        defaultPhase = LifecyclePhase.INTEGRATION_TEST,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class ReproduceMojo extends TrainingMojo {
    /**
     * What to disturb. By default two trainings, each with many disturbances at once; only when something differs, more
     * follow that find out why. {@code -Dseedbed.reproduce=all} trains once for each disturbance alone;
     * {@code -Dseedbed.reproduce=locale-tr,hash-codes} for those named. {@code docs/reproducibility.md} lists them.
     */
    @Parameter(property = "seedbed.reproduce")
    private String disturbances;

    /**
     * The home of a second JDK, on which is trained once as well: {@code -Dseedbed.reproduce.jdk=/usr/lib/jvm/java-25}.
     */
    @Parameter(property = "seedbed.reproduce.jdk")
    private String jdk;

    @Override
    protected void run() throws IOException, InterruptedException {
        Training training = training();
        Selection selection = Selection.of(disturbances, jdk);
        List<Problem> problems = new ArrayList<>();
        new Reproduction(training, selection, Clock.systemUTC(), getLog()::info)
                .run()
                .ifPresent(problems::add);
        new LockedRun(basedir(), target(), getLog()::info).problem().ifPresent(problems::add);
        ProblemException.throwIfAny(problems);
    }
}
