package io.github.seedbed.bundle;

import io.github.seedbed.features.Input;
import io.github.seedbed.internal.input.InputSchema;
import io.github.seedbed.internal.onnx.OnnxModel;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.metrics.Task;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.signature.TrustedKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    private final String id;
    private final Optional<String> version;
    private final RunConfig config;
    private final InputSchema schema;
    private final OnnxModel model;
    private final Answers answers;

    Bundle(String id, Optional<String> version, RunConfig config, InputSchema schema, OnnxModel model) {
        this.id = id;
        this.version = version;
        this.config = config;
        this.schema = schema;
        this.model = model;
        this.answers = new Answers(config, schema, model);
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
        return BundleReader.read(path, Optional.empty());
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
        return BundleReader.read(path, Optional.of(expectedId));
    }

    /**
     * Loads a bundle from where it is shared, and keeps it for the next time: {@code hf:owner/name@revision} of the
     * Hugging Face Hub, {@code zenodo:DOI}, {@code mvn:group:artifact:version}, {@code oci:host/name:tag} or
     * {@code oci:host/name@sha256:…}, a URL that ends in {@code .zip} or names a folder, or a path. Checked like
     * {@link #load(Path)}. What was fetched lies in {@code SEEDBED_CACHE}, or in {@code ~/.cache/seedbed}; with
     * {@code SEEDBED_OFFLINE}, or where there is no network, it is taken from there.
     *
     * @param address where it is
     * @throws ProblemException if it cannot be had, or as for {@link #load(Path)}
     * @throws IOException if a file cannot be read or written
     */
    public static Bundle load(String address) throws IOException {
        return FetchedBundle.open(address, Optional.empty(), false, BundleReader::read);
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
        return FetchedBundle.open(address, Optional.of(expectedId), false, BundleReader::read);
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
                address, Optional.empty(), true, (path, id) -> BundleReader.readSigned(path, id, key));
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
        return BundleReader.readRun(run);
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
        return BundleReader.readTrusted(path, expectedId);
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
     * @param values feature to {@link Number} or text; what is absent or null is missing. In place of the parts of a
     *     date the date may be given, as text
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
        return answers.predictions(rows);
    }

    /**
     * Estimates the number of one row.
     *
     * @param values feature to {@link Number} or text; what is absent or null is missing. In place of the parts of a
     *     date the date may be given, as text
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
        return answers.estimates(rows);
    }

    /** Frees the native memory, as soon as nobody predicts any more. Closing again does nothing. */
    @Override
    public void close() {
        model.close();
    }
}
