package io.github.seedbed.maven.workshop;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.template.Console;
import io.github.seedbed.workshop.Attempt;
import io.github.seedbed.workshop.Exercise;
import io.github.seedbed.workshop.Progress;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Runs the check of an exercise, a command that you could type as well, and prints what it prints. When it is green,
 * shows our solution, to compare. {@code mvn seedbed:done}
 */
@Mojo(name = "done", requiresProject = false, threadSafe = true)
public final class DoneMojo extends WorkshopMojo {
    @Override
    void run(Progress progress) throws IOException, InterruptedException {
        Exercise exercise = exercise(progress);
        Attempt attempt = attempt(progress, exercise);
        Progress.State before = progress.of(exercise).orElse(new Progress.State(false, 0));
        attempt.require();
        if (!exercise.check().isEmpty()) {
            Console.print("mvn " + exercise.check() + "\n");
        }
        if (!attempt.isDone()) {
            throw new ProblemException(new Problem(
                    "Exercise " + exercise.number() + " is not done yet",
                    exercise.folder(),
                    "\"mvn " + exercise.check() + "\" is red, as printed above",
                    "go on, or read a hint: mvn seedbed:hint"));
        }
        progress.note(exercise, new Progress.State(true, before.hints()));
        Console.print("\nDone: " + exercise.title() + ". " + exercise.guide().closing() + "\n");
        if (!attempt.solution().isEmpty()) {
            Console.print("\nOne solution, to compare:\n\n" + attempt.solution());
        }
        Console.print("\n"
                + exercises()
                        .after(
                                exercise,
                                each -> progress.of(each)
                                        .filter(Progress.State::done)
                                        .isEmpty())
                        .map(next -> next(progress, next))
                        .orElse("That was the last one: all "
                                + exercises().all().size() + " are done.")
                + "\n");
    }

    private static String next(Progress progress, Exercise next) {
        return (progress.of(next).isPresent()
                        ? "Next, in the folder " + next.folder()
                        : "Next: mvn seedbed:exercise -Dn=" + next.number())
                + "   # " + next.title() + ", " + next.minutes() + " min";
    }
}
