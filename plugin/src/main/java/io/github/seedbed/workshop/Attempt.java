package io.github.seedbed.workshop;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.publish.ReleasedBundle;
import io.github.seedbed.template.Answers;
import io.github.seedbed.template.FirstCommit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A learner's project of one exercise.
 *
 * @param exercise which
 * @param project its folder
 * @param maven the learner's own
 */
public record Attempt(Exercise exercise, Path project, Maven maven) {
    /** Runs Maven in a folder; what it prints is printed as it is. */
    @FunctionalInterface
    public interface Maven {
        /**
         * Runs it.
         *
         * @param folder where
         * @param arguments phases, goals and options
         * @return its exit code, 0 for success
         * @throws IOException if it cannot be started
         * @throws InterruptedException if the build is ended meanwhile
         */
        int run(Path folder, List<String> arguments) throws IOException, InterruptedException;
    }

    /**
     * Makes the start state of a project that was just generated; deletes it if that fails.
     *
     * @throws ProblemException if an edit does not fit the template, or a build of the preparation fails
     * @throws IOException if a file cannot be written
     * @throws InterruptedException if the build is ended meanwhile
     */
    public void begin() throws IOException, InterruptedException {
        boolean done = false;
        try {
            prepare();
            done = true;
        } finally {
            if (!done) {
                SortedFiles.delete(project);
            }
        }
    }

    private void prepare() throws IOException, InterruptedException {
        Exercise.Preparation preparation = exercise.preparation();
        preparation.edits().plant(project);
        run(preparation.commands());
        if (!preparation.copies().isEmpty()) {
            Answers answers = Exercises.answers(exercise);
            Shelf.fill(
                    project,
                    preparation.copies(),
                    new ReleasedBundle.Coordinates(answers.groupId(), answers.artifactId(), answers.version()));
        }
        exercise.faults().plant(project);
        if (!exercise.questions().isEmpty()) {
            sheet().write(project);
        }
        if (preparation.committed()) {
            FirstCommit.by("Workshop", "workshop@example.org").of(project, exercise.folder());
        }
    }

    private AnswerSheet sheet() {
        return new AnswerSheet(exercise.questions());
    }

    /**
     * Returns whether the exercise is done, by the project's own checks.
     *
     * @throws ProblemException with the answers that are not right
     * @throws IOException if Maven cannot be started
     * @throws InterruptedException if the build is ended meanwhile
     */
    public boolean isDone() throws IOException, InterruptedException {
        if (!exercise.check().isEmpty() && maven.run(project, arguments(exercise.check())) != 0) {
            return false;
        }
        if (!exercise.questions().isEmpty()) {
            sheet().require(project);
        }
        return true;
    }

    /**
     * Puts the solution in.
     *
     * @throws ProblemException if the project is not as the exercise left it
     * @throws IOException if a file cannot be written
     * @throws InterruptedException if the build is ended meanwhile
     */
    public void solve() throws IOException, InterruptedException {
        exercise.faults().solve(project);
        if (!exercise.questions().isEmpty()) {
            sheet().solve(project);
        }
        run(exercise.solution());
    }

    /**
     * Runs commands in the project, one after the other.
     *
     * @param commands arguments for Maven, a command an entry
     * @throws ProblemException if one of them fails
     * @throws IOException if Maven cannot be started
     * @throws InterruptedException if the build is ended meanwhile
     */
    public void run(List<String> commands) throws IOException, InterruptedException {
        for (String command : commands) {
            if (maven.run(project, arguments(command)) != 0) {
                throw new ProblemException(new Problem(
                        "A step of the exercise failed",
                        project.getFileName().toString(),
                        "\"mvn " + command + "\" is red, as printed above",
                        "see what it says; then: mvn seedbed:reset"));
            }
        }
    }

    private static List<String> arguments(String command) {
        return List.of(command.split(" +"));
    }

    /** Returns the solution for people: a diff, the commands, the answers. */
    public String solution() {
        StringBuilder text = new StringBuilder(exercise.faults().diff());
        exercise.solution()
                .forEach(command -> text.append("mvn ").append(command).append('\n'));
        exercise.questions()
                .forEach(question -> text.append(question.question().strip())
                        .append("\n> ")
                        .append(question.answers().get(0))
                        .append('\n'));
        return text.toString();
    }

    /**
     * Ends where there is no such project.
     *
     * @throws ProblemException with the command that makes one
     */
    public void require() {
        if (!Files.exists(project.resolve("pom.xml"))) {
            throw new ProblemException(new Problem(
                    "This exercise was not begun",
                    project.toString(),
                    "there is no project",
                    "begin it: mvn seedbed:exercise -Dn=" + exercise.number()));
        }
    }

    /**
     * Moves everything to its place. A folder that is there stays, and what is in it goes: a learner may stand in it.
     *
     * @param place the folder of the exercise
     * @throws IOException if a file cannot be moved
     */
    public void moveTo(Path place) throws IOException {
        Files.createDirectories(place);
        for (Path old : SortedFiles.in(place)) {
            SortedFiles.delete(old);
        }
        for (Path file : SortedFiles.in(project)) {
            Files.move(file, place.resolve(file.getFileName()));
        }
        SortedFiles.delete(project);
    }
}
