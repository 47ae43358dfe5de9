package io.github.seedbed.image;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.lock.LockEntry;
import io.github.seedbed.lock.ModelLock;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.run.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A training in a given image, whose run must be the one in {@code model.lock}. */
public final class ImageReproduction {
    private final Engine engine;
    private final Path basedir;
    private final Path folder;
    private final Consumer<String> lines;

    /**
     * Prepares a reproduction.
     *
     * @param engine starts the image
     * @param basedir the project's folder, where {@code model.lock} is
     * @param target the build folder, which gets a folder {@code image} with report and run
     * @param lines hears what happens
     */
    public ImageReproduction(Engine engine, Path basedir, Path target, Consumer<String> lines) {
        this.engine = engine;
        this.basedir = basedir;
        this.folder = target.resolve("image");
        this.lines = lines;
    }

    /**
     * Trains in the image and compares.
     *
     * @param reference the image's name, with a tag or a digest
     * @param data a folder with the data, if the image does not hold them
     * @return what both are
     * @throws ProblemException if nothing is locked, the training fails, or its run is another one
     * @throws IOException if a file cannot be read or written
     * @throws InterruptedException if the build is ended meanwhile
     */
    public ImageReport run(String reference, Optional<Path> data) throws IOException, InterruptedException {
        ModelLock lock = ModelLock.read(basedir).orElseThrow(() -> nothing("there is no such file"));
        Image image = engine.image(reference);
        LockEntry entry = lock.entry(ModelLock.kind(false), image.architecture())
                .orElseThrow(() -> nothing("it has no full run on " + image.architecture()));
        lines.accept("Training in " + reference + " (" + image.id() + ")");
        SortedFiles.delete(folder);
        Path output = Files.createDirectories(folder.resolve("output"));
        Engine.Ended ended = engine.train(image, output, data);
        if (ended.exit() != 0) {
            throw failed(reference, ended);
        }
        RunFolder run = new RunFolder(output.resolve("run"));
        if (!run.isComplete()) {
            throw new ProblemException(new Problem(
                    "The image trained without leaving a model",
                    reference,
                    "its output lacks " + String.join(", ", run.missing()),
                    "build the image of this project, mvn compile jib:build, which writes /output/run"));
        }
        ImageReport report = ImageReport.of(image, entry.files(), run);
        Path file = report.write(folder);
        report.lines().forEach(lines);
        if (!report.isReproduced()) {
            throw other(report, basedir.relativize(file));
        }
        return report;
    }

    private static ProblemException nothing(String why) {
        return new ProblemException(new Problem(
                "There is no model to hold the image against",
                ModelLock.FILE,
                why,
                "mvn verify seedbed:lock -Prelease, and commit it"));
    }

    private static ProblemException failed(String reference, Engine.Ended ended) {
        String meaning = ExitCode.of(ended.exit())
                .map(code -> " (" + code.meaning() + ")")
                .orElse("");
        return new ProblemException(new Problem(
                "The training in the image failed",
                reference,
                "it ended with exit code " + ended.exit() + meaning
                        + (ended.last().isEmpty() ? "" : "; its last lines:\n" + String.join("\n", ended.last())),
                "fix the error above and rebuild the image: mvn compile jib:build; then run: mvn seedbed:reproduce -Dimage="
                        + reference));
    }

    private ProblemException other(ImageReport report, Path file) {
        String differ = String.join(
                ", ",
                report.files().entrySet().stream()
                        .filter(each -> !each.getValue().equals(ImageReport.SAME))
                        .map(Map.Entry::getKey)
                        .toList());
        return new ProblemException(new Problem(
                "The image does not reproduce the model",
                report.image() + ", " + report.imageId(),
                "these files differ from model.lock: " + differ + ".\nThe image was built of commit "
                        + report.revision().orElse("unknown"),
                "build it from this code, data and settings: mvn compile jib:build; the run is in "
                        + basedir.relativize(folder.resolve("output/run")) + ", the report is " + file));
    }
}
