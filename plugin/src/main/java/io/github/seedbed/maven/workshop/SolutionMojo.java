package io.github.seedbed.maven.workshop;

import io.github.seedbed.template.Console;
import io.github.seedbed.workshop.Attempt;
import io.github.seedbed.workshop.Exercise;
import io.github.seedbed.workshop.Progress;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Shows our solution and puts it into the project of an exercise: for teachers, and for who fell behind. Several
 * numbers: {@code -Dn=1,2,3}. {@code mvn seedbed:solution}
 */
@Mojo(name = "solution", requiresProject = false, threadSafe = true)
public final class SolutionMojo extends WorkshopMojo {
    @Override
    void run(Progress progress) throws IOException, InterruptedException {
        for (Exercise exercise : chosen(progress)) {
            Attempt attempt = attempt(progress, exercise);
            attempt.require();
            // Seen even where it cannot be put in
            Console.print(exercise.number() + " " + exercise.title() + "\n" + attempt.solution());
            attempt.solve();
        }
    }
}
