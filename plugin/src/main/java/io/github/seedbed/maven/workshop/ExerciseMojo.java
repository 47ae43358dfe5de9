package io.github.seedbed.maven.workshop;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.workshop.Exercise;
import io.github.seedbed.workshop.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Begins an exercise: makes a fresh project with a fault in it, in a folder of its own, such as {@code exercise-04}. A
 * project that you broke never keeps you from the next one. Several numbers: {@code -Dn=1,2,3}; all: {@code -Dn=all}.
 *
 * <pre>mvn io.github.seedbed:seedbed-maven-plugin:VERSION:exercise -Dn=4</pre>
 */
@Mojo(name = "exercise", requiresProject = false, threadSafe = true)
public final class ExerciseMojo extends GeneratingMojo {
    @Override
    void run(Progress progress) throws IOException, InterruptedException {
        if (number() == null) {
            throw new ProblemException(new Problem(
                    "Which exercise?",
                    "-Dn",
                    "no number is given",
                    "list them: mvn seedbed:exercises; then begin with the first: mvn seedbed:exercise -Dn=0"));
        }
        List<Exercise> chosen = chosen(progress);
        for (Exercise exercise : chosen) {
            requireOurs(progress, exercise);
        }
        ProblemException.throwIfAny(chosen.stream()
                .filter(exercise -> Files.exists(progress.room().resolve(exercise.folder())))
                .map(exercise -> new Problem(
                        "This exercise was begun already",
                        progress.room().resolve(exercise.folder()).toString(),
                        "there is such a folder",
                        "go on there; or begin anew: mvn seedbed:reset -Dn=" + exercise.number()))
                .toList());
        for (Exercise exercise : chosen) {
            begin(progress, exercise);
        }
    }
}
