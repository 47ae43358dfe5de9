package io.github.seedbed.reproduce;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Trainings that are made to find a cause, and what they have shown so far. */
final class Experiments {
    private final Trials trials;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Uses uses = new Uses();
    private final SortedSet<String> restless = new TreeSet<>();

    Experiments(Trials trials) {
        this.trials = trials;
    }

    List<Outcome> run(List<Trial> some) throws IOException, InterruptedException {
        List<Outcome> now = trials.run(some);
        outcomes.addAll(now);
        now.forEach(outcome -> uses.addAll(outcome.uses()));
        return now;
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    /** Returns what all trainings used. */
    Uses uses() {
        return uses;
    }

    /** Returns the files that differ though every source is held still: they say nothing about a source. */
    SortedSet<String> restless() {
        return restless;
    }

    boolean moves(Outcome outcome) {
        return outcome.failure().isPresent()
                ? !outcome.trial().source().orElseThrow().isMadeUp()
                : outcome.differences().keySet().stream().anyMatch(file -> moved(outcome, file));
    }

    boolean moved(Outcome outcome, String file) {
        return !restless.contains(file) && outcome.verdict(file) == Outcome.Verdict.DIFFERENT;
    }
}
