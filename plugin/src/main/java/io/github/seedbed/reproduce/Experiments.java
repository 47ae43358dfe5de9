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
    private int left;

    /** As many trainings are made as were allowed, and more would be needed. */
    static final class Spent extends Exception {
        private static final long serialVersionUID = 1;
    }

    Experiments(Trials trials) {
        this.trials = trials;
    }

    /** From now on so many are made; what was done before an interruption costs nothing. */
    void allow(int most) {
        left = most;
    }

    List<Outcome> run(List<Trial> some) throws IOException, InterruptedException, Spent {
        List<Trial> affordable = new ArrayList<>();
        for (Trial trial : some) {
            if (trials.isDone(trial) || left-- > 0) {
                affordable.add(trial);
            }
        }
        List<Outcome> now = trials.run(affordable);
        outcomes.addAll(now);
        now.forEach(outcome -> uses.addAll(outcome.uses()));
        if (affordable.size() < some.size()) {
            throw new Spent();
        }
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
