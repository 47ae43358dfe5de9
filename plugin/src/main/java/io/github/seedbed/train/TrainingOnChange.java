package io.github.seedbed.train;

import io.github.seedbed.internal.runfile.RunFolder;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;

/** Trains when an input has changed since the last time, and only then: a training may take hours. */
public final class TrainingOnChange {
    /** The name under which success is noted. */
    static final String SUCCESS = "train";

    private static final double NANOS = 1e9;

    private final Training training;
    private final Consumer<String> lines;

    /**
     * Prepares a training.
     *
     * @param training what to run
     * @param lines hears what is going on
     */
    public TrainingOnChange(Training training, Consumer<String> lines) {
        this.training = training;
        this.lines = lines;
    }

    /**
     * Trains, or says why there is no need to.
     *
     * @throws IOException if a file cannot be read or written
     * @throws InterruptedException if this thread is interrupted
     */
    public void run() throws IOException, InterruptedException {
        training.requireClasses("seedbed:train");
        BuildLock.alone(training, SUCCESS, lines, this::trained);
    }

    private RunFolder trained() throws IOException, InterruptedException {
        RunFolder run = training.run();
        TrainingRecord record = TrainingRecord.of(training, SUCCESS, "");
        if (record.isCurrent()) {
            lines.accept("Training skipped: its inputs are unchanged since " + run.shown() + " was written");
            return run;
        }
        record.changes()
                .ifPresent(
                        changes -> lines.accept("Training again, for this has changed: " + String.join(", ", changes)));
        long start = System.nanoTime();
        new TrainingProcess(training, lines).run(run);
        double seconds = (System.nanoTime() - start) / NANOS;
        record.write(seconds);
        lines.accept(String.format(Locale.ROOT, "Trained in %.1f s: %s", seconds, training.shown(run.path())));
        return run;
    }
}
