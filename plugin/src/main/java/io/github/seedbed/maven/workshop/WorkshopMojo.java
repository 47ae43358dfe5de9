package io.github.seedbed.maven.workshop;

import io.github.seedbed.maven.ChildMaven;
import io.github.seedbed.maven.ProjectMojo;
import io.github.seedbed.workshop.Attempt;
import io.github.seedbed.workshop.Exercise;
import io.github.seedbed.workshop.Exercises;
import io.github.seedbed.workshop.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal of the workshop: typed in its folder, or in that of an exercise. */
abstract class WorkshopMojo extends ProjectMojo {
    /**
     * The number of an exercise, such as 4 or 9b. By default the one whose folder you stand in, or else the one that
     * you worked on last.
     */
    @Parameter(property = "n")
    private String number;

    /** The language of tasks and hints: the name of a folder of {@code docs/workshop}. */
    @Parameter(property = "seedbed.language", defaultValue = Exercises.ENGLISH)
    private String language;

    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Parameter(defaultValue = "${maven.home}", readonly = true)
    private String mavenHome;

    private Exercises exercises;

    @Override
    protected final void run() throws IOException, InterruptedException {
        exercises = Exercises.shipped(language);
        run(Progress.around(start()));
    }

    abstract void run(Progress progress) throws IOException, InterruptedException;

    final MavenSession session() {
        return session;
    }

    /** Returns what {@code -Dn} says; null without it. */
    final String number() {
        return number;
    }

    private Path start() {
        return Path.of(session.getExecutionRootDirectory());
    }

    final Exercises exercises() {
        return exercises;
    }

    /** Returns the exercise that was asked for. */
    final Exercise exercise(Progress progress) {
        return exercises.number(number != null ? number : progress.current(start()));
    }

    /** Returns several: those of {@code -Dn=1,2,3}, or {@code -Dn=all}. */
    final List<Exercise> chosen(Progress progress) {
        if (number == null) {
            return List.of(exercise(progress));
        }
        return number.equals("all")
                ? exercises.all()
                : Stream.of(number.split("[, ]+")).map(exercises::number).toList();
    }

    final Attempt attempt(Progress progress, Exercise exercise) {
        return attempt(progress.room(), exercise);
    }

    /**
     * Returns the project of an exercise.
     *
     * @param parent the folder that its folder is in
     */
    final Attempt attempt(Path parent, Exercise exercise) {
        return new Attempt(exercise, parent.resolve(exercise.folder()), ChildMaven.of(mavenHome, session)::run);
    }
}
