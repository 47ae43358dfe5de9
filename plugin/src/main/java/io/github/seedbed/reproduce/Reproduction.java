package io.github.seedbed.reproduce;

import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.train.BuildLock;
import io.github.seedbed.train.Training;
import io.github.seedbed.train.TrainingRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** More trainings under other circumstances, whose runs must be the first one's byte by byte. */
public final class Reproduction {
    private static final String SUCCESS = "reproduce";
    private static final String BEGUN = "reproduce-begun";
    private static final double NANOS = 1e9;

    /** Whose training takes longer decides himself whether to spend a dozen of them on finding a cause. */
    private static final double LONGEST_TO_EXPLAIN = 120;

    private final Training training;
    private final Selection selection;
    private final Clock clock;
    private final Consumer<String> lines;
    private final Path folder;

    /**
     * Prepares a reproduction.
     *
     * @param training the training whose run is to be reproduced
     * @param selection under which circumstances
     * @param clock tells the time at which worlds stand still
     * @param lines hears what happens
     */
    public Reproduction(Training training, Selection selection, Clock clock, Consumer<String> lines) {
        this.training = training;
        this.selection = selection;
        this.clock = clock;
        this.lines = lines;
        this.folder = training.target().resolve("reproduce");
    }

    /** Returns what is wrong; nothing if the runs are equal, or were so before and nothing has changed since. */
    public Optional<Problem> run() throws IOException, InterruptedException {
        training.requireClasses("seedbed:train seedbed:reproduce");
        training.run().require("seedbed:train seedbed:reproduce");
        return BuildLock.alone(training, SUCCESS, lines, this::reproduced);
    }

    private Optional<Problem> reproduced() throws IOException, InterruptedException {
        RunFolder run = training.run();
        TrainingRecord record = TrainingRecord.of(training, SUCCESS, Sha256.of(selection.manner()));
        if (record.isCurrent() && Files.exists(folder.resolve("report.txt"))) {
            lines.accept("Reproduction skipped: unchanged since " + run.shown() + " was reproduced");
            return Optional.empty();
        }
        long start = System.nanoTime();
        LeftOvers.restore(folder.resolve(LeftOvers.FOLDER));
        Finished finished = Finished.in(folder, TrainingRecord.of(training, BEGUN, Sha256.of(selection.manner())));
        if (finished.count() > 0) {
            lines.accept("Going on where it was interrupted: " + finished.count() + " trainings are done");
        }
        Trials trials = new Trials(training, SideBySide.of(training.jvmArguments()), finished, clock.millis(), lines);
        List<Outcome> outcomes = outcomes(trials);
        Optional<String> failure = failure(outcomes);
        if (failure.isPresent()) {
            new Conclusion(training, outcomes, new Uses())
                    .report(List.of(), true)
                    .write(folder, training);
            finished.end();
            return failure.map(why -> failed(why, outcomes.size()));
        }
        ReproductionReport report = report(trials, outcomes);
        report.write(folder, training);
        String took = String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / NANOS);
        if (report.isWhole()) {
            finished.end();
        } else {
            lines.accept("As many trainings were made as are allowed: the next seedbed:reproduce goes on from there");
            if (report.isReproducible()) {
                return Optional.empty();
            }
        }
        return report.isReproducible() ? equal(record, report, took) : Optional.of(problem(report, took));
    }

    private List<Outcome> outcomes(Trials trials) throws IOException, InterruptedException {
        List<Outcome> outcomes =
                new ArrayList<>(selection.stopsAtFirstDifference() ? untilOneDiffers(trials) : allOf(trials));
        if (failure(outcomes).isPresent()) {
            outcomes.addAll(trials.run(List.of(Trial.again())));
        }
        return outcomes;
    }

    private List<Outcome> allOf(Trials trials) throws IOException, InterruptedException {
        lines.accept("Training again: " + selection.trials().size() + " times, " + trials.atATime() + " at a time");
        return trials.run(selection.trials());
    }

    /** The second that changes many things says no more than the first, if that one differs; another Java does. */
    private List<Outcome> untilOneDiffers(Trials trials) throws IOException, InterruptedException {
        lines.accept("Training again: " + selection.trials().size() + " times, or until one differs");
        List<Outcome> outcomes = new ArrayList<>();
        for (Trial trial : selection.trials()) {
            if (trial.source().isPresent() || outcomes.stream().noneMatch(Outcome::isFault)) {
                outcomes.addAll(trials.run(List.of(trial)));
            }
        }
        return outcomes;
    }

    private ReproductionReport report(Trials trials, List<Outcome> outcomes) throws IOException, InterruptedException {
        boolean differs = outcomes.stream()
                .anyMatch(
                        outcome -> outcome.isFault() && outcome.trial().source().isEmpty());
        boolean quick = outcomes.stream().allMatch(outcome -> outcome.seconds() < LONGEST_TO_EXPLAIN);
        if (selection.always() || differs && (quick || selection.isLimited())) {
            return new Investigation(training, trials, lines).of(outcomes, selection.sources(), selection.most());
        }
        return new Conclusion(training, outcomes, new Uses()).report(List.of(), true);
    }

    /** Why they failed, if not one of them ended. */
    private static Optional<String> failure(List<Outcome> outcomes) {
        return !outcomes.isEmpty()
                        && outcomes.stream()
                                .allMatch(outcome -> outcome.failure().isPresent())
                ? outcomes.get(outcomes.size() - 1).failure()
                : Optional.empty();
    }

    private Problem failed(String why, int trainings) {
        return new Problem(
                "The training fails when it is started again",
                training.mainClass(),
                "once it wrote " + training.run().shown() + ", then not one of " + trainings
                        + " trainings ended well, the last of them undisturbed: " + why,
                "fix the error above; what a training needs besides code, settings and data must be there each time; then: mvn verify");
    }

    private Optional<Problem> equal(TrainingRecord record, ReproductionReport report, String took) throws IOException {
        record.write();
        if (selection.always()) {
            ReproductionText.of(report, training).lines().forEach(lines);
        }
        boolean digits =
                report.outcomes().stream().anyMatch(outcome -> outcome.verdict() == Outcome.Verdict.LAST_DIGITS);
        lines.accept("Reproduced: "
                + (digits
                        ? "all but last digits on another processor or Java"
                        : "every byte of " + training.run().shown() + " is the same")
                + " (" + report.outcomes().size()
                + " trainings, " + took + "; " + training.shown(folder.resolve("report.html")) + ")");
        return Optional.empty();
    }

    private Problem problem(ReproductionReport report, String took) {
        ReproductionText.of(report, training).lines().forEach(lines);
        List<Finding> findings = report.findings();
        return new Problem(
                "Training again gave another model (" + report.outcomes().size() + " trainings, " + took + ")",
                training.shown(folder.resolve("report.html")) + "; both versions are kept in " + training.shown(folder),
                ReproductionText.findings(findings, training),
                findings.stream().map(finding -> finding.source().remedy()).collect(Collectors.joining("\n"))
                        + (report.isWhole() ? "" : "\nto go on looking: mvn seedbed:reproduce")
                        + "\nthen: mvn verify");
    }
}
