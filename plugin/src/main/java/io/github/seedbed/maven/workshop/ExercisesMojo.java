package io.github.seedbed.maven.workshop;

import io.github.seedbed.template.Console;
import io.github.seedbed.workshop.Progress;
import org.apache.maven.plugins.annotations.Mojo;

/** Lists the exercises of the workshop, with their minutes and how far you are. {@code mvn seedbed:exercises} */
@Mojo(name = "exercises", requiresProject = false, threadSafe = true)
public final class ExercisesMojo extends WorkshopMojo {
    @Override
    void run(Progress progress) {
        Console.print(progress.table(exercises()));
    }
}
