package io.github.seedbed.workshop;

import io.github.seedbed.internal.files.ReplacedFile;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which exercises a learner has begun and done: {@code .seedbed/progress}, a text file next to the projects. */
public final class Progress {
    private static final String FILE = ".seedbed/progress";
    private static final Pattern NAME = Pattern.compile("exercise-([0-9]{2}[a-z]?)");
    private static final Pattern LINE = Pattern.compile("([0-9]{2}[a-z]?) (open|done) ([0-3])");

    private final Path room;
    private final Map<String, State> states = new LinkedHashMap<>();

    /**
     * How far one exercise is.
     *
     * @param done whether its check was green
     * @param hints that were read, 0 to 3
     */
    public record State(boolean done, int hints) {
        /** Returns it in words. */
        @Override
        public String toString() {
            return (done ? "done" : "open") + (hints == 0 ? "" : hints == 1 ? ", 1 hint" : ", " + hints + " hints");
        }
    }

    private Progress(Path room) {
        this.room = room;
    }

    /**
     * Returns the progress of the workshop around a folder.
     *
     * @param start the folder of the workshop, or one of an exercise, however deep; where there was no workshop yet,
     *     one is begun here
     * @throws IOException if the file cannot be read
     */
    public static Progress around(Path start) throws IOException {
        Path here = start.toAbsolutePath().normalize();
        Progress progress = new Progress(exercise(here).map(Path::getParent).orElse(here));
        progress.read();
        return progress;
    }

    /** Returns the folder of the exercise that a folder is, or is in; empty outside of any. */
    private static Optional<Path> exercise(Path folder) {
        for (Path each = folder; each.getParent() != null; each = each.getParent()) {
            if (NAME.matcher(each.getFileName().toString()).matches()) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private void read() throws IOException {
        Path file = room.resolve(FILE);
        if (!Files.exists(file)) {
            return;
        }
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            Matcher matcher = LINE.matcher(line.strip());
            if (matcher.matches()) {
                states.put(
                        matcher.group(1),
                        new State(matcher.group(2).equals("done"), Integer.parseInt(matcher.group(3))));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new ProblemException(new Problem(
                        "The progress cannot be read",
                        file.toString(),
                        "\"" + line + "\" is not a number, \"open\" or \"done\", and how many hints were read",
                        "delete that line: the exercise counts as not begun then"));
            }
        }
    }

    /** Returns the folder of the workshop, in which each exercise has its own. */
    public Path room() {
        return room;
    }

    /** Returns how far an exercise is; empty if it was not begun. */
    public Optional<State> of(Exercise exercise) {
        return Optional.ofNullable(states.get(exercise.number()));
    }

    /**
     * Returns the number of the exercise that a command is about.
     *
     * @param start where it was typed
     * @throws ProblemException if none was begun
     */
    public String current(Path start) {
        Optional<Path> inside = exercise(start.toAbsolutePath().normalize());
        if (inside.isPresent()) {
            return NAME.matcher(inside.get().getFileName().toString()).replaceFirst("$1");
        }
        return states.keySet().stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new ProblemException(new Problem(
                        "No exercise was begun here",
                        room.toString(),
                        "there is no " + FILE,
                        "begin one: mvn seedbed:exercise -Dn=0; or go to the folder of one that you began")));
    }

    /**
     * Ends where nothing can be written, such as on a stick that is protected.
     *
     * @throws ProblemException saying where to go
     */
    public void requireWritable() {
        if (!Files.isWritable(room)) {
            throw new ProblemException(new Problem(
                    "Nothing can be written here",
                    room.toString(),
                    "you have no permission to write there, or the file system is read-only",
                    "go to a folder of your own and begin there: mvn seedbed:exercise -Dn=0"));
        }
    }

    /**
     * Notes how far an exercise is; it becomes the current one.
     *
     * @throws IOException if the file cannot be written
     */
    public void note(Exercise exercise, State state) throws IOException {
        requireWritable();
        states.remove(exercise.number());
        states.put(exercise.number(), state);
        StringBuilder text = new StringBuilder("# number, state, hints; the last line is the current exercise\n");
        states.forEach((number, each) -> text.append(number)
                .append(each.done() ? " done " : " open ")
                .append(each.hints())
                .append('\n'));
        Files.createDirectories(room.resolve(FILE).getParent());
        ReplacedFile.write(room.resolve(FILE), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns all exercises with minutes and state, and one line to read out. */
    public String table(Exercises exercises) {
        StringBuilder text = new StringBuilder();
        for (Exercise exercise : exercises.all()) {
            text.append(String.format(
                            java.util.Locale.ROOT,
                            "  %-4s %-34s %3d min  %-6s %s",
                            exercise.number(),
                            exercise.title(),
                            exercise.minutes(),
                            exercise.core() ? "core" : "extra",
                            of(exercise).map(State::toString).orElse("-"))
                    .stripTrailing());
            text.append('\n');
        }
        return text + "\n" + line(exercises) + "\n";
    }

    private String line(Exercises exercises) {
        StringBuilder done = new StringBuilder();
        for (Exercise exercise : exercises.all()) {
            if (of(exercise).filter(State::done).isPresent()) {
                done.append(' ').append(exercise.number());
            }
        }
        long count = done.chars().filter(c -> c == ' ').count();
        return count + " of " + exercises.all().size() + " done" + (count == 0 ? "" : ":" + done);
    }
}
