package io.github.seedbed.run;

import io.github.seedbed.internal.task.Assessment;
import io.github.seedbed.metrics.Metric;
import io.github.seedbed.model.Predictor;
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
     * @param metrics the mean of each over all rows, the one that decides first
     * @param <C> the type of what is compared
     */
    public record Result<C>(C candidate, Map<Metric, Double> metrics) {
        /** Returns the metrics and the candidate, on one line. */
        @Override
        public String toString() {
            StringBuilder line = new StringBuilder();
            metrics.forEach(
                    (metric, value) -> line.append(String.format(Locale.ROOT, "%s %.4f  ", metric.title(), value)));
            return line.append(candidate).toString();
        }

        /** Of a metric that is an error the smallest value comes first, of another the largest. */
        private double rank() {
            Map.Entry<Metric, Double> first = metrics.entrySet().iterator().next();
            return first.getKey().lowerIsBetter() ? first.getValue() : -first.getValue();
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
     * @param training makes a model of rows and a candidate
     * @param <C> the type of what is compared
     * @return the candidates, the best first
     */
    public <C> List<Result<C>> compare(List<C> candidates, BiFunction<Table, C, ? extends Predictor> training) {
        return candidates.stream()
                .map(candidate -> result(candidate, training))
                .sorted(Comparator.comparingDouble(Result::rank))
                .toList();
    }

    private <C> Result<C> result(C candidate, BiFunction<Table, C, ? extends Predictor> training) {
        Map<Metric, Double> means = new LinkedHashMap<>();
        for (int fold = 0; fold < folds; fold++) {
            int number = fold;
            Predictor model = training.apply(rows.where(row -> foldOf.get(row) != number), candidate);
            Table held = rows.where(row -> foldOf.get(row) == number);
            double share = (double) held.size() / rows.size();
            Assessment.of(model, target)
                    .comparison(held, model.answers(held))
                    .forEach((metric, value) -> means.merge(metric, value * share, Double::sum));
        }
        return new Result<>(candidate, means);
    }
}
