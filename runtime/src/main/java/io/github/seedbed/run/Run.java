package io.github.seedbed.run;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.internal.evaluation.MetricsTable;
import io.github.seedbed.internal.files.ReplacedFolder;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.settings.SettingsFile;
import io.github.seedbed.metrics.Results;
import io.github.seedbed.model.Classifier;
import io.github.seedbed.model.Learner;
import io.github.seedbed.model.Predictor;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.table.DataStore;
import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;

/**
 * One execution of a training: settings, seed and data in, {@code target/run} out.
 *
 * <p>{@link #start} fixes locale, zone and output, reads {@code experiment.yaml} and checks the data; {@link #save}
 * writes the run, whole or not at all. What is in the run is a function of code, settings, data, major version of Java
 * and processor architecture, and of nothing else.
 */
public final class Run implements AutoCloseable {
    private final JvmDefaults defaults;
    private final ExecutionFacts facts;
    private final Arguments arguments;
    private final SettingsFile settings;
    private final Experiment experiment;
    private final DataFiles data;
    private final DataStore store;
    private final Optional<LockedFiles> lock;
    private Optional<RunConfig.Base> base = Optional.empty();

    private Run(JvmDefaults defaults, Clock clock, DataStore store, Arguments arguments) throws IOException {
        this.defaults = defaults;
        this.facts = new ExecutionFacts(clock, EnergyCounters.LINUX);
        this.arguments = arguments;
        SettingsFile file = SettingsFile.read(arguments.experiment()).with(arguments.overrides());
        this.settings = arguments.smoke() ? SmokeSettings.applied(file, arguments) : file;
        Experiment whole = settings.bind(Experiment.class);
        this.experiment = arguments.smoke() ? whole : whole.full();
        if (arguments.smoke() && whole.smoke().isEmpty()) {
            throw SmokeSettings.missing(arguments);
        }
        OutputFolder.check(arguments.output());
        this.lock = arguments.lock().isEmpty()
                ? Optional.empty()
                : Optional.of(LockedFiles.read(arguments.lock().get(), arguments.smoke()));
        this.store = store;
        this.data = DataFiles.check(arguments.experiment(), experiment.data(), arguments.data(), store);
    }

    /**
     * Starts a run. An uncaught {@link ProblemException} is printed without a stack trace from here on; of a main
     * program, whatever is uncaught ends the process with its {@link ExitCode}.
     *
     * @param args of the form {@code --name=value}: {@code --experiment} names the settings file (experiment.yaml),
     *     {@code --output} the folder of the run (target/run), {@code --data} a folder that holds the data files in
     *     place of the project's {@code data}, {@code --lock} a {@code model.lock} that the run must agree with,
     *     {@code --log=json} prints one JSON object a line, {@code --smoke=true} applies the section {@code smoke},
     *     every other name overrides a setting
     * @throws ProblemException naming every fault in the arguments, the settings or the data files
     * @throws IOException if a file cannot be read
     */
    public static Run start(String... args) throws IOException {
        return start(DataStore.HERE, args);
    }

    /**
     * Starts a run whose data lie elsewhere.
     *
     * @param store what reads them
     * @param args as above
     * @throws ProblemException as above
     * @throws IOException as above
     */
    public static Run start(DataStore store, String... args) throws IOException {
        boolean json = Arguments.asksForJson(args);
        Ending.install(json);
        ParentWatch.start();
        JvmDefaults defaults = JvmDefaults.fix(json);
        try {
            Run run = new Run(defaults, Clock.systemUTC(), store, Arguments.parse(args));
            run.log("seed " + run.experiment.seed() + ", settings and data checked");
            return run;
        } catch (IOException | RuntimeException e) {
            defaults.close();
            throw e;
        }
    }

    /**
     * Returns the project's own section of {@code experiment.yaml}.
     *
     * @param type a record with a component for each name in the section; numbers may have a {@link Range}
     * @param <T> the record
     * @throws ProblemException naming every unknown, missing or mistyped value, or one that is out of range, with its
     *     line
     */
    public <T extends Record> T hyperparameters(Class<T> type) {
        return experiment.hyperparameters().bind(type, Ranges::expected);
    }

    /**
     * Returns a seed of its own for each consumer of randomness.
     *
     * @param name of the consumer, such as {@code trainer}
     */
    public long seed(String name) {
        return new Seeds(experiment.seed()).named(name);
    }

    /** Returns the features, in the order of {@code experiment.yaml}. */
    public List<Feature> features() {
        return experiment.featureList();
    }

    /** Returns the name of the column that is predicted. */
    public String target() {
        return experiment.target().column();
    }

    /**
     * Opens the published bundle that the section {@code base} of {@code experiment.yaml} names, to start from it: to
     * learn from its answers, say. From then on {@code config.json}, the provenance and the card's {@code base_model}
     * name it.
     *
     * @return the caller closes it
     * @throws ProblemException if no bundle is named, or it is not the one that was published
     * @throws IOException if it cannot be read
     */
    public Bundle base() throws IOException {
        BaseSettings settings = BaseSettings.of(experiment, arguments.experiment());
        Bundle bundle = settings.load(arguments.experiment());
        base = Optional.of(settings.config(bundle));
        log("base: " + settings.name());
        return bundle;
    }

    /**
     * Reads a data file: the columns that are features or slices, and the target. Rows whose target is missing are left
     * out, and counted.
     *
     * @param name as in the section {@code data}
     * @throws ProblemException naming every missing column, or every broken row with its line; or if no row has a
     *     target
     * @throws IOException if the file cannot be read
     */
    public Table table(String name) throws IOException {
        return labelled().read(name);
    }

    private LabelledRows labelled() {
        return new LabelledRows(experiment, arguments.experiment(), data, store, this::log);
    }

    /**
     * Reads the data file of an experiment that has only one, whatever its name.
     *
     * @throws ProblemException if {@code experiment.yaml} names several, or as for {@link #table(String)}
     * @throws IOException if the file cannot be read
     */
    public Table table() throws IOException {
        return table(data.only(labelled().testFile()));
    }

    /**
     * Splits rows into training rows and test rows, by their content or by their place: see {@link Split}.
     *
     * @param table the rows that are used
     * @throws ProblemException if one side would be empty
     */
    public Split split(Table table) {
        DerivedColumns.require(experiment, arguments.experiment(), table).forEach(this::warn);
        Split split = experiment.split().of(table, target(), seed(Split.SEED), arguments.experiment());
        log("split: " + split.train().size() + " training rows, " + split.test().size() + " test rows");
        Warnings.of(experiment, table, split).forEach(this::warn);
        return split;
    }

    /**
     * Deals training rows into folds, to compare ways of training. Rows that the split keeps together stay together
     * here as well.
     *
     * @param train the training rows
     * @param folds at least 2
     */
    public CrossValidation crossValidation(Table train, int folds) {
        List<String> together = experiment.split().by().orElse(List.of());
        return together.isEmpty()
                ? CrossValidation.of(train, target(), folds, seed("folds"))
                : CrossValidation.of(train, target(), folds, seed("folds"), row -> row.text(together));
    }

    /**
     * Learns from rows.
     *
     * @param rows the training rows, and no others
     * @param learner such as {@link io.github.seedbed.model.LogisticRegression}, or of numbers
     *     {@link io.github.seedbed.model.RidgeRegression}
     */
    public Predictor fit(Table rows, Learner learner) {
        Predictor model = learner.fit(rows, features(), target(), this::log);
        return decided(model, rows, some -> learner.fit(some, features(), target(), line -> {}));
    }

    /** The model is trained first: what its learner carries on from one training to the next it had not yet. */
    private Predictor decided(Predictor model, Table rows, Function<Table, Predictor> training) {
        return experiment
                .decision()
                .map(settings -> new Deciding(settings).of(model, crossValidation(rows, Deciding.FOLDS), training))
                .orElse(model);
    }

    /**
     * Learns labels from rows: fits the encoder to the features, then trains on what it encodes. Of numbers see
     * {@link io.github.seedbed.model.TribuoRegression}.
     *
     * @param rows the training rows, and no others
     * @param trainer a new one for each training: Tribuo's trainers carry their random state on from one to the next
     */
    public Predictor fit(Table rows, Trainer<Label> trainer) {
        Predictor model = Classifier.fit(rows, features(), target(), trainer);
        return decided(model, rows, some -> Classifier.fit(some, features(), target(), trainer));
    }

    /**
     * Tests a model and writes the run: model, configuration, metrics, profile and parity. An earlier run in the same
     * place is replaced when everything is written, not before.
     *
     * @param model trained on {@code split.train()}
     * @param split the rows
     * @return the metrics on {@code split.test()}
     * @throws ProblemException if the model cannot be exported faithfully, or the run cannot be written; or if it is
     *     written and not the one in {@code --lock}
     */
    public Results save(Predictor model, Split split) {
        RunWriter writer = new RunWriter(experiment, settings, data, base, model, split, this::log);
        try (ReplacedFolder folder = ReplacedFolder.at(arguments.output())) {
            Results metrics = writer.write(folder.draft());
            facts.write(arguments.output());
            folder.commit();
            log(
                    arguments.json()
                            ? JsonLines.run(metrics, arguments.output())
                            : MetricsTable.of(metrics) + "\nrun: " + arguments.output());
            if (lock.isPresent()) {
                log(lock.get().require(arguments.output()));
            }
            return metrics;
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The run could not be written",
                            arguments.output().toString(),
                            String.valueOf(e.getMessage()),
                            "make room or give permission, then train again; an earlier run is still whole"),
                    e);
        }
    }

    /**
     * Prints a line about the progress.
     *
     * @param line without a time: the build shows one where it is wanted
     */
    public void log(String line) {
        System.out.println(line);
    }

    private void warn(String line) {
        log("warning: " + line);
    }

    /** Gives locale, zone and output back. */
    @Override
    public void close() {
        defaults.close();
    }

    Experiment experiment() {
        return experiment;
    }

    /** Returns the folder that {@link #save} writes. */
    public Path output() {
        return arguments.output();
    }
}
