package io.github.seedbed.internal.runfile;

import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.metrics.Metrics;
import io.github.seedbed.metrics.Results;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folder that a training wrote.
 *
 * @param path such as {@code target/run}; need not exist
 */
public record RunFolder(Path path) {
    /** What the run was asked to do: {@link RunConfig}. */
    public static final String CONFIG = "config.json";

    /** How good the model is: {@link Results}. */
    public static final String METRICS = Metrics.FILE;

    /** The model, from raw values to scores. */
    public static final String ONNX = "model.onnx";

    /** The model as Tribuo writes it, if Tribuo trained it. */
    public static final String NATIVE = "model.tribuo";

    /** Golden rows: {@link GoldenRows}. */
    public static final String PARITY = "parity.json";

    /** The training rows in numbers: {@link DataProfile}. */
    public static final String PROFILE = "profile.json";

    /** What every run holds; some have {@link #NATIVE} as well, and a project may add files of its own. */
    public static final List<String> FILES = List.of(CONFIG, METRICS, ONNX, PARITY, PROFILE);

    /** Returns the files that are not there. */
    public List<String> missing() {
        return FILES.stream()
                .filter(name -> !Files.isRegularFile(path.resolve(name)))
                .toList();
    }

    /** Returns whether every file of a run is there. */
    public boolean isComplete() {
        return missing().isEmpty();
    }

    /**
     * Ends with a problem if the run is not complete.
     *
     * @param goals the goals to name in the advice, such as {@code seedbed:train seedbed:lock}
     */
    public void require(String goals) {
        if (!isComplete()) {
            String why =
                    Files.isDirectory(path) ? "it lacks " + String.join(", ", missing()) : "there is no such folder";
            throw new ProblemException(new Problem("There is no trained model", shown(), why, "mvn compile " + goals));
        }
    }

    /**
     * Returns the digest of every file.
     *
     * @throws IOException if a file cannot be read
     */
    public Checksums checksums() throws IOException {
        return Checksums.of(path);
    }

    /**
     * Returns one digest for the whole run.
     *
     * @throws IOException if a file cannot be read
     */
    public String id() throws IOException {
        return checksums().id();
    }

    /**
     * Reads what the run was asked to do.
     *
     * @throws IOException if the file cannot be read
     */
    public RunConfig config() throws IOException {
        return RunConfig.parse(bytes(CONFIG), shown(CONFIG));
    }

    /**
     * Reads how good the model is.
     *
     * @throws IOException if the file cannot be read
     */
    public Results metrics() throws IOException {
        return Results.parse(bytes(METRICS), shown(METRICS));
    }

    /**
     * Reads the profile of the training rows.
     *
     * @throws IOException if the file cannot be read
     */
    public DataProfile profile() throws IOException {
        return DataProfile.parse(bytes(PROFILE), shown(PROFILE));
    }

    /**
     * Reads the golden rows.
     *
     * @throws IOException if the file cannot be read
     */
    public GoldenRows goldenRows() throws IOException {
        return GoldenRows.parse(bytes(PARITY), shown(PARITY));
    }

    /**
     * Reads where the model came from: a bundle says it, a run does not.
     *
     * @throws IOException if the file cannot be read
     */
    public Provenance provenance() throws IOException {
        return Provenance.parse(bytes(Provenance.FILE), shown(Provenance.FILE));
    }

    /**
     * Reads what the training took, from next to the run.
     *
     * @throws IOException if the file cannot be read
     */
    public Execution execution() throws IOException {
        String name = path.getFileName() + ".json";
        return Execution.parse(Files.readAllBytes(path.resolveSibling(name)), name);
    }

    /**
     * Reads a file if it is there and whole: who does not check it has nothing to report.
     *
     * @param reader such as {@code RunFolder::config}
     * @param <T> what it gives
     * @throws IOException if the file is there and cannot be read
     */
    public <T> Optional<T> ifReadable(Reader<T> reader) throws IOException {
        try {
            return Optional.of(reader.read(this));
        } catch (NoSuchFileException | ProblemException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads one of the files.
     *
     * @param <T> what it gives
     */
    public interface Reader<T> {
        /**
         * Reads the file.
         *
         * @param run that holds it
         * @throws IOException if it cannot be read
         */
        T read(RunFolder run) throws IOException;
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(path.resolve(name));
    }

    private String shown(String name) {
        return shown() + "/" + name;
    }

    /**
     * Returns whether it is a short training for everyday builds, which must never be published.
     *
     * @throws IOException if the run cannot be read
     */
    public boolean isSmoke() throws IOException {
        return config().isSmoke();
    }

    /** Returns the last two parts of the path, as a person in the project's folder would write it. */
    public String shown() {
        int parts = path.getNameCount();
        return path.subpath(Math.max(0, parts - 2), parts).toString().replace('\\', '/');
    }
}
