package io.github.seedbed.run;

import io.github.seedbed.internal.evaluation.Scored;
import io.github.seedbed.model.Classifier;
import io.github.seedbed.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Compares ways of training on the training rows alone: each row is predicted by a model that has not seen it. */
public final class CrossValidation {
    private final Table rows;
    private final String target;
    private final int folds;
    private final Map<Table.Row, Integer> foldOf = new HashMap<>();

    private CrossValidation(Table rows, String target, int folds, long seed, List<List<Table.Row>> groups) {
        this.rows = rows;
        this.target = target;
        this.folds = folds;
        List<List<Table.Row>> shuffled = new ArrayList<>(groups);
        Collections.shuffle(shuffled, new Random(seed));
        for (int i = 0; i < shuffled.size(); i++) {
            for (Table.Row row : shuffled.get(i)) {
                foldOf.put(row, i % folds);
            }
        }
    }

    /**
     * One way of training with the metrics that it reached.
     *
     * @param candidate what was compared
     * @param logLoss the mean over all rows, in nats: smaller is better
     * @param accuracy the share of rows whose label was predicted
     * @param <C> the type of what is compared
     */
    public record Result<C>(C candidate, double logLoss, double accuracy) {
        /** Returns the metrics and the candidate, on one line. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "log loss %.4f  accuracy %.4f  %s", logLoss, accuracy, candidate);
        }
    }

    /**
     * Deals rows into folds of equal size.
     *
     * @param rows the training rows
     * @param target the column with the label
     * @param folds at least 2, at most the number of rows
     * @param seed of the shuffle
     */
    public static CrossValidation of(Table rows, String target, int folds, long seed) {
        return new CrossValidation(
                rows, target, folds, seed, rows.rows().stream().map(List::of).toList());
    }

    /**
     * Deals rows into folds of about equal size, those that belong together into one.
     *
     * @param rows the training rows
     * @param target the column with the label
     * @param folds at least 2, at most the number of groups
     * @param seed of the shuffle
     * @param group gives the same text for rows that belong together
     */
    public static CrossValidation of(
            Table rows, String target, int folds, long seed, Function<Table.Row, String> group) {
        Map<String, List<Table.Row>> groups = new LinkedHashMap<>();
        rows.rows()
                .forEach(row -> groups.computeIfAbsent(group.apply(row), key -> new ArrayList<>())
                        .add(row));
        return new CrossValidation(rows, target, folds, seed, List.copyOf(groups.values()));
    }

    /**
     * Trains every candidate once a fold.
     *
     * @param candidates at least one
     * @param training makes a classifier of rows and a candidate
     * @param <C> the type of what is compared
     * @return the candidates, the smallest log loss first
     */
    public <C> List<Result<C>> compare(List<C> candidates, BiFunction<Table, C, Classifier> training) {
        return candidates.stream()
                .map(candidate -> result(candidate, training))
                .sorted(Comparator.comparingDouble(Result::logLoss))
                .toList();
    }

    private <C> Result<C> result(C candidate, BiFunction<Table, C, Classifier> training) {
        double logLoss = 0;
        int hits = 0;
        for (int fold = 0; fold < folds; fold++) {
            int held = fold;
            Classifier classifier = training.apply(rows.where(row -> foldOf.get(row) != held), candidate);
            Scored scored = Scored.of(classifier, rows.where(row -> foldOf.get(row) == held), target);
            logLoss += scored.logLoss() * scored.size();
            hits += scored.hits();
        }
        return new Result<>(candidate, logLoss / rows.size(), (double) hits / rows.size());
    }
}
