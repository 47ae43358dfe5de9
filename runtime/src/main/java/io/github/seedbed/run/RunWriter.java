package io.github.seedbed.run;

import io.github.seedbed.features.Input;
import io.github.seedbed.features.Vocabulary;
import io.github.seedbed.internal.encoding.FrequentValues;
import io.github.seedbed.internal.input.InputSchema;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.onnx.Labelling;
import io.github.seedbed.internal.onnx.OnnxModel;
import io.github.seedbed.internal.parity.Parity;
import io.github.seedbed.internal.profile.Profile;
import io.github.seedbed.internal.runfile.GoldenRows;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.internal.settings.SettingsFile;
import io.github.seedbed.internal.task.Assessment;
import io.github.seedbed.metrics.NumberMetrics;
import io.github.seedbed.metrics.Results;
import io.github.seedbed.metrics.Task;
import io.github.seedbed.model.Convergence;
import io.github.seedbed.model.Estimator;
import io.github.seedbed.model.Predictor;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.table.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes the six files of a run, and the vocabulary of a text. */
final class RunWriter {
    private static final String MISSING = "(missing)";
    private static final String RARE = "(rare)";

    private final Experiment experiment;
    private final SettingsFile settings;
    private final DataFiles data;
    private final Optional<RunConfig.Base> base;
    private final Predictor model;
    private final InputSchema schema;
    private final Split split;
    private final Seeds seeds;
    private final Consumer<String> log;

    RunWriter(
            Experiment experiment,
            SettingsFile settings,
            DataFiles data,
            Optional<RunConfig.Base> base,
            Predictor model,
            Split split,
            Consumer<String> log) {
        this.experiment = experiment;
        this.settings = settings;
        this.data = data;
        this.base = base;
        this.model = model;
        this.schema = new InputSchema(model.encoder().inputs());
        this.split = split;
        this.log = log;
        this.seeds = new Seeds(experiment.seed());
    }

    Results write(Path folder) throws IOException {
        Assessment assessment = Assessment.of(model, experiment.target().column());
        double[][] answers = model.answers(split.test());
        requireNumbers(answers);
        model.decision()
                .ifPresent(decision -> log.accept("decision: " + decision.label() + " from a score of "
                        + Json.number(decision.threshold()) + " on"));
        model.convergence().ifPresent(end -> log.accept(told(end)));
        byte[] onnx = model.onnx();
        Files.write(folder.resolve(RunFolder.ONNX), onnx);
        Optional<Predictor.NativeFile> own = model.nativeFile();
        if (own.isPresent()) {
            Files.write(folder.resolve(own.get().name()), own.get().bytes());
        }
        Files.write(folder.resolve(RunFolder.CONFIG), config().bytes());
        Optional<Vocabulary> vocabulary = schema.vocabulary();
        if (vocabulary.isPresent()) {
            Files.write(folder.resolve(Vocabulary.FILE), vocabulary.get().bytes());
        }
        double tolerance = assessment.tolerance(schema.width(), answers);
        checkParity(onnx, answers, profile(folder, assessment, tolerance), assessment.labelling());
        Results metrics = assessment.metrics(split.train(), split.test(), answers, factors(), seeds.named("bootstrap"));
        Files.write(folder.resolve(RunFolder.METRICS), metrics.bytes());
        return metrics;
    }

    /** Writes the profile, whose memory is free again then, and the golden rows, which are still needed. */
    private GoldenRows profile(Path folder, Assessment assessment, double tolerance) throws IOException {
        Profile profile = new Profile(split.train(), schema, experiment.target().column());
        Files.write(
                folder.resolve(RunFolder.PROFILE), profile.with(split.test()).bytes());
        GoldenRows golden = assessment.golden(profile, seeds.named("golden rows"), tolerance);
        Files.write(folder.resolve(RunFolder.PARITY), golden.bytes());
        return golden;
    }

    private static String told(Convergence end) {
        String steps = String.format(
                Locale.ROOT, "%d steps, %.1e left to gain, %.1e are enough", end.steps(), end.gain(), end.enough());
        return end.reached()
                ? "fit: converged after " + steps
                : "warning: the fit has not converged after " + steps + ": raise the penalty";
    }

    private static void requireNumbers(double[][] answers) {
        for (double[] answer : answers) {
            for (double number : answer) {
                if (!Double.isFinite(number)) {
                    throw new ProblemException(new Problem(
                            "The model produced NaN or infinite answers",
                            "experiment.yaml, hyperparameters",
                            "the training has diverged",
                            "lower the learning rate, or the number of epochs"));
                }
            }
        }
    }

    /** The exported model on test rows and golden rows: it must score like the one in memory. */
    private void checkParity(byte[] onnx, double[][] answers, GoldenRows golden, Labelling labelling) {
        try (OnnxModel exported = OnnxModel.open(onnx, RunFolder.ONNX)) {
            ExportCheck check = new ExportCheck(model.encoder(), labelling, schema.width());
            String remark = check.of(split.test(), answers, exported, golden.tolerance());
            if (!remark.isEmpty() && model.task() == Task.CLASSIFICATION) {
                log.accept(remark);
            }
            Parity.check(golden, schema, exported);
        }
    }

    /** A value that occurs too rarely to be published by name is not a name of a slice either. */
    private Map<String, List<String>> factors() {
        Map<String, List<String>> factors = new LinkedHashMap<>();
        for (String name : experiment.sliceNames()) {
            factors.put(name, split.test().rows().stream().map(sliceOf(name)).toList());
        }
        return factors;
    }

    private Function<Row, String> sliceOf(String name) {
        Optional<Periods> periods = experiment.periods(name);
        if (periods.isPresent()) {
            return row -> periods.get().of(row.number(name));
        }
        Optional<Vocabulary> vocabulary = input(name).flatMap(Input::vocabulary);
        if (vocabulary.isPresent()) {
            return row -> row.isMissing(name)
                    ? MISSING
                    : vocabulary.get().knows(row.words(name)) ? "known words" : "no known word";
        }
        List<String> named = input(name)
                .map(Input::categories)
                // A column that is not a feature has the values that are frequent in the training rows
                .orElseGet(() -> FrequentValues.of(split.train(), name));
        return row -> row.category(name)
                .map(value -> named.contains(value) ? value : RARE)
                .orElse(MISSING);
    }

    private Optional<Input> input(String name) {
        for (Input input : schema.inputs()) {
            if (input.name().equals(name)) {
                return Optional.of(input);
            }
        }
        return Optional.empty();
    }

    private RunConfig config() {
        return new RunConfig(
                experiment.seed(),
                experiment.smoke().map(smoke -> true),
                model.task(),
                new RunConfig.Target(
                        experiment.target().column(),
                        experiment.target().title().orElse(experiment.target().column()),
                        model instanceof Estimator estimator ? Optional.of(number(estimator)) : Optional.empty()),
                model.task() == Task.CLASSIFICATION ? model.outputs() : List.of(),
                model.decision()
                        .map(decision -> new RunConfig.Decision(
                                decision.label(),
                                decision.threshold(),
                                experiment
                                        .decision()
                                        .map(DecisionSettings::wanted)
                                        .orElse("as the code says"))),
                schema.config(),
                columns(),
                shaping(),
                model.convergence()
                        .map(end -> new RunConfig.Convergence(end.reached(), end.steps(), end.gain(), end.enough())),
                base,
                data.config(),
                new RunConfig.Split(
                        split.train().size(),
                        split.test().size(),
                        experiment.split().share(),
                        TestRows.digest(split.test())),
                experiment.thresholds().config());
    }

    private RunConfig.NumberTarget number(Estimator estimator) {
        return new RunConfig.NumberTarget(
                experiment.target().unit(),
                experiment.target().step(),
                estimator.min(),
                estimator.max(),
                estimator.mean(),
                estimator.scale(),
                NumberMetrics.PROMISED,
                estimator.halfWidth());
    }

    /** The settings that shape the model, by path. */
    private Map<String, String> shaping() {
        Map<String, String> values = new TreeMap<>();
        settings.values().forEach((path, value) -> {
            if (path.startsWith("hyperparameters.")
                    || path.startsWith("decision.")
                    || path.matches("features\\..*\\.minimum")) {
                values.put(path, value);
            }
        });
        return values;
    }

    private List<RunConfig.Column> columns() {
        List<RunConfig.Column> list = new ArrayList<>();
        List<String> names = schema.columns();
        float[] mean = model.encoder().mean();
        float[] scale = model.encoder().scale();
        for (Input input : schema.inputs()) {
            // The columns of a text are not standardised; vocabulary.txt names them
            int end = input.isText() ? input.column() : input.column() + input.width();
            for (int i = input.column(); i < end; i++) {
                list.add(new RunConfig.Column(names.get(i), mean[i], scale[i]));
            }
        }
        return list;
    }
}
