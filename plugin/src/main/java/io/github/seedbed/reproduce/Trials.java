package io.github.seedbed.reproduce;

import io.github.seedbed.difference.Difference;
import io.github.seedbed.difference.FileComparison;
import io.github.seedbed.difference.FileDifference;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.train.Training;
import io.github.seedbed.train.TrainingProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Trains again and again, as many at a time as there are processors, and compares each run with the first. */
final class Trials {
    private static final double NANOS = 1e9;

    private final Training training;
    private final int atATime;
    private final Consumer<String> lines;

    /**
     * Prepares trainings.
     *
     * @param training the training whose run is there already
     * @param atATime how many trainings may run side by side
     * @param lines hears of each that is done
     */
    Trials(Training training, int atATime, Consumer<String> lines) {
        this.training = training;
        this.atATime = atATime;
        this.lines = lines;
    }

    /** Returns what came of each, in the order of the trials. */
    List<Outcome> run(List<Trial> trials) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(atATime, trials.size())));
        AtomicInteger done = new AtomicInteger();
        try {
            List<Future<Outcome>> futures = new ArrayList<>();
            for (Trial trial : trials) {
                futures.add(pool.submit(() -> told(one(trial), done, trials.size())));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> future : futures) {
                outcomes.add(result(future));
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Outcome result(Future<Outcome> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private synchronized Outcome told(Outcome outcome, AtomicInteger done, int all) {
        int width = String.valueOf(all).length();
        lines.accept(String.format(
                Locale.ROOT,
                "[%" + width + "d/%d] %-16s %-11s %5.1f s",
                done.incrementAndGet(),
                all,
                outcome.trial().name(),
                outcome.verdict().words(),
                outcome.seconds()));
        return outcome;
    }

    private Outcome one(Trial trial) throws IOException, InterruptedException {
        Path folder = training.target().resolve("reproduce").resolve(trial.name());
        SortedFiles.delete(folder);
        Files.createDirectories(folder);
        RunFolder run = new RunFolder(folder.resolve("run"));
        long start = System.nanoTime();
        Optional<String> failure = train(trial, run);
        double seconds = (System.nanoTime() - start) / NANOS;
        SortedMap<String, FileDifference> differences = failure.isEmpty() ? differences(run) : new TreeMap<>();
        Optional<Flips> flips =
                differences.containsKey("model.onnx") ? Flips.between(training.run(), run) : Optional.empty();
        SortedFiles.delete(folder.resolve("another place"));
        if (failure.isEmpty() && differences.isEmpty()) {
            SortedFiles.delete(folder);
        }
        return new Outcome(trial, run, differences, failure, flips, seconds);
    }

    private Optional<String> train(Trial trial, RunFolder run) throws IOException, InterruptedException {
        Path folder = run.path().getParent();
        DisturbedJvm jvm = new DisturbedJvm(training, folder);
        for (Disturbance disturbance : trial.disturbances()) {
            disturbance.change().in(jvm);
        }
        List<String> output = new ArrayList<>();
        try {
            new TrainingProcess(training, output::add).run(run, jvm.circumstances());
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e.problems().get(0).why());
        } finally {
            Files.write(folder.resolve("output.txt"), output);
        }
    }

    private SortedMap<String, FileDifference> differences(RunFolder run) throws IOException {
        RunFolder first = training.run();
        SortedSet<String> names = new TreeSet<>(SortedFiles.below(first.path()));
        names.addAll(SortedFiles.below(run.path()));
        SortedMap<String, FileDifference> differences = new TreeMap<>();
        for (String name : names) {
            difference(first.path().resolve(name), run.path().resolve(name))
                    .ifPresent(difference -> differences.put(name, difference));
        }
        return differences;
    }

    private static Optional<FileDifference> difference(Path first, Path second) throws IOException {
        if (Files.isRegularFile(first) && Files.isRegularFile(second)) {
            return FileComparison.of(first, second);
        }
        return Optional.of(new FileDifference(Difference.onlyIn(Files.exists(first), ""), false, 0, 0));
    }
}
