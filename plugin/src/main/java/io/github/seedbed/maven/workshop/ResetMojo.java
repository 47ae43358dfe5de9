package io.github.seedbed.maven.workshop;

import io.github.seedbed.workshop.Exercise;
import io.github.seedbed.workshop.Progress;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Begins an exercise anew: deletes all that is in its folder, with what you changed, and makes it again. {@code mvn
 * seedbed:reset}
 */
@Mojo(name = "reset", requiresProject = false, threadSafe = true)
public final class ResetMojo extends GeneratingMojo {
    @Override
    void run(Progress progress) throws IOException, InterruptedException {
        Exercise exercise = exercise(progress);
        requireOurs(progress, exercise);
        begin(progress, exercise);
    }
}
