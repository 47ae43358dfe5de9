package io.github.seedbed.reproduce;

import io.github.seedbed.difference.FileDifference;
import io.github.seedbed.reproduce.watch.World;
import io.github.seedbed.train.Training;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Finds out what makes trainings differ: trains with every source held still, then with one source changed alone, each
 * that was used; what moves the output then is a cause. Where several lines use it, each is changed alone as well.
 */
final class Investigation {
    /** In so many ways a source is changed at most. */
    private static final int MOST_VARIANTS = 3;

    private static final Pattern FRAME = Pattern.compile("\\bat (?:\\S+/)?(\\S+\\(\\S+:\\d+\\))");

    private final Training training;
    private final Trials trials;
    private final Consumer<String> lines;
    private final Experiments experiments;
    private final Uses uses;
    private final SortedSet<String> restless;
    private final LineSearch search;
    private final List<Finding> findings = new ArrayList<>();

    Investigation(Training training, Trials trials, Consumer<String> lines) {
        this.training = training;
        this.trials = trials;
        this.lines = lines;
        this.experiments = new Experiments(trials);
        this.uses = experiments.uses();
        this.restless = experiments.restless();
        this.search = new LineSearch(experiments);
    }

    /**
     * Looks for causes.
     *
     * @param before trainings that may have differed from the first one
     * @param asked the sources to change; empty for all that are used
     * @param most in so many trainings something is changed
     */
    ReproductionReport of(List<Outcome> before, List<Source> asked, int most) throws IOException, InterruptedException {
        before.forEach(outcome -> uses.addAll(outcome.uses()));
        List<Path> data = ProjectCopy.data(training.basedir()).stream()
                .map(file -> training.basedir().resolve(file).normalize())
                .toList();
        List<Path> left = uses.of(Source.LEFT_OVER).stream()
                .map(use -> Path.of(use.detail()))
                .filter(file -> !data.contains(file))
                .distinct()
                .toList();
        int budget = Math.min(most, trainings(asked));
        lines.accept(announcement(before, asked.isEmpty(), budget));
        experiments.allow(still());
        boolean whole = true;
        try (LeftOvers aside = new LeftOvers(left, trials.folder(LeftOvers.FOLDER))) {
            if (!aside.isEmpty()) {
                trials.oneAtATime();
            }
            trials.keep(aside);
            if (holdStill()) {
                experiments.allow(budget);
                change(asked, before.stream().anyMatch(Outcome::isFault));
                if (asked.isEmpty()) {
                    leaveAsItIs(before);
                }
            }
        } catch (Experiments.Spent e) {
            whole = false;
        }
        List<Outcome> all = new ArrayList<>(before);
        all.addAll(experiments.outcomes());
        return new Conclusion(training, all, uses).report(findings, whole);
    }

    /** So many it may take: what nobody uses is not changed, and most moves nothing. */
    private int trainings(List<Source> asked) {
        List<Source> sources = asked.isEmpty() ? sources(false) : asked;
        int changes =
                sources.stream().mapToInt(source -> source.variants().size()).sum();
        return changes
                + LineSearch.MOST_TRAININGS
                + (asked.isEmpty() ? 2 * MOST_VARIANTS + sources(true).size() : 0);
    }

    /** So many hold every source still, at most. */
    private int still() {
        return trials.atATime() + 1;
    }

    private String announcement(List<Outcome> before, boolean everySource, int budget) {
        int most = still() + budget;
        double each = before.stream().mapToDouble(Outcome::seconds).average().orElse(0);
        boolean differs = before.stream().anyMatch(Outcome::isFault);
        return (differs ? "Something differs, looking for the cause" : "Looking at every source")
                + ": at most " + most + " more trainings"
                + (each > 0
                        ? String.format(Locale.ROOT, ", about %.0f s", Math.ceil(most * each / trials.atATime()))
                        : "")
                + (differs || !everySource
                        ? ""
                        : "; if nothing moves, " + Math.min(most, Math.max(2, trials.atATime()) + MOST_VARIANTS))
                + "; interrupted, it goes on from there the next time";
    }

    /** Returns whether a training with every source held still comes to its end. */
    private boolean holdStill() throws IOException, InterruptedException, Experiments.Spent {
        List<Trial> first = new ArrayList<>();
        for (int lane = 1; lane <= trials.atATime(); lane++) {
            first.add(Trial.still(Trial.STILL + (lane > 1 ? "-" + lane : ""), "every source held still"));
        }
        boolean ended = experiments.run(first).stream()
                .noneMatch(outcome -> outcome.failure().isPresent());
        // Equal to the byte, those of two lanes are each other's second look
        if (ended && !trials.standStill()) {
            experiments.alongside(Trial.still("still-again", "every source held still, once more"), this::restless);
        }
        return ended;
    }

    /** What does not stand still may be due to a wait that lasts as long as it may, whatever else is done. */
    private void restless(Outcome again) {
        restless.addAll(again.differences().keySet());
        List<String> inVain = uses.of(Source.ELAPSED).stream()
                .filter(use -> use.detail().equals(World.IN_VAIN))
                .map(Uses.Use::line)
                .distinct()
                .toList();
        if (!restless.isEmpty() && !inVain.isEmpty()) {
            List<Finding.Place> places = new ArrayList<>();
            again.differences().forEach((file, difference) -> places.add(place(again, file, difference)));
            String changes = "nothing: its time is up although every source is held still";
            findings.add(new Finding(Source.ELAPSED, inVain, changes, places, List.of()));
        }
    }

    /**
     * Changes those first that the project uses; then all others at once, and only if that moves something each alone.
     */
    private void change(List<Source> asked, boolean knownToDiffer)
            throws IOException, InterruptedException, Experiments.Spent {
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

    /** What no change moved may move when it is not held still: a clock that is asked a million times, say. */
    private void leaveAsItIs(List<Outcome> before) throws IOException, InterruptedException, Experiments.Spent {
        SortedSet<String> files = new TreeSet<>();
        before.stream()
                .filter(outcome -> outcome.trial().source().isEmpty())
                .forEach(outcome -> files.addAll(outcome.differences().keySet()));
        findings.forEach(finding -> files.removeAll(finding.files()));
        files.removeAll(restless);
        List<Source> sources = sources(true);
        sources.removeIf(source -> !source.isByCall() || source == Source.HASH_ORDER);
        if (!files.isEmpty() && !sources.isEmpty()) {
            lines.accept("Leaving one source at a time as it is: " + sources.size());
            List<Trial> some = new ArrayList<>();
            sources.forEach(source -> some.add(Trial.of(source, 0, List.of(), 0)));
            int known = findings.size();
            changed(some);
            narrow(known);
        }
    }

    private boolean restIsEqual() throws IOException, InterruptedException, Experiments.Spent {
        List<Source> except = findings.stream().map(Finding::source).toList();
        List<Trial> some = new ArrayList<>();
        for (int variant = 1; variant <= MOST_VARIANTS; variant++) {
            some.add(Trial.rest(except, variant));
        }
        return experiments.run(some).stream()
                .allMatch(outcome -> outcome.failure().isEmpty()
                        && outcome.differences().keySet().stream().noneMatch(file -> experiments.moved(outcome, file)));
    }

    /** Returns what the project uses itself; or what it or a library may use. */
    private List<Source> sources(boolean direct) {
        return new ArrayList<>(Source.changeable().stream()
                .filter(source -> !direct && source.isAlwaysTried()
                        || uses.of(source).stream().anyMatch(use -> !direct || use.isDirect()))
                .toList());
    }

    private void oneByOne(List<Source> sources) throws IOException, InterruptedException, Experiments.Spent {
        lines.accept("Changing one source at a time: " + sources.size() + ", each in a training of its own");
        List<Source> open = new ArrayList<>(sources);
        int known = findings.size();
        for (int variant = 1; !open.isEmpty(); variant++) {
            List<Trial> some = new ArrayList<>();
            for (Source source : open) {
                some.add(Trial.of(source, variant, List.of(), 0));
            }
            for (Outcome outcome : changed(some)) {
                Source source = outcome.trial().source().orElseThrow();
                if (experiments.moves(outcome) || variant == source.variants().size()) {
                    open.remove(source);
                }
            }
        }
        narrow(known);
    }

    /** Makes trainings in which one source is changed, and keeps what they show even if no more are allowed. */
    private List<Outcome> changed(List<Trial> some) throws IOException, InterruptedException, Experiments.Spent {
        try {
            List<Outcome> outcomes = experiments.run(some);
            outcomes.forEach(this::keep);
            return outcomes;
        } catch (Experiments.Spent e) {
            e.outcomes().forEach(this::keep);
            throw e;
        }
    }

    private void keep(Outcome outcome) {
        if (experiments.moves(outcome)) {
            findings.add(finding(outcome));
        }
    }

    /** Finds the lines of what was found after others, if fewer lines than all do. */
    private void narrow(int known) throws IOException, InterruptedException, Experiments.Spent {
        List<Finding> found = findings.subList(known, findings.size());
        List<Finding> narrowed = search.of(List.copyOf(found));
        found.clear();
        findings.addAll(narrowed);
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
            if (experiments.moved(outcome, file)) {
                places.add(place(outcome, file, difference));
            }
        });
        List<String> at = outcome.failure()
                .map(this::failing)
                .filter(own -> !own.isEmpty())
                .orElse(uses.lines(source));
        return new Finding(source, at, outcome.trial().changes(), places, List.of());
    }

    /** Returns the innermost line of the project at which a training failed; none if its output shows none. */
    private List<String> failing(String last) {
        return FRAME.matcher(last)
                .results()
                .map(frame -> frame.group(1))
                .filter(frame -> Line.of(frame, training).own())
                .limit(1)
                .toList();
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
}
