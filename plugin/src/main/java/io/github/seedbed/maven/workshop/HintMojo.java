package io.github.seedbed.maven.workshop;

import io.github.seedbed.template.Console;
import io.github.seedbed.workshop.Exercise;
import io.github.seedbed.workshop.Progress;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Prints a hint for an exercise, together with those before it: first where to look, then the idea, then the command or
 * the place. {@code mvn seedbed:hint}
 */
@Mojo(name = "hint", requiresProject = false, threadSafe = true)
public final class HintMojo extends WorkshopMojo {
    @Override
    void run(Progress progress) throws IOException {
        Exercise exercise = exercise(progress);
        attempt(progress, exercise).require();
        Progress.State before = progress.of(exercise).orElse(new Progress.State(false, 0));
        int shown = Math.min(before.hints() + 1, exercise.hints().size());
        progress.note(exercise, new Progress.State(before.done(), shown));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < shown; i++) {
            text.append("Hint ")
                    .append(i + 1)
                    .append(": ")
                    .append(exercise.hints().get(i))
                    .append('\n');
        }
        Console.print(text.toString());
    }
}
