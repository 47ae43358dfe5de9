package io.github.seedbed.image;

import io.github.seedbed.internal.files.ReplacedFile;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code image.json}: the image that was seen to reproduce a run. It is committed, next to {@code model.lock}; no
 * bundle holds it, so that none becomes another one by it.
 *
 * @param image name and digest, {@code name@sha256:...}
 * @param id the digest of the image's configuration, {@code sha256:...}
 * @param run the digest of the run
 */
public record ReproducedImage(String image, String id, String run) {
    /** The file's name, in the project's folder. */
    public static final String FILE = "image.json";

    /**
     * Records what a report says.
     *
     * @param report of a training that gave the locked run
     * @param basedir the project's folder
     * @throws ProblemException if no registry has the image
     * @throws IOException if the file cannot be written
     */
    public static void write(ImageReport report, Path basedir) throws IOException {
        String digest = report.imageDigest()
                .orElseThrow(() -> new ProblemException(new Problem(
                        "The image cannot be recorded",
                        report.image() + ", " + report.imageId(),
                        "it was in no registry yet, so nobody else can find it by its digest",
                        "push it: mvn compile jib:build -Djib.to.image=" + report.image()
                                + "; then run: mvn seedbed:reproduce -Drecord -Dimage=" + report.image())));
        ReproducedImage image =
                new ReproducedImage(Image.byDigest(report.image(), digest), report.imageId(), report.run());
        ReplacedFile.write(basedir.resolve(FILE), Json.write(image));
    }

    /**
     * Returns the image that is known to reproduce a run.
     *
     * @param basedir the project's folder
     * @param run the digest of the run
     * @return its name and digest; empty if none is recorded, or for another run
     * @throws ProblemException if the file is not what Seedbed writes
     * @throws IOException if it cannot be read
     */
    public static Optional<String> of(Path basedir, String run) throws IOException {
        Path file = basedir.resolve(FILE);
        return Files.exists(file)
                ? Optional.of(Json.read(Files.readAllBytes(file), FILE, ReproducedImage.class))
                        .filter(image -> image.run().equals(run))
                        .map(ReproducedImage::image)
                : Optional.empty();
    }
}
