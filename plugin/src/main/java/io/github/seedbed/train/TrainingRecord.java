package io.github.seedbed.train;

import io.github.seedbed.internal.files.ReplacedFile;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Notes, after a success, what it rested on, so that it need not be repeated while none of that changes. It is about
 * this machine only and never leaves {@code target}.
 */
public final class TrainingRecord {
    /**
     * The content of the file.
     *
     * @param run the digest of the run
     * @param jdk the major version on which it was trained
     * @param architecture of the processor
     * @param seconds that it took, if it was a training
     * @param inputs name of the input to its digest
     */
    private record Note(
            String run, int jdk, String architecture, Optional<Double> seconds, SortedMap<String, String> inputs) {}

    private static final String SUFFIX = ".json";
    private static final double MILLIS = 1e3;

    private final Path file;
    private final RunFolder run;
    private final TrainingInputs inputs;

    private TrainingRecord(Path file, RunFolder run, TrainingInputs inputs) {
        this.file = file;
        this.run = run;
        this.inputs = inputs;
    }

    /**
     * Looks at the inputs as they are now.
     *
     * @param training whose inputs
     * @param success what is noted: the name of a goal
     * @param manner how the goal works, if that matters as well
     * @throws IOException if an input cannot be read
     */
    public static TrainingRecord of(Training training, String success, String manner) throws IOException {
        TrainingInputs inputs = TrainingInputs.of(training).with("manner", manner);
        return new TrainingRecord(file(training.target(), success), training.run(), inputs);
    }

    /**
     * Returns whether the note is there and everything is still as it says, the run included.
     *
     * @throws IOException if the run cannot be read
     */
    public boolean isCurrent() throws IOException {
        return changes().filter(List::isEmpty).isPresent();
    }

    /**
     * Returns the names of what has changed since the note; empty if there is no note, or no run.
     *
     * @throws IOException if the run cannot be read
     */
    public Optional<List<String>> changes() throws IOException {
        Optional<Note> note = note(file);
        if (note.isEmpty() || !run.isComplete()) {
            return Optional.empty();
        }
        List<String> changes =
                inputs.differencesTo(new TrainingInputs(note.get().inputs()));
        boolean sameRun = run.id().equals(note.get().run());
        return Optional.of(changes.isEmpty() && !sameRun ? List.of(run.shown()) : changes);
    }

    /**
     * Notes the success.
     *
     * @throws IOException if it cannot be written
     */
    public void write() throws IOException {
        write(Optional.empty());
    }

    /**
     * Notes the success of a training.
     *
     * @param seconds that it took
     * @throws IOException if it cannot be written
     */
    void write(double seconds) throws IOException {
        write(Optional.of(seconds));
    }

    /** How long the last training of the project took, of this one or, if it is another's seed, of that one. */
    static Optional<Duration> took(Training training) throws IOException {
        Optional<Note> own = note(training.workFolder().resolve(TrainingOnChange.SUCCESS + SUFFIX));
        Optional<Note> any =
                own.isPresent() ? own : note(training.sharedFolder().resolve(TrainingOnChange.SUCCESS + SUFFIX));
        return any.flatMap(Note::seconds).map(seconds -> Duration.ofMillis((long) (seconds * MILLIS)));
    }

    private void write(Optional<Double> seconds) throws IOException {
        Platform platform = Platform.present();
        Note note = new Note(run.id(), platform.jdk(), platform.architecture(), seconds, inputs.digests());
        Files.createDirectories(file.getParent());
        ReplacedFile.write(file, Json.write(note));
    }

    /**
     * Returns the platform on which a run was trained: the noted one, or this one when the run comes from elsewhere,
     * such as an IDE.
     *
     * @param target the project's build folder
     * @param run in it
     * @throws IOException if a file cannot be read
     */
    public static Platform platform(Path target, RunFolder run) throws IOException {
        return note(target, run)
                .map(note -> new Platform(note.jdk(), note.architecture()))
                .orElseGet(Platform::present);
    }

    /**
     * Returns the digests of what a run was trained with.
     *
     * @param target the project's build folder
     * @param run in it
     * @return the name of a jar to its SHA-256, among other inputs; empty if the run comes from elsewhere
     * @throws IOException if a file cannot be read
     */
    public static SortedMap<String, String> digests(Path target, RunFolder run) throws IOException {
        return note(target, run).map(Note::inputs).orElseGet(TreeMap::new);
    }

    private static Optional<Note> note(Path target, RunFolder run) throws IOException {
        String id = run.id();
        return note(file(target, TrainingOnChange.SUCCESS))
                .filter(note -> note.run().equals(id));
    }

    /** A note that cannot be read counts as none: the price is one training. */
    private static Optional<Note> note(Path file) throws IOException {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Json.read(Files.readAllBytes(file), file.toString(), Note.class))
                    : Optional.empty();
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private static Path file(Path target, String success) {
        return target.resolve("seedbed").resolve(success + SUFFIX);
    }
}
