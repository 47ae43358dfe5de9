package io.github.seedbed.maven.workshop;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.maven.template.ArchetypeLibrary;
import io.github.seedbed.maven.template.Artifacts;
import io.github.seedbed.maven.template.NewProject;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.template.Console;
import io.github.seedbed.workshop.Attempt;
import io.github.seedbed.workshop.Exercise;
import io.github.seedbed.workshop.Exercises;
import io.github.seedbed.workshop.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** A goal that makes the project of an exercise. */
abstract class GeneratingMojo extends WorkshopMojo {
    @Parameter(defaultValue = "${plugin}", readonly = true)
    private PluginDescriptor plugin;

    @Inject
    private RepositorySystem system;

    @Inject
    private ArchetypeLibrary library;

    /** Ends where a folder is in the way that no exercise made: what is in it would be deleted. */
    static void requireOurs(Progress progress, Exercise exercise) throws IOException {
        Path place = progress.room().resolve(exercise.folder());
        if (progress.of(exercise).isEmpty()
                && Files.exists(place)
                && !SortedFiles.in(place).isEmpty()) {
            throw new ProblemException(new Problem(
                    "A folder is in the way",
                    place.toString(),
                    "it holds files, and this workshop has not begun the exercise",
                    "rename that folder, or begin in another one"));
        }
    }

    /** Makes the project away from its place, and moves it there when it is complete. */
    final void begin(Progress progress, Exercise exercise) throws IOException, InterruptedException {
        progress.requireWritable();
        Path fresh = progress.room().resolve(".seedbed/fresh");
        SortedFiles.delete(fresh);
        Artifacts artifacts = Artifacts.of(system, session());
        new NewProject(library, artifacts::resolve).make(request(exercise, fresh), plugin.getVersion());
        if (!exercise.preparation().commands().isEmpty()) {
            Console.print("Exercise " + exercise.number() + " begins with a build, which takes half a minute\n");
        }
        Attempt attempt = attempt(fresh, exercise);
        attempt.begin();
        Path place = progress.room().resolve(exercise.folder());
        attempt.moveTo(place);
        SortedFiles.delete(fresh);
        progress.note(exercise, new Progress.State(false, 0));
        Console.print(exercise.number() + " " + exercise.title() + ", " + exercise.minutes() + " min, in " + place
                + "\n\n" + exercise.task() + "\n\n"
                + (exercise.check().isEmpty() ? "" : "The check:  mvn " + exercise.check() + "\n")
                + "When you think it is done, in that folder:  mvn seedbed:done\n\n");
    }

    private static NewProject.Request request(Exercise exercise, Path folder) {
        return new NewProject.Request(
                Exercises.answers(exercise),
                exercise.template(),
                Optional.empty(),
                folder.toString(),
                false,
                false,
                Map.of());
    }
}
