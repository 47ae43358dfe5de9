package io.github.seedbed.reproduce;

import io.github.seedbed.difference.FileDifference;
import io.github.seedbed.train.Training;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Finds out what makes trainings differ: trains with every source held still, then with one source changed alone, each
 * that was used; what moves the output then is a cause. Where several lines use it, each is changed alone as well.
 */
final class Investigation {
    /** Of more lines than these all are named, and none is tried alone. */
    private static final int MOST_LINES = 8;

    /** In so many ways a source is changed at most. */
    private static final int MOST_VARIANTS = 3;

    private final Training training;
    private final Trials trials;
    private final Consumer<String> lines;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Uses uses = new Uses();
    private final SortedSet<String> restless = new TreeSet<>();

    Investigation(Training training, Trials trials, Consumer<String> lines) {
        this.training = training;
        this.trials = trials;
        this.lines = lines;
    }

    /**
     * Looks for causes.
     *
     * @param before trainings that may have differed from the first one
     * @param asked the sources to change; empty for all that are used
     */
    ReproductionReport of(List<Outcome> before, List<Source> asked) throws IOException, InterruptedException {
        before.forEach(outcome -> uses.addAll(outcome.uses()));
        List<Path> data = ProjectCopy.data(training.basedir()).stream()
                .map(file -> training.basedir().resolve(file).normalize())
                .toList();
        List<Path> left = uses.of(Source.LEFT_OVER).stream()
                .map(use -> Path.of(use.detail()))
                .filter(file -> !data.contains(file))
                .distinct()
                .toList();
        try (LeftOvers aside = new LeftOvers(left, trials.folder(LeftOvers.FOLDER))) {
            if (!aside.isEmpty()) {
                trials.oneAtATime();
            }
            trials.keep(aside);
            if (holdStill()) {
                change(asked, before.stream().anyMatch(Outcome::isFault));
            }
        }
        List<Outcome> all = new ArrayList<>(before);
        all.addAll(outcomes);
        return new Conclusion(training, all, uses).report(findings);
    }

    /** Returns whether a training with every source held still comes to its end. */
    private boolean holdStill() throws IOException, InterruptedException {
        List<Trial> first = new ArrayList<>();
        for (int lane = 1; lane <= trials.atATime(); lane++) {
            first.add(Trial.still(Trial.STILL + (lane > 1 ? "-" + lane : ""), "every source held still"));
        }
        boolean ended =
                run(first).stream().noneMatch(outcome -> outcome.failure().isPresent());
        if (ended) {
            run(List.of(Trial.still("still-again", "every source held still, once more")))
                    .forEach(outcome -> restless.addAll(outcome.differences().keySet()));
        }
        return ended;
    }

    private List<Outcome> run(List<Trial> some) throws IOException, InterruptedException {
        List<Outcome> now = trials.run(some);
        outcomes.addAll(now);
        now.forEach(outcome -> uses.addAll(outcome.uses()));
        return now;
    }

    /**
     * Changes those first that the project uses; then all others at once, and only if that moves something each alone.
     */
    private void change(List<Source> asked, boolean knownToDiffer) throws IOException, InterruptedException {
        if (!asked.isEmpty()) {
            oneByOne(asked);
            return;
        }
        if (!knownToDiffer && restIsEqual()) {
            return;
        }
        List<Source> direct = sources(true);
        oneByOne(direct);
        if (!restIsEqual()) {
            List<Source> others = sources(false);
            others.removeAll(direct);
            oneByOne(others);
        }
    }

    private boolean restIsEqual() throws IOException, InterruptedException {
        List<Source> except = findings.stream().map(Finding::source).toList();
        List<Trial> some = new ArrayList<>();
        for (int variant = 1; variant <= MOST_VARIANTS; variant++) {
            some.add(Trial.rest(except, variant));
        }
        return run(some).stream()
                .allMatch(outcome -> outcome.failure().isEmpty()
                        && outcome.differences().keySet().stream().noneMatch(file -> moved(outcome, file)));
    }

    /** Returns what the project uses itself; or what it or a library may use. */
    private List<Source> sources(boolean direct) {
        return new ArrayList<>(Source.changeable().stream()
                .filter(source -> !direct && source.isAlwaysTried()
                        || uses.of(source).stream().anyMatch(use -> !direct || use.isDirect()))
                .toList());
    }

    private void oneByOne(List<Source> sources) throws IOException, InterruptedException {
        lines.accept("Changing one source at a time: " + sources.size() + ", each in a training of its own");
        List<Source> open = new ArrayList<>(sources);
        List<Finding> found = new ArrayList<>();
        for (int variant = 1; !open.isEmpty(); variant++) {
            List<Trial> some = new ArrayList<>();
            for (Source source : open) {
                some.add(Trial.of(source, variant, "", 0));
            }
            for (Outcome outcome : run(some)) {
                Source source = outcome.trial().source().orElseThrow();
                if (moves(outcome)) {
                    found.add(finding(outcome));
                    open.remove(source);
                } else if (variant == source.variants().size()) {
                    open.remove(source);
                }
            }
        }
        for (Finding finding : found) {
            findings.add(inOneLine(finding));
        }
    }

    private boolean moves(Outcome outcome) {
        return outcome.failure().isPresent()
                ? !outcome.trial().source().orElseThrow().isMadeUp()
                : outcome.differences().keySet().stream().anyMatch(file -> moved(outcome, file));
    }

    private boolean moved(Outcome outcome, String file) {
        return !restless.contains(file) && outcome.verdict(file) == Outcome.Verdict.DIFFERENT;
    }

    private Finding finding(Outcome outcome) {
        Source source = outcome.trial().source().orElseThrow();
        List<Finding.Place> places = new ArrayList<>();
        outcome.failure()
                .ifPresent(last -> places.add(new Finding.Place(
                        Conclusion.TRAINING,
                        "fails: " + last,
                        shown(outcome.against().path()),
                        shown(outcome.run().path()))));
        outcome.differences().forEach((file, difference) -> {
            if (moved(outcome, file)) {
                places.add(place(outcome, file, difference));
            }
        });
        return new Finding(source, uses.lines(source), outcome.trial().changes(), places, List.of());
    }

    private Finding.Place place(Outcome outcome, String file, FileDifference difference) {
        return new Finding.Place(
                file,
                difference.words(),
                shown(outcome.against().path()),
                shown(outcome.run().path()));
    }

    private String shown(Path path) {
        return training.shown(path);
    }

    /** Keeps the lines that move something when they alone get another value. */
    private Finding inOneLine(Finding finding) throws IOException, InterruptedException {
        Source source = finding.source();
        List<Uses.Use> calls = uses.of(source);
        SortedSet<String> places = new TreeSet<>();
        calls.forEach(use -> places.add(use.place()));
        if (!source.isByCall() || places.size() < 2 || places.size() > MOST_LINES) {
            return finding;
        }
        int variant = source.variants().stream().map(Variant::changes).toList().indexOf(finding.changes()) + 1;
        List<Trial> some = new ArrayList<>();
        for (String place : places) {
            some.add(Trial.of(source, variant, place, some.size() + 1));
        }
        SortedSet<String> moving = new TreeSet<>();
        for (Outcome outcome : run(some)) {
            if (moves(outcome)) {
                calls.stream()
                        .filter(use -> use.place().equals(outcome.trial().at()))
                        .forEach(use -> moving.add(use.line()));
            }
        }
        return moving.isEmpty()
                ? finding
                : new Finding(source, List.copyOf(moving), finding.changes(), finding.places(), finding.also());
    }
}
