package io.github.seedbed.bundle;

import io.github.seedbed.features.Input;
import io.github.seedbed.internal.input.InputSchema;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.onnx.Labelling;
import io.github.seedbed.internal.onnx.OnnxModel;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.internal.text.Tokens;
import io.github.seedbed.metrics.Task;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a model answers for named values, and what there is to be said of each row. */
final class Answers {
    /** Of a batch: who gave a column another name has them in every row. */
    private static final int MOST_PROBLEMS = 20;

    private final RunConfig config;
    private final Labelling labelling;
    private final InputSchema schema;
    private final OnnxModel model;

    Answers(RunConfig config, InputSchema schema, OnnxModel model) {
        this.config = config;
        this.labelling = config.labelling(RunFolder.CONFIG);
        this.schema = schema;
        this.model = model;
    }

    List<Prediction> predictions(List<? extends Map<String, ?>> rows) {
        require(Task.CLASSIFICATION);
        return each(rows, this::prediction);
    }

    List<Estimate> estimates(List<? extends Map<String, ?>> rows) {
        require(Task.REGRESSION);
        return each(
                rows,
                (numbers, warnings, nothingKnown) ->
                        new Estimate(numbers[0], numbers[1], numbers[2], warnings, nothingKnown));
    }

    private interface Kind<T> {
        T of(float[] outputs, List<String> warnings, boolean nothingKnown);
    }

    private <T> List<T> each(List<? extends Map<String, ?>> rows, Kind<T> kind) {
        List<T> answers = new ArrayList<>();
        if (rows.isEmpty()) {
            return answers;
        }
        float[][] columns = encoded(rows);
        float[][] outputs = model.scores(columns);
        for (int i = 0; i < outputs.length; i++) {
            requireNumbers(outputs[i], where(i, rows.size()));
            boolean nothingKnown = InputSchema.isUnknown(columns[i]);
            answers.add(kind.of(outputs[i], warnings(schema.parted(rows.get(i)), nothingKnown), nothingKnown));
        }
        return answers;
    }

    private static String where(int row, int rows) {
        return rows == 1 ? "" : "row " + (row + 1);
    }

    private void require(Task wanted) {
        if (config.task() != wanted) {
            boolean isNumber = config.task() == Task.REGRESSION;
            String target = config.target().title();
            throw new ProblemException(new Problem(
                    isNumber ? "The model has no labels to predict" : "The model has no number to estimate",
                    "config.json, task",
                    target
                            + (isNumber
                                    ? " is a number"
                                    : " is one of the labels " + String.join(", ", config.labels())),
                    "call " + (isNumber ? "bundle.estimate(…)" : "bundle.predict(…)")));
        }
    }

    private float[][] encoded(List<? extends Map<String, ?>> rows) {
        float[][] columns = new float[rows.size()][];
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < columns.length && problems.size() < MOST_PROBLEMS; i++) {
            String where = where(i, columns.length);
            try {
                columns[i] = schema.encode(rows.get(i));
            } catch (ProblemException e) {
                e.problems().stream()
                        .map(problem -> new Problem(problem.what(), where, problem.why(), problem.action()))
                        .forEach(problems::add);
            }
        }
        ProblemException.throwIfAny(problems);
        return columns;
    }

    private void requireNumbers(float[] scores, String where) {
        boolean fits = scores.length == config.outputs().size();
        for (float score : scores) {
            fits &= Float.isFinite(score);
        }
        if (!fits) {
            throw new ProblemException(
                    new Problem(
                            "The model has no answer",
                            where,
                            (config.task() == Task.REGRESSION
                                            ? "it is not a finite number"
                                            : "its scores are not numbers")
                                    + ": what it was given is too large to compute with",
                            "give numbers near to those that the training data hold: bundle.inputs() says from where to where"));
        }
    }

    private Prediction prediction(float[] scores, List<String> warnings, boolean nothingKnown) {
        Map<String, Double> byLabel = new LinkedHashMap<>();
        for (int i = 0; i < scores.length; i++) {
            byLabel.put(config.labels().get(i), (double) scores[i]);
        }
        return new Prediction(config.labels().get(labelling.of(scores)), byLabel, warnings, nothingKnown);
    }

    private List<String> warnings(Map<String, ?> values, boolean nothingKnown) {
        List<String> warnings = new ArrayList<>();
        for (Input input : schema.inputs()) {
            String warning = warning(input, values.get(input.name()));
            if (warning != null) {
                warnings.add(warning);
            }
        }
        if (nothingKnown && schema.vocabulary().isPresent()) {
            warnings.add("nothing of this is known: "
                    + (config.task() == Task.REGRESSION
                            ? "the value is the mean of the training data"
                            : "the scores are the shares of the labels in the training data"));
        }
        return warnings;
    }

    private static String warning(Input input, Object value) {
        if (value == null) {
            return input.name() + " is missing"
                    + (input.isText() ? "" : ": the average of the training data stands in for it");
        }
        if (input.isText()) {
            return input.vocabulary().orElseThrow().knows(Tokens.of(value.toString()))
                    ? null
                    : input.name() + " holds no word that the model knows";
        }
        if (!input.isNumber()) {
            return input.categories().contains(value.toString())
                    ? null
                    : input.name() + " is \"" + value + "\", which the model has never seen";
        }
        double number = ((Number) value).floatValue();
        double min = input.min().orElseThrow();
        double max = input.max().orElseThrow();
        return (float) min <= number && number <= (float) max
                ? null
                : input.name() + " is " + value + ", the training data reach from " + Json.number(min) + " to "
                        + Json.number(max);
    }
}
