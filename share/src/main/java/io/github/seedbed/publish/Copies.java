package io.github.seedbed.publish;

import io.github.seedbed.internal.files.ReplacedFile;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * {@code copies.json}: where the copies of the last published bundle are. It is committed, and has no secrets.
 *
 * @param version of the project
 * @param bundle the id: the digest of {@code SHA256SUMS}, and so of every file
 * @param key by what a signature refers to the key that signed it, if it is signed
 * @param copies sorted by target and address
 */
public record Copies(String version, String bundle, Optional<String> key, List<Copy> copies) {
    /** The file's name, in the project's folder. */
    public static final String FILE = "copies.json";

    /**
     * Reads the file.
     *
     * @param basedir the project's folder
     * @return empty if nothing was published yet
     * @throws ProblemException if it is not what Seedbed writes
     * @throws IOException if it cannot be read
     */
    public static Optional<Copies> in(Path basedir) throws IOException {
        Path file = basedir.resolve(FILE);
        return Files.exists(file)
                ? Optional.of(Json.read(Files.readAllBytes(file), FILE, Copies.class))
                : Optional.empty();
    }

    /**
     * Reads the file of a project that was published.
     *
     * @param basedir the project's folder
     * @throws ProblemException if nothing was published yet, or it is not what Seedbed writes
     * @throws IOException if it cannot be read
     */
    public static Copies require(Path basedir) throws IOException {
        return in(basedir)
                .orElseThrow(() -> new ProblemException(new Problem(
                        "Nothing was published yet",
                        FILE,
                        "there is no such file: seedbed:publish writes it",
                        "publish first: mvn seedbed:publish")));
    }

    /** Returns the same with a copy, in place of the one that was there. */
    Copies with(Copy copy) {
        List<Copy> all = new ArrayList<>(copies);
        all.removeIf(other -> other.target().equals(copy.target()));
        all.add(copy);
        all.sort(Comparator.comparing(Copy::target).thenComparing(Copy::address));
        return new Copies(version, bundle, key, all);
    }

    /** Writes the file, whole or not at all. */
    void write(Path basedir) throws IOException {
        ReplacedFile.write(basedir.resolve(FILE), Json.write(this));
    }
}
