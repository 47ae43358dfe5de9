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
import java.util.regex.Pattern;

/**
 * Finds out what makes trainings differ: trains with every source held still, then with one source changed alone, each
 * that was used; what moves the output then is a cause. Where several lines use it, each is changed alone as well.
 */
final class Investigation {
    /** So many lines, or groups of lines, are tried at a time. */
    private static final int MOST_LINES = 8;

    /** In so many ways a source is changed at most. */
    private static final int MOST_VARIANTS = 3;

    private static final Pattern FRAME = Pattern.compile("\\bat (?:\\S+/)?(\\S+\\(\\S+:\\d+\\))");

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
                if (asked.isEmpty()) {
                    leaveAsItIs(before);
                }
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

    /** What no change moved may move when it is not held still: a clock that is asked a million times, say. */
    private void leaveAsItIs(List<Outcome> before) throws IOException, InterruptedException {
        SortedSet<String> files = new TreeSet<>();
        before.stream()
                .filter(outcome -> outcome.trial().source().isEmpty())
                .forEach(outcome -> files.addAll(outcome.differences().keySet()));
        findings.forEach(finding -> files.removeAll(finding.files()));
        files.removeAll(restless);
        List<Source> sources = sources(true);
        sources.removeIf(source -> !source.isByCall());
        if (!files.isEmpty() && !sources.isEmpty()) {
            lines.accept("Leaving one source at a time as it is: " + sources.size());
            List<Trial> some = new ArrayList<>();
            sources.forEach(source -> some.add(Trial.of(source, 0, List.of(), 0)));
            for (Outcome outcome : run(some)) {
                if (moves(outcome)) {
                    findings.add(inOneLine(finding(outcome)));
                }
            }
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
                some.add(Trial.of(source, variant, List.of(), 0));
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

    /** Keeps the lines that move something when they alone get another value. */
    private Finding inOneLine(Finding finding) throws IOException, InterruptedException {
        Source source = finding.source();
        List<Uses.Use> calls = uses.of(source);
        List<String> places =
                calls.stream().map(Uses.Use::place).sorted().distinct().toList();
        if (!source.isByCall() || places.size() < 2) {
            return finding;
        }
        int variant = source.variants().stream().map(Variant::changes).toList().indexOf(finding.changes()) + 1;
        List<String> moving = moving(source, variant, places);
        SortedSet<String> named = new TreeSet<>();
        calls.stream().filter(use -> moving.contains(use.place())).forEach(use -> named.add(use.line()));
        return named.isEmpty()
                ? finding
                : new Finding(source, List.copyOf(named), finding.changes(), finding.places(), finding.also());
    }

    /** Of many places some are changed together first, and each of them alone only if that moves something. */
    private List<String> moving(Source source, int variant, List<String> places)
            throws IOException, InterruptedException {
        List<String> moving = new ArrayList<>();
        List<List<String>> groups = groups(places);
        for (int number = 0; !groups.isEmpty(); ) {
            List<Trial> some = new ArrayList<>();
            for (List<String> group : groups) {
                some.add(Trial.of(source, variant, group, ++number));
            }
            List<Outcome> outcomes = run(some);
            List<List<String>> next = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                if (moves(outcomes.get(i))) {
                    if (groups.get(i).size() == 1) {
                        moving.addAll(groups.get(i));
                    } else {
                        next.addAll(groups(groups.get(i)));
                    }
                }
            }
            groups = next;
        }
        return moving;
    }

    private static List<List<String>> groups(List<String> places) {
        int size = (places.size() + MOST_LINES - 1) / MOST_LINES;
        List<List<String>> groups = new ArrayList<>();
        for (int i = 0; i < places.size(); i += size) {
            groups.add(places.subList(i, Math.min(i + size, places.size())));
        }
        return groups;
    }
}
