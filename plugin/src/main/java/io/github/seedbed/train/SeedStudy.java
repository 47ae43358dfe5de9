package io.github.seedbed.train;

import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.metrics.Measured;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.seeds.SeedsReport;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Trains with the seeds that follow the project's own, each in its own JVM and folder, and tells what the metrics do.
 * That the seeds are given leaves nobody a choice among them.
 */
public final class SeedStudy {
    private final Training training;
    private final int count;
    private final Consumer<String> lines;
    private final AtomicInteger done = new AtomicInteger(1);

    /**
     * Prepares a study.
     *
     * @param training that was run: {@code target/run} has the first of the seeds
     * @param count how many seeds, that one included
     * @param lines hears what is going on, from several threads
     */
    public SeedStudy(Training training, int count, Consumer<String> lines) {
        this.training = training;
        this.count = count;
        this.lines = lines;
    }

    /**
     * Refuses a number of seeds that shows no spread.
     *
     * @param count at least 2
     */
    public static void require(int count) {
        if (count < 2) {
            throw new ProblemException(new Problem(
                    "There is no spread over " + count + " seeds",
                    "-Dseeds=" + count,
                    "a spread needs two at least",
                    "ask for more: -Dseeds=10"));
        }
    }

    /**
     * Trains with every seed and reports the spread of the metrics.
     *
     * @throws IOException if a file cannot be read or written
     * @throws InterruptedException if the build is ended meanwhile
     */
    public void run() throws IOException, InterruptedException {
        long own = training.run().config().seed();
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), count - 1);
        lines.accept("Training with " + count + " seeds, " + own + " to " + (own + count - 1) + ", " + threads
                + " at a time: each holds back other test rows and shuffles differently");
        List<RunFolder> runs = new ArrayList<>(List.of(training.run()));
        runs.addAll(trained(own, threads));
        SeedsReport report = SeedsReport.of(runs);
        Files.write(training.target().resolve(SeedsReport.FILE), report.bytes());
        report.table().forEach(lines);
        lines.accept("Written: " + training.shown(training.target().resolve(SeedsReport.FILE)) + "; "
                + (training.run().isSmoke()
                        ? "these are smoke runs, the full ones are " + Smoke.FULL
                        : "mvn seedbed:lock keeps it next to model.lock, where the card finds it"));
    }

    private List<RunFolder> trained(long own, int threads) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<RunFolder>> futures = new ArrayList<>();
            for (int i = 1; i < count; i++) {
                futures.add(pool.submit(one(own + i)));
            }
            List<RunFolder> runs = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            for (Future<RunFolder> future : futures) {
                collect(future, runs, problems);
            }
            ProblemException.throwIfAny(problems);
            return runs;
        } finally {
            pool.shutdownNow();
        }
    }

    private static void collect(Future<RunFolder> future, List<RunFolder> runs, List<Problem> problems)
            throws IOException, InterruptedException {
        try {
            runs.add(future.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException told) {
                problems.addAll(told.problems());
            } else if (e.getCause() instanceof IOException io) {
                throw io;
            } else {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** What was trained before and has not changed is not trained again: an interrupted study resumes. */
    private Callable<RunFolder> one(long seed) {
        Training seeded = training.seeded(seed);
        return () -> {
            new TrainingOnChange(seeded, line -> {}).run();
            Measured overall = seeded.run().metrics().model().overall();
            String metrics = seeded.run().config().task().metrics().stream()
                    .map(metric -> metric.title() + " " + metric.of(overall))
                    .collect(Collectors.joining(", "));
            lines.accept("seed " + seed + " (" + done.incrementAndGet() + " of " + count + "): " + metrics);
            return seeded.run();
        };
    }
}
