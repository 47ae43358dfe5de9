package io.github.seedbed.runfile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder that a training wrote.
 *
 * @param path such as {@code target/run}; need not exist
 */
public record RunFolder(Path path) {
    /** What every run holds; a project may add files of its own. */
    public static final List<String> FILES =
            List.of("config.json", "metrics.json", "model.onnx", "model.tribuo", "parity.json", "profile.json");

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
     * Reads one of the JSON files.
     *
     * @param name such as {@code metrics.json}
     * @throws IOException if it cannot be read
     */
    public ObjectNode json(String name) throws IOException {
        return Json.parse(Files.readAllBytes(path.resolve(name)), shown() + "/" + name);
    }

    /**
     * Returns whether it is a short training for everyday builds, which must never be published.
     *
     * @throws IOException if the run cannot be read
     */
    public boolean isSmoke() throws IOException {
        return json("config.json").path("smoke").asBoolean();
    }

    /** Returns the last two parts of the path, as a person in the project's folder would write it. */
    public String shown() {
        int parts = path.getNameCount();
        return path.subpath(Math.max(0, parts - 2), parts).toString().replace('\\', '/');
    }
}
