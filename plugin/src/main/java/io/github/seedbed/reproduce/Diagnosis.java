package io.github.seedbed.reproduce;

import io.github.seedbed.difference.Difference;
import io.github.seedbed.difference.FileDifference;
import io.github.seedbed.train.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Concludes from which trainings differ, and from what differs in them, what the cause may be.
 *
 * <p>What differs although nothing was disturbed differs by chance: a time gives itself away by its look, a salted
 * order by being the same whenever the order is set, threads by last digits or by another order; what remains lacks a
 * seed. What differs only under a disturbance is blamed on what that disturbance brings to light.
 */
final class Diagnosis {
    /** So many unrelated disturbances cannot all matter: it is chance that strikes among them. */
    private static final int UNRELATED = 3;

    private final Training training;
    private final List<Outcome> outcomes;
    private final Times times;

    Diagnosis(Training training, List<Outcome> outcomes, Clock clock) {
        this.training = training;
        this.outcomes = outcomes;
        this.times = new Times(clock);
    }

    /** Returns the causes in the order of the catalogue; none if nothing differs. */
    List<SuspectedCause> findings() throws IOException {
        Map<Cause, List<SuspectedCause>> found = new EnumMap<>(Cause.class);
        for (String file : differing()) {
            for (SuspectedCause finding : of(file)) {
                found.computeIfAbsent(finding.cause(), cause -> new ArrayList<>())
                        .add(finding);
            }
        }
        failures(found);
        return found.values().stream().map(Diagnosis::merged).toList();
    }

    /** Returns whether a file differs by chance, or by the order of sets: then disturbing more tells nothing. */
    boolean isChance(String file) throws IOException {
        return isSalted(file)
                || differing(file, true).stream()
                        .anyMatch(
                                outcome -> outcome.trial().disturbances().get(0).cause() == Cause.UNSEEDED);
    }

    private SortedSet<String> differing() {
        SortedSet<String> files = new TreeSet<>();
        outcomes.forEach(outcome -> files.addAll(outcome.differences().keySet()));
        return files;
    }

    private static SuspectedCause merged(List<SuspectedCause> findings) {
        Set<String> trials = new LinkedHashSet<>();
        List<SuspectedCause.Place> places = new ArrayList<>();
        for (SuspectedCause finding : findings) {
            trials.addAll(finding.trials());
            places.addAll(finding.places());
        }
        return new SuspectedCause(findings.get(0).cause(), List.copyOf(trials), places);
    }

    private List<SuspectedCause> of(String file) throws IOException {
        List<Outcome> mixed = differing(file, false);
        List<Outcome> alone = differing(file, true);
        if (alone.isEmpty()) {
            return mixed.isEmpty() ? List.of() : List.of(finding(Cause.TOGETHER, file, mixed));
        }
        Map<Cause, List<Outcome>> byCause = new EnumMap<>(Cause.class);
        for (Outcome outcome : alone) {
            byCause.computeIfAbsent(blamed(outcome, file), cause -> new ArrayList<>())
                    .add(outcome);
        }
        boolean again = byCause.containsKey(Cause.UNSEEDED);
        if (!again && mindsHashCodes(byCause) && !isSalted(file)) {
            return List.of(finding(isClock(file, alone) ? Cause.CLOCK : Cause.HASH_ORDER, file, alone));
        }
        if (again || byCause.containsKey(Cause.SALTED) || byCause.size() >= UNRELATED) {
            return List.of(finding(chance(file, alone), file, alone));
        }
        List<SuspectedCause> findings = new ArrayList<>();
        byCause.forEach((cause, differing) -> findings.add(finding(cause, file, differing)));
        return findings;
    }

    private List<Outcome> differing(String file, boolean alone) {
        return outcomes.stream()
                .filter(outcome -> outcome.trial().isAlone() == alone)
                .filter(outcome -> outcome.differences().containsKey(file))
                .toList();
    }

    /** Then everything that makes Java hash other objects before, such as another collector, gives other codes too. */
    private static boolean mindsHashCodes(Map<Cause, List<Outcome>> byCause) {
        return byCause.getOrDefault(Cause.HASH_ORDER, List.of()).stream()
                .anyMatch(outcome -> outcome.trial().name().startsWith("hash-codes"));
    }

    /** A second may pass between those trainings that are equal and those that are not: that minds no hash codes. */
    private boolean isClock(String file, List<Outcome> differing) {
        return differing.stream()
                .allMatch(outcome -> times.isNow(outcome.differences().get(file).first()));
    }

    private Cause blamed(Outcome outcome, String file) {
        Disturbance disturbance = outcome.trial().disturbances().get(0);
        Difference first = outcome.differences().get(file).first();
        if (disturbance.cause() == Cause.FILES && alsoElsewhere(file)) {
            return Cause.ENVIRONMENT;
        }
        if (disturbance.cause() == Cause.ZONE && times.isNow(first)) {
            return Cause.CLOCK;
        }
        if (disturbance.cause() == Cause.PARALLEL && NativeThreads.isOn(training.classPath())) {
            return Cause.NATIVE_THREADS;
        }
        return disturbance.cause();
    }

    /** Other times are made in another place: what minds the place says nothing about times. */
    private boolean alsoElsewhere(String file) {
        return outcomes.stream()
                .anyMatch(outcome -> outcome.trial().name().equals("directory")
                        && outcome.differences().containsKey(file));
    }

    private Cause chance(String file, List<Outcome> differing) throws IOException {
        if (differing.stream().anyMatch(outcome -> holdsPath(outcome, file))) {
            return Cause.ENVIRONMENT;
        }
        List<Difference> firsts = differing.stream()
                .map(outcome -> outcome.differences().get(file).first())
                .toList();
        if (firsts.stream().anyMatch(times::isTime) || times.isNow(file)) {
            return Cause.CLOCK;
        }
        if (isSalted(file)) {
            return Cause.SALTED;
        }
        boolean lastDigits = differing.stream()
                .map(outcome -> outcome.differences().get(file))
                .allMatch(FileDifference::isLastDigits);
        if (!lastDigits && !isThreads(file)) {
            return Cause.UNSEEDED;
        }
        return NativeThreads.isOn(training.classPath()) ? Cause.NATIVE_THREADS : Cause.PARALLEL;
    }

    /** On one processor threads take turns: what differs elsewhere is the same there. */
    private boolean isThreads(String file) throws IOException {
        Optional<Outcome> once = named("one-thread");
        Optional<Outcome> again = named("one-thread-again");
        return once.isPresent() && again.isPresent() && same(file, once.get(), again.get());
    }

    /** Each training has an output folder of its own. */
    private static boolean holdsPath(Outcome outcome, String file) {
        String second = outcome.differences().get(file).first().second();
        return second.contains(outcome.trial().name() + "/run")
                || second.contains(outcome.trial().name() + "\\run");
    }

    /** The same set order twice gives the same bytes, another one gives others: nothing else is at work. */
    private boolean isSalted(String file) throws IOException {
        Optional<Outcome> once = named("set-order");
        Optional<Outcome> again = named("set-order-again");
        Optional<Outcome> back = named("set-order-back");
        return once.isPresent()
                && again.isPresent()
                && back.isPresent()
                && same(file, once.get(), again.get())
                && !same(file, once.get(), back.get());
    }

    private Optional<Outcome> named(String name) {
        return outcomes.stream()
                .filter(outcome -> outcome.trial().name().equals(name))
                .filter(outcome -> outcome.failure().isEmpty())
                .findFirst();
    }

    /** The files of a training that equals the first one are gone. */
    private static boolean same(String file, Outcome one, Outcome other) throws IOException {
        boolean differs = one.differences().containsKey(file);
        if (differs != other.differences().containsKey(file)) {
            return false;
        }
        Path first = one.run().path().resolve(file);
        Path second = other.run().path().resolve(file);
        return !differs
                || Files.exists(first) && Files.exists(second) && Files.mismatch(first, second) < 0
                || !Files.exists(first) && !Files.exists(second);
    }

    private SuspectedCause finding(Cause cause, String file, List<Outcome> differing) {
        // Of digits and texts the plainest: a place that most trainings share
        Outcome shown = differing.get(0);
        String words = shown.differences().get(file).words();
        List<String> trials =
                differing.stream().map(outcome -> outcome.trial().name()).toList();
        return new SuspectedCause(
                cause,
                trials,
                List.of(new SuspectedCause.Place(file, words, shown.trial().name())));
    }

    private void failures(Map<Cause, List<SuspectedCause>> found) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        List<Outcome> failed = outcomes.stream()
                .filter(outcome -> outcome.failure().isPresent())
                .toList();
        boolean anyAlone = failed.stream().anyMatch(outcome -> outcome.trial().isAlone());
        for (Outcome outcome : failed) {
            Cause cause = outcome.trial().isAlone()
                    ? outcome.trial().disturbances().get(0).cause()
                    : Cause.TOGETHER;
            if ((outcome.trial().isAlone() || !anyAlone) && causes.add(cause)) {
                SuspectedCause.Place place = new SuspectedCause.Place(
                        "the training",
                        "fails: " + outcome.failure().get(),
                        outcome.trial().name());
                found.computeIfAbsent(cause, none -> new ArrayList<>())
                        .add(new SuspectedCause(cause, List.of(outcome.trial().name()), List.of(place)));
            }
        }
    }
}
