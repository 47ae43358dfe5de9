package io.github.seedbed.maven.workshop;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.template.Console;
import io.github.seedbed.workshop.Attempt;
import io.github.seedbed.workshop.Exercise;
import io.github.seedbed.workshop.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Does exercises as a class would, in an empty folder: begins each, sees its check fail, puts the solution in, and sees
 * it pass. The evening before, with the kit, in a quarter of an hour: {@code mvn seedbed:rehearse}; some of them:
 * {@code -Dn=1,2,3}
 */
@Mojo(name = "rehearse", requiresProject = false, threadSafe = true)
public final class RehearseMojo extends GeneratingMojo {
    /** What people type besides the checks. */
    private static final List<String> MORE = List.of("spotless:apply", "clean");

    @Override
    void run(Progress progress) throws IOException, InterruptedException {
        List<Problem> problems = new ArrayList<>();
        for (Exercise exercise : number() == null ? exercises().all() : chosen(progress)) {
            begin(progress, exercise);
            Attempt attempt = attempt(progress, exercise);
            boolean planted = !exercise.words().isEmpty();
            if (planted && attempt.isDone()) {
                problems.add(problem(exercise, "its check passes although nothing was done"));
            }
            attempt.solve();
            if (attempt.isDone()) {
                progress.note(exercise, new Progress.State(true, 0));
            } else {
                problems.add(problem(exercise, "its check fails although the solution is in"));
            }
            if (!planted && exercise.questions().isEmpty()) {
                attempt.run(MORE);
            }
        }
        ProblemException.throwIfAny(problems);
        Console.print(progress.table(exercises()));
    }

    private static Problem problem(Exercise exercise, String why) {
        return new Problem(
                "An exercise does not do what it should",
                exercise.folder(),
                why,
                "read what is printed above; report it, with the JDK and the Maven that you have");
    }
}
