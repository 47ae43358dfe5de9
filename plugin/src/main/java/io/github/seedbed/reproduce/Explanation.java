package io.github.seedbed.reproduce;

import io.github.seedbed.train.Training;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Trains on when many disturbances at once made a difference, until it is known which one, or that it was chance. */
final class Explanation {
    private final Training training;
    private final Trials trials;
    private final Clock clock;
    private final Consumer<String> lines;

    Explanation(Training training, Trials trials, Clock clock, Consumer<String> lines) {
        this.training = training;
        this.trials = trials;
        this.clock = clock;
        this.lines = lines;
    }

    /** Returns the outcomes and those of whatever else it took; no others if nothing needs explaining. */
    List<Outcome> of(List<Outcome> outcomes) throws IOException, InterruptedException {
        List<Outcome> mixed = outcomes.stream()
                .filter(outcome -> !outcome.trial().isAlone() && outcome.isFault())
                .toList();
        if (mixed.isEmpty()) {
            return outcomes;
        }
        lines.accept("Something differs: training on, to find out why");
        List<Outcome> all = new ArrayList<>(outcomes);
        List<Outcome> chance = trials.run(Selection.asksForChance());
        all.addAll(chance);
        if (chance.stream().anyMatch(Outcome::isFault)) {
            all.addAll(trials.run(Selection.asksForItsKind()));
        }
        if (isOpen(mixed, all)) {
            all.addAll(trials.run(
                    Selection.parts(mixed.stream().map(Outcome::trial).toList())));
        }
        return all;
    }

    private boolean isOpen(List<Outcome> mixed, List<Outcome> all) throws IOException {
        Diagnosis diagnosis = new Diagnosis(training, all, clock);
        SortedSet<String> files = new TreeSet<>();
        mixed.forEach(outcome -> files.addAll(outcome.differences().keySet()));
        for (String file : files) {
            if (!diagnosis.isChance(file)) {
                return true;
            }
        }
        return mixed.stream().anyMatch(outcome -> outcome.failure().isPresent());
    }
}
