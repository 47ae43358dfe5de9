package io.github.seedbed.run;

import io.github.seedbed.files.Ordered;
import io.github.seedbed.internal.evaluation.Thresholds;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.settings.Numbers;
import io.github.seedbed.internal.task.Assessment;
import io.github.seedbed.metrics.Metric;
import io.github.seedbed.model.Predictor;
import io.github.seedbed.table.Row;
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
import java.util.stream.Stream;

/** Compares ways of training on the training rows alone: each row is predicted by a model that has not seen it. */
public final class CrossValidation {
    /** Of two values one is always at an end. */
    private static final int FEWEST = 3;

    private static final List<Metric> LABELS = List.of(Metric.LOG_LOSS, Metric.ACCURACY);
    private static final List<Metric> NUMBERS = List.of(Metric.RMSE, Metric.MAE, Metric.R2);

    private final Table rows;
    private final String target;
    private final int folds;
    private final Map<Row, Integer> foldOf;
    private final List<Metric> shown;

    private CrossValidation(Table rows, String target, int folds, Map<Row, Integer> foldOf, List<Metric> shown) {
        this.rows = rows;
        this.target = target;
        this.folds = folds;
        this.foldOf = foldOf;
        this.shown = shown;
    }

    /** Each label is dealt out by itself, so that all folds have their share of it; of numbers small and large ones. */
    private static CrossValidation dealt(Table rows, String target, int folds, long seed, List<List<Row>> groups) {
        List<List<Row>> shuffled = new ArrayList<>(groups);
        Collections.shuffle(shuffled, new Random(seed));
        boolean isNumber = rows.hasNumbers(target);
        shuffled.sort(
                isNumber
                        ? Comparator.comparingDouble(group -> group.get(0).number(target))
                        : Comparator.comparing(
                                group -> group.get(0).category(target).orElse("")));
        Map<Row, Integer> foldOf = new HashMap<>();
        for (int i = 0; i < shuffled.size(); i++) {
            for (Row row : shuffled.get(i)) {
                foldOf.put(row, i % folds);
            }
        }
        return new CrossValidation(rows, target, folds, foldOf, isNumber ? NUMBERS : LABELS);
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

        private double rank() {
            Map.Entry<Metric, Double> first = metrics.entrySet().iterator().next();
            return first.getKey().rank(first.getValue());
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
        return dealt(
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
    public static CrossValidation of(Table rows, String target, int folds, long seed, Function<Row, String> group) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        rows.rows()
                .forEach(row -> groups.computeIfAbsent(group.apply(row), key -> new ArrayList<>())
                        .add(row));
        return dealt(rows, target, folds, seed, List.copyOf(groups.values()));
    }

    /**
     * Returns the same with another metric to decide which candidate is best: without it, log loss does, and of numbers
     * RMSE.
     *
     * @param metric any of the task; what is an error is best when it is small
     */
    public CrossValidation by(Metric metric) {
        List<Metric> first = new ArrayList<>(List.of(metric));
        first.addAll(shown);
        return new CrossValidation(
                rows, target, folds, foldOf, first.stream().distinct().toList());
    }

    /**
     * Trains every candidate once a fold, several candidates at a time.
     *
     * @param candidates at least one
     * @param training makes a model of rows and a candidate; it is called on several threads at once
     * @param <C> the type of what is compared
     * @return the candidates, the best first
     */
    @Ordered
    public <C> List<Result<C>> compare(List<C> candidates, BiFunction<Table, C, ? extends Predictor> training) {
        return candidates.stream()
                .parallel()
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
            Map<Metric, Double> all = Assessment.of(model, target).comparison(held);
            shown.forEach(metric -> means.merge(metric, all.get(metric) * share, Double::sum));
        }
        return new Result<>(candidate, means);
    }

    /**
     * Returns what thresholds would do to rows that the model has not seen.
     *
     * @param label the label that they decide about
     * @param training makes a model of rows
     */
    Thresholds thresholds(String label, Function<Table, Predictor> training) {
        double[] scores = new double[rows.size()];
        boolean[] isPositive = new boolean[rows.size()];
        List<Row> all = rows.rows();
        for (int fold = 0; fold < folds; fold++) {
            int number = fold;
            Predictor model = training.apply(rows.where(row -> foldOf.get(row) != number));
            int place = model.outputs().indexOf(label);
            for (int i = 0; i < scores.length; i++) {
                if (foldOf.get(all.get(i)) == number) {
                    // No row of the other folds has the label
                    scores[i] = place < 0 ? 0 : model.answer(all.get(i))[place];
                    isPositive[i] =
                            all.get(i).category(target).filter(label::equals).isPresent();
                }
            }
        }
        return Thresholds.of(isPositive, scores);
    }

    /**
     * Returns a line for each candidate, and after them a warning for each number of the best one that lies at an end
     * of what was compared: a better one may lie beyond. Of a number at least three values must have been compared.
     *
     * @param results the best first
     * @param <C> a record, whose components are looked at
     */
    public static <C> List<String> report(List<Result<C>> results) {
        return Stream.concat(results.stream().map(Result::toString), edges(results).stream())
                .toList();
    }

    static <C> List<String> edges(List<Result<C>> results) {
        List<Map<String, Double>> numbers =
                results.stream().map(result -> Numbers.of(result.candidate())).toList();
        List<String> warnings = new ArrayList<>();
        numbers.get(0).forEach((name, best) -> {
            double[] compared = numbers.stream()
                    .mapToDouble(each -> each.get(name))
                    .distinct()
                    .sorted()
                    .toArray();
            if (compared.length >= FEWEST && best == compared[0]) {
                warnings.add(warning(name, best, "smallest", "smaller"));
            } else if (compared.length >= FEWEST && best == compared[compared.length - 1]) {
                warnings.add(warning(name, best, "largest", "larger"));
            }
        });
        return warnings;
    }

    private static String warning(String name, double best, String end, String beyond) {
        return "warning: the best " + name + ", " + Json.number(best) + ", is the " + end + " that was compared: add "
                + beyond + " ones to candidates() in Tune";
    }
}
