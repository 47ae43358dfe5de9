package io.github.seedbed.reproduce;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Trainings that are made to find a cause, and what they have shown so far. */
final class Experiments {
    private final Trials trials;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Uses uses = new Uses();
    private final SortedSet<String> restless = new TreeSet<>();
    private Optional<Trial> alongside = Optional.empty();
    private Consumer<Outcome> heard = outcome -> {};
    private int left;

    /** As many trainings are made as were allowed, and more would be needed. */
    static final class Spent extends Exception {
        private static final long serialVersionUID = 1;

        private final transient List<Outcome> outcomes;

        private Spent(List<Outcome> outcomes) {
            this.outcomes = outcomes;
        }

        /** Returns what came of those that were still allowed. */
        List<Outcome> outcomes() {
            return outcomes;
        }
    }

    Experiments(Trials trials) {
        this.trials = trials;
    }

    /** From now on so many are made; what was done before an interruption costs nothing. */
    void allow(int most) {
        left = most;
    }

    /**
     * Makes one training more along with those that are run next, for nothing waits for it alone.
     *
     * @param trial made even if no more are allowed
     * @param heard hears what came of it, before {@link #run} returns the others
     */
    void alongside(Trial trial, Consumer<Outcome> heard) {
        this.alongside = Optional.of(trial);
        this.heard = heard;
    }

    List<Outcome> run(List<Trial> some) throws IOException, InterruptedException, Spent {
        List<Trial> affordable = new ArrayList<>();
        for (Trial trial : some) {
            if (trials.isDone(trial) || left-- > 0) {
                affordable.add(trial);
            }
        }
        alongside.ifPresent(trial -> affordable.add(0, trial));
        List<Outcome> now = new ArrayList<>(trials.run(affordable));
        outcomes.addAll(now);
        now.forEach(outcome -> uses.addAll(outcome.uses()));
        if (alongside.isPresent()) {
            alongside = Optional.empty();
            heard.accept(now.remove(0));
        }
        if (affordable.size() < some.size()) {
            throw new Spent(now);
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
