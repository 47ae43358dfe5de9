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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Trains again and again, as many at a time as there are processors, each in a lane: a folder that all trainings of the
 * lane write, so that its name is the same for them.
 */
final class Trials {
    private static final double NANOS = 1e9;

    /** Held still, a training may take so long, and twenty times what it took before. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final double SLOWER = 20_000;

    private final Training training;
    private final Finished finished;
    private final long now;
    private final Consumer<String> lines;
    private final AgentJars agent;
    private final BlockingQueue<Integer> lanes;
    private Optional<LeftOvers> leftOvers = Optional.empty();
    private double longest;
    private int done;

    /**
     * Prepares trainings.
     *
     * @param training the training whose run is there already
     * @param atATime how many trainings may run side by side
     * @param finished those that need not be done again
     * @param clock the time of worlds that are held still, unless an earlier one is noted
     * @param lines hears of each that is done
     */
    Trials(Training training, int atATime, Finished finished, long clock, Consumer<String> lines) throws IOException {
        this.training = training;
        this.finished = finished;
        this.now = finished.now(clock);
        this.lines = lines;
        this.agent = AgentJars.in(folder("agent"));
        this.lanes = new ArrayBlockingQueue<>(atATime);
        for (int lane = 1; lane <= atATime; lane++) {
            lanes.add(lane);
        }
    }

    Path folder(String name) {
        return training.target().resolve("reproduce").resolve(name);
    }

    /** Returns whether it need not be made again. */
    boolean isDone(Trial trial) throws IOException {
        return finished.of(trial).isPresent();
    }

    int atATime() {
        return lanes.size();
    }

    /** From now on one training runs at a time: several would get at the same files. */
    void oneAtATime() {
        lanes.retainAll(List.of(1));
    }

    /** Makes files that were left behind be there, or not, before each training. */
    void keep(LeftOvers files) {
        leftOvers = Optional.of(files);
    }

    /** Returns what came of each, in the order of the trials. */
    List<Outcome> run(List<Trial> trials) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(atATime());
        try {
            List<Future<Outcome>> futures = new ArrayList<>();
            for (Trial trial : trials) {
                futures.add(pool.submit(() -> inLane(trial, trials.size())));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> future : futures) {
                outcomes.add(result(future));
            }
            return outcomes;
        } finally {
            end(pool);
            done = 0;
        }
    }

    /** Where one could not be made the others are ended too: none may still write where the next one begins. */
    private static void end(ExecutorService pool) throws InterruptedException {
        pool.shutdownNow();
        pool.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
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

    private Outcome inLane(Trial trial, int all) throws IOException, InterruptedException {
        int lane = lanes.take();
        try {
            return told(one(trial, lane), all);
        } finally {
            lanes.add(lane);
        }
    }

    private synchronized Outcome told(Outcome outcome, int all) {
        int width = String.valueOf(all).length();
        longest = Math.max(longest, outcome.seconds());
        lines.accept(String.format(
                Locale.ROOT,
                "[%" + width + "d/%d] %-16s %-11s %5.1f s",
                ++done,
                all,
                outcome.trial().name(),
                outcome.verdict().words(),
                outcome.seconds()));
        return outcome;
    }

    /** Returns the run that those of a lane are compared with: its first one in which everything was held still. */
    private Path still(int lane) {
        return folder(Trial.STILL + (lane > 1 ? "-" + lane : ""));
    }

    /** Returns whether several lanes wrote the same; after an interruption one may have trained for another. */
    boolean standStill() throws IOException {
        for (int lane = 2; lane <= atATime(); lane++) {
            if (!Files.exists(still(lane))
                    || !differences(stillRun(1), stillRun(lane)).isEmpty()) {
                return false;
            }
        }
        return atATime() > 1;
    }

    private RunFolder stillRun(int lane) {
        return new RunFolder(still(lane).resolve("run"));
    }

    /** What came of a training before the reproduction was interrupted. */
    private Outcome before(Trial trial, Finished.Note note) throws IOException {
        RunFolder run = new RunFolder(folder(note.kept()).resolve("run"));
        RunFolder against = against(trial, note.lane());
        return new Outcome(
                trial,
                against,
                run,
                differences(against, run, note.failure()),
                note.failure(),
                finished.uses(trial),
                note.seconds());
    }

    private Outcome one(Trial trial, int lane) throws IOException, InterruptedException {
        Optional<Finished.Note> known = finished.of(trial);
        if (known.isPresent()) {
            return before(trial, known.get());
        }
        boolean isFirst = trial.isStill() && !Files.exists(still(lane));
        Path kept = isFirst ? still(lane) : folder(trial.name());
        Path work = folder("lane-" + lane);
        SortedFiles.delete(work);
        Files.createDirectories(work);
        long start = System.nanoTime();
        Optional<String> failure = train(trial, new RunFolder(work.resolve("run")));
        double seconds = (System.nanoTime() - start) / NANOS;
        for (String name : List.of("another place", "other temporary", "scratch", "home")) {
            SortedFiles.delete(work.resolve(name));
        }
        SortedFiles.delete(kept);
        Files.move(work, kept);
        finished.add(
                trial,
                new Finished.Note(
                        trial.changes(), lane, seconds, kept.getFileName().toString(), failure));
        return outcome(trial, new RunFolder(kept.resolve("run")), failure, seconds, lane);
    }

    private Outcome outcome(Trial trial, RunFolder run, Optional<String> failure, double seconds, int lane)
            throws IOException {
        RunFolder against = against(trial, lane);
        SortedMap<String, FileDifference> differences = differences(against, run, failure);
        Uses uses = new Uses();
        uses.read(run.path().getParent());
        if (failure.isEmpty() && differences.isEmpty() && !run.path().equals(against.path())) {
            SortedFiles.delete(run.path().getParent());
        }
        return new Outcome(trial, against, run, differences, failure, uses, seconds);
    }

    private RunFolder against(Trial trial, int lane) {
        return trial.isStill() ? stillRun(lane) : training.run();
    }

    /** Of a run that is equal nothing is kept; one that failed is not compared. */
    private static SortedMap<String, FileDifference> differences(
            RunFolder against, RunFolder run, Optional<String> failure) throws IOException {
        boolean both = Files.exists(against.path()) && Files.exists(run.path());
        return failure.isEmpty() && both && !run.path().equals(against.path())
                ? differences(against, run)
                : new TreeMap<>();
    }

    private Optional<String> train(Trial trial, RunFolder run) throws IOException, InterruptedException {
        Path folder = run.path().getParent();
        TrialJvm jvm = new TrialJvm(training, folder);
        if (!trial.world().isEmpty()) {
            jvm.watch(trial, now);
        }
        for (Variant.Setting setting : trial.settings()) {
            setting.in(jvm);
        }
        if (leftOvers.isPresent()) {
            leftOvers.get().set(jvm.hasLeftOvers());
        }
        List<String> output = new ArrayList<>();
        try {
            new TrainingProcess(limited(trial), output::add).run(run, jvm.circumstances(agent));
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e.problems().get(0).why());
        } finally {
            Files.write(folder.resolve("output.txt"), output);
        }
    }

    /** Where sources are held still a training may wait for what never comes. */
    private Training limited(Trial trial) {
        if (!trial.isStill()) {
            return training;
        }
        Duration most = PATIENCE.plusMillis((long) (SLOWER * longest));
        return new Training(
                training.basedir(),
                training.target(),
                training.classes(),
                training.classPath(),
                training.mainClass(),
                training.jvmArguments(),
                training.arguments(),
                Optional.of(
                        training.limit().filter(own -> own.compareTo(most) < 0).orElse(most)));
    }

    private static SortedMap<String, FileDifference> differences(RunFolder first, RunFolder second) throws IOException {
        SortedSet<String> names = new TreeSet<>(SortedFiles.below(first.path()));
        names.addAll(SortedFiles.below(second.path()));
        SortedMap<String, FileDifference> differences = new TreeMap<>();
        for (String name : names) {
            difference(first.path().resolve(name), second.path().resolve(name))
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
