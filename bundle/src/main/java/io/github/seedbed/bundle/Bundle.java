package io.github.seedbed.bundle;

import io.github.seedbed.features.Input;
import io.github.seedbed.internal.input.InputSchema;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.onnx.Labelling;
import io.github.seedbed.internal.onnx.OnnxModel;
import io.github.seedbed.internal.parity.Parity;
import io.github.seedbed.internal.runfile.GoldenRows;
import io.github.seedbed.internal.runfile.InputConfig;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.internal.text.Tokens;
import io.github.seedbed.metrics.Task;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.signature.TrustedKey;
import io.github.seedbed.text.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * A published model, ready to predict.
 *
 * <p>Only the ONNX model is opened; nothing in a bundle is ever executed or deserialised as Java objects.
 *
 * <pre>{@code
 * try (Bundle bundle = Bundle.load(Path.of("target/bundle"))) {
 *     Prediction prediction = bundle.predict(Map.of("bill_length_mm", 39.1, "island", "Torgersen"));
 * }
 * }</pre>
 *
 * <p>A model of numbers answers with {@link #estimate} in place of {@link #predict}.
 */
public final class Bundle implements AutoCloseable {
    private static final String CITATION = "codemeta.json";

    /** Of a JSON file that describes: a hundred thousand categories take ten megabytes. */
    private static final int MOST_JSON = 1 << 24;

    /** Of a batch: who gave a column another name has them in every row. */
    private static final int MOST_PROBLEMS = 20;

    private static final int MOST_CITATION = 1 << 20;
    private static final int MOST_WORDS = 1 << 26;
    private static final int MOST_MODEL = Integer.MAX_VALUE - 8;

    private final String id;
    private final Optional<String> version;
    private final RunConfig config;
    private final Labelling labelling;
    private final InputSchema schema;
    private final OnnxModel model;

    private Bundle(String id, Optional<String> version, RunConfig config, InputSchema schema, OnnxModel model) {
        this.id = id;
        this.version = version;
        this.config = config;
        this.labelling = config.labelling(RunFolder.CONFIG);
        this.schema = schema;
        this.model = model;
    }

    /**
     * Loads a bundle after checking the digest of every file and the scores of every golden row. That proves that
     * nothing was damaged; only {@link #load(Path, String)} proves where it comes from.
     *
     * @param path a folder, or a zip file with the same content
     * @throws ProblemException naming every file that is not the published one, or the golden row that differs
     * @throws IOException if a file cannot be read
     */
    public static Bundle load(Path path) throws IOException {
        return load(path, Optional.empty());
    }

    /**
     * Loads a bundle like {@link #load(Path)}, if it is the expected one.
     *
     * @param path a folder, or a zip file with the same content
     * @param expectedId the SHA-256 of its {@code SHA256SUMS}, from a place that you trust
     * @throws ProblemException if it is another bundle, or as for {@link #load(Path)}
     * @throws IOException if a file cannot be read
     */
    public static Bundle load(Path path, String expectedId) throws IOException {
        return load(path, Optional.of(expectedId));
    }

    /**
     * Loads a bundle from where it is shared, and keeps it for the next time: {@code hf:owner/name@revision} of the
     * Hugging Face Hub, {@code zenodo:DOI}, {@code mvn:group:artifact:version}, a URL that ends in {@code .zip} or
     * names a folder, or a path. Checked like {@link #load(Path)}. What was fetched lies in {@code SEEDBED_CACHE}, or
     * in {@code ~/.cache/seedbed}; with {@code SEEDBED_OFFLINE}, or where there is no network, it is taken from there.
     *
     * @param address where it is
     * @throws ProblemException if it cannot be had, or as for {@link #load(Path)}
     * @throws IOException if a file cannot be read or written
     */
    public static Bundle load(String address) throws IOException {
        return FetchedBundle.open(address, Optional.empty(), false, Bundle::load);
    }

    /**
     * Loads a bundle from where it is shared like {@link #load(String)}, if it is the expected one: then nobody on the
     * way has to be trusted, and one that was fetched before needs no network.
     *
     * @param address where it is
     * @param expectedId the SHA-256 of its {@code SHA256SUMS}, from a place that you trust
     * @throws ProblemException if it is another bundle, or as for {@link #load(String)}
     * @throws IOException if a file cannot be read or written
     */
    public static Bundle load(String address, String expectedId) throws IOException {
        return FetchedBundle.open(address, Optional.of(expectedId), false, Bundle::load);
    }

    /**
     * Loads a bundle from where it is shared like {@link #load(String)}, if somebody signed it: its {@code model.sig}
     * has to name exactly its files, and to be by that key. So every version of a maker can be loaded, and nobody
     * else's.
     *
     * @param address where it is
     * @param key of its maker, from a place that you trust
     * @throws ProblemException if it is not signed by that key, or as for {@link #load(String)}
     * @throws IOException if a file cannot be read or written
     */
    public static Bundle load(String address, TrustedKey key) throws IOException {
        return FetchedBundle.open(
                address, Optional.empty(), true, (path, id) -> load(path, id, OnnxModel::open, Optional.of(key)));
    }

    /**
     * Opens a run that is not published: the folder that a training wrote, such as {@code target/run}. It has no
     * {@code SHA256SUMS} to be held against; everything else is checked as for {@link #load(Path)}. For tests of a
     * project.
     *
     * @param run a folder
     * @throws ProblemException if it is not a run, or as for {@link #load(Path)}
     * @throws IOException if a file cannot be read
     */
    public static Bundle of(Path run) throws IOException {
        new RunFolder(run.toAbsolutePath()).require("seedbed:train");
        return opened(run, () -> {
            VerifiedFiles files = VerifiedFiles.unsealed(run.toRealPath(), run.toString());
            return read(files, OnnxModel::open, Optional.empty());
        });
    }

    /**
     * Loads a bundle like {@link #load(Path, String)} whose model others made, with whatever operators. Such a model
     * can take all memory and never answer; who loads it trusts its maker as that of a program.
     *
     * @param path a folder, or a zip file with the same content
     * @param expectedId the SHA-256 of its {@code SHA256SUMS}, from a place that you trust
     * @throws ProblemException if it is another bundle, or as for {@link #load(Path)}
     * @throws IOException if a file cannot be read
     */
    public static Bundle loadTrusted(Path path, String expectedId) throws IOException {
        return load(path, Optional.of(expectedId), OnnxModel::openTrusted, Optional.empty());
    }

    private static Bundle load(Path path, Optional<String> expectedId) throws IOException {
        return load(path, expectedId, OnnxModel::open, Optional.empty());
    }

    private static Bundle load(Path path, Optional<String> expectedId, ModelOpening model, Optional<TrustedKey> key)
            throws IOException {
        return opened(path, () -> {
            if (Files.isRegularFile(path)) {
                try (FileSystem zip = FileSystems.newFileSystem(path)) {
                    return read(VerifiedFiles.of(zip.getPath("/"), path.toString(), expectedId), model, key);
                }
            }
            // A link to a bundle is followed, as one to a zip file is; none inside of it
            Path folder = Files.exists(path) ? path.toRealPath() : path;
            return read(VerifiedFiles.of(folder, path.toString(), expectedId), model, key);
        });
    }

    private interface ModelOpening {
        OnnxModel open(byte[] bytes, String name);
    }

    private interface Opening {
        Bundle open() throws IOException;
    }

    /** Somebody else wrote the files: whatever a library throws at them is a fault of theirs. */
    private static Bundle opened(Path path, Opening opening) throws IOException {
        try {
            return opening.open();
        } catch (ProblemException e) {
            throw e;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (ProviderNotFoundException e) {
            throw damaged(path, "it is neither a folder nor a zip file", e);
        } catch (ZipException e) {
            throw damaged(path, "it is not a zip file, or a damaged one: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw damaged(path, "its files contradict each other: " + e, e);
        }
    }

    private static ProblemException damaged(Path path, String why, Exception e) {
        return new ProblemException(
                new Problem("The bundle cannot be opened", path.toString(), why, "download the bundle again"), e);
    }

    private static Bundle read(VerifiedFiles files, ModelOpening opening, Optional<TrustedKey> key) throws IOException {
        if (key.isPresent()) {
            files.requireSigned(key.get());
        }
        List.of(RunFolder.CONFIG, RunFolder.ONNX, RunFolder.PARITY).forEach(files::require);
        RunConfig config = RunConfig.parse(json(files, RunFolder.CONFIG), files.shown(RunFolder.CONFIG));
        GoldenRows golden = GoldenRows.parse(json(files, RunFolder.PARITY), files.shown(RunFolder.PARITY));
        InputSchema schema = InputSchema.from(config.features(), vocabulary(files, config));
        Parity.require(config, golden, files.shown(RunFolder.PARITY));
        Optional<String> version = version(files);
        OnnxModel model = opening.open(files.read(RunFolder.ONNX, MOST_MODEL), files.shown(RunFolder.ONNX));
        try {
            model.require(schema.width(), config.outputs());
            Parity.check(golden, schema, model);
            return new Bundle(files.id(), version, config, schema, model);
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    private static byte[] json(VerifiedFiles files, String name) throws IOException {
        byte[] bytes = files.read(name, MOST_JSON);
        Json.requireFew(bytes, files.shown(name));
        return bytes;
    }

    private static Optional<String> version(VerifiedFiles files) throws IOException {
        if (!files.has(CITATION)) {
            return Optional.empty();
        }
        return Json.foreignObject(new String(files.read(CITATION, MOST_CITATION), StandardCharsets.UTF_8))
                .map(citation -> citation.path("version").asText())
                .filter(version -> !version.isEmpty());
    }

    private static Optional<Vocabulary> vocabulary(VerifiedFiles files, RunConfig config) throws IOException {
        if (config.features().stream().noneMatch(InputConfig::text)) {
            return Optional.empty();
        }
        files.require(Vocabulary.FILE);
        return Optional.of(Vocabulary.parse(files.read(Vocabulary.FILE, MOST_WORDS)));
    }

    /** Returns the bundle's identity: the SHA-256 of its {@code SHA256SUMS}. */
    public String id() {
        return id;
    }

    /** Returns the version that its {@code codemeta.json} names, if it does. */
    public Optional<String> version() {
        return version;
    }

    /** Returns what the model is for: it decides between {@link #predict} and {@link #estimate}. */
    public Task task() {
        return config.task();
    }

    /** Returns the labels, in the model's order; none if it answers with numbers. */
    public List<String> labels() {
        return config.labels();
    }

    /** Returns the inputs, in the model's order. */
    public List<Input> inputs() {
        return schema.inputs();
    }

    /**
     * Predicts the label of one row.
     *
     * @param values feature to {@link Number} or text; what is absent or null is missing
     * @throws ProblemException naming every unknown feature and every value of the wrong type, or saying that the
     *     numbers are too large for an answer, or that the model answers with numbers
     * @throws IllegalStateException if the bundle is closed
     */
    public Prediction predict(Map<String, ?> values) {
        return predict(Collections.singletonList(values)).get(0);
    }

    /**
     * Predicts the labels of rows, much faster than one by one.
     *
     * @param rows each as for {@link #predict(Map)}
     * @return one prediction a row, in the same order
     * @throws ProblemException as for {@link #predict(Map)}, naming the rows as well
     * @throws IllegalStateException if the bundle is closed
     */
    public List<Prediction> predict(List<? extends Map<String, ?>> rows) {
        require(Task.CLASSIFICATION);
        if (rows.isEmpty()) {
            return List.of();
        }
        float[][] columns = encoded(rows);
        float[][] scores = model.scores(columns);
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            requireNumbers(scores[i], rows.size() == 1 ? "" : "row " + (i + 1));
            boolean nothingKnown = InputSchema.isUnknown(columns[i]);
            predictions.add(prediction(scores[i], warnings(rows.get(i), nothingKnown), nothingKnown));
        }
        return predictions;
    }

    /**
     * Estimates the number of one row.
     *
     * @param values feature to {@link Number} or text; what is absent or null is missing
     * @throws ProblemException as for {@link #predict(Map)}, or saying that the model answers with labels
     * @throws IllegalStateException if the bundle is closed
     */
    public Estimate estimate(Map<String, ?> values) {
        return estimate(Collections.singletonList(values)).get(0);
    }

    /**
     * Estimates the numbers of rows, much faster than one by one.
     *
     * @param rows each as for {@link #estimate(Map)}
     * @return one estimate a row, in the same order
     * @throws ProblemException as for {@link #estimate(Map)}, naming the rows as well
     * @throws IllegalStateException if the bundle is closed
     */
    public List<Estimate> estimate(List<? extends Map<String, ?>> rows) {
        require(Task.REGRESSION);
        if (rows.isEmpty()) {
            return List.of();
        }
        float[][] columns = encoded(rows);
        float[][] numbers = model.scores(columns);
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            requireNumbers(numbers[i], rows.size() == 1 ? "" : "row " + (i + 1));
            boolean nothingKnown = InputSchema.isUnknown(columns[i]);
            estimates.add(new Estimate(
                    numbers[i][0], numbers[i][1], numbers[i][2], warnings(rows.get(i), nothingKnown), nothingKnown));
        }
        return estimates;
    }

    private void require(Task wanted) {
        if (config.task() != wanted) {
            boolean isNumber = config.task() == Task.REGRESSION;
            String target = config.target().title();
            throw new ProblemException(new Problem(
                    isNumber ? "The model has no labels to predict" : "The model has no number to estimate",
                    "config.json, task",
                    target + (isNumber ? " is a number" : " is one of the labels " + String.join(", ", labels())),
                    "call " + (isNumber ? "bundle.estimate(…)" : "bundle.predict(…)")));
        }
    }

    private float[][] encoded(List<? extends Map<String, ?>> rows) {
        float[][] columns = new float[rows.size()][];
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < columns.length && problems.size() < MOST_PROBLEMS; i++) {
            String where = columns.length == 1 ? "" : "row " + (i + 1);
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
                            (task() == Task.REGRESSION ? "it is not a finite number" : "its scores are not numbers")
                                    + ": what it was given is too large to compute with",
                            "give numbers near to those that the training data hold: bundle.inputs() says from where to where"));
        }
    }

    private Prediction prediction(float[] scores, List<String> warnings, boolean nothingKnown) {
        Map<String, Double> byLabel = new LinkedHashMap<>();
        for (int i = 0; i < scores.length; i++) {
            byLabel.put(labels().get(i), (double) scores[i]);
        }
        return new Prediction(labels().get(labelling.of(scores)), byLabel, warnings, nothingKnown);
    }

    private List<String> warnings(Map<String, ?> values, boolean nothingKnown) {
        List<String> warnings = new ArrayList<>();
        schema.inputs().stream()
                .map(input -> warning(input, values.get(input.name())))
                .filter(Objects::nonNull)
                .forEach(warnings::add);
        if (nothingKnown && schema.vocabulary().isPresent()) {
            warnings.add("nothing of this is known: "
                    + (task() == Task.REGRESSION
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

    /** Frees the native memory, as soon as nobody predicts any more. Closing again does nothing. */
    @Override
    public void close() {
        model.close();
    }
}
