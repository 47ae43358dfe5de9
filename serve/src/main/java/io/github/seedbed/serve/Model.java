package io.github.seedbed.serve;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.bundle.Prediction;
import io.github.seedbed.features.Input;
import io.github.seedbed.features.Vocabulary;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.internal.shift.ShiftCounts;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The bundle that is served, proven when it was loaded; what is asked of it is counted. */
final class Model implements AutoCloseable {
    /** More calls of the model at once only take each other's processor. */
    private static final int CALLS_PER_PROCESSOR = 2;

    private static final long WAIT_SECONDS = 2;

    private final Bundle bundle;
    private final RunFolder folder;
    private final ShiftCounts counts;
    private final Semaphore calls =
            new Semaphore(CALLS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors(), true);

    private Model(Bundle bundle, RunFolder folder, ShiftCounts counts) {
        this.bundle = bundle;
        this.folder = folder;
        this.counts = counts;
    }

    static Model load(Options options) throws IOException {
        Path path = options.bundle();
        if (!Files.isRegularFile(path.resolve(Checksums.FILE))) {
            throw new ProblemException(new Problem(
                    "There is no bundle to serve",
                    path.toString(),
                    "the folder has no " + Checksums.FILE,
                    "mvn verify writes target/bundle; unpack a bundle that is a zip file"));
        }
        Bundle bundle =
                options.id().isPresent() ? Bundle.load(path, options.id().get()) : Bundle.load(path);
        try {
            RunFolder folder = new RunFolder(path.toAbsolutePath());
            return new Model(bundle, folder, counts(folder));
        } catch (IOException | RuntimeException e) {
            bundle.close();
            throw e;
        }
    }

    private static ShiftCounts counts(RunFolder folder) throws IOException {
        Path words = folder.path().resolve(Vocabulary.FILE);
        Optional<Vocabulary> vocabulary =
                Files.exists(words) ? Optional.of(Vocabulary.parse(Files.readAllBytes(words))) : Optional.empty();
        return new ShiftCounts(folder.config(), folder.profile(), folder.metricsOfLabels("the service"), vocabulary);
    }

    Bundle bundle() {
        return bundle;
    }

    String id() {
        return bundle.id();
    }

    String target() throws IOException {
        return folder.config().target().title();
    }

    /** The model card, if the bundle has one. */
    Optional<byte[]> card() throws IOException {
        Path card = folder.path().resolve("README.md");
        return Files.exists(card) ? Optional.of(Files.readAllBytes(card)) : Optional.empty();
    }

    /** Answers rows, and counts them; refuses where too many wait already. */
    List<Prediction> predict(List<Map<String, Object>> rows) throws InterruptedException {
        if (!calls.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
            throw new Refused(Answer.problem(503, "Too many requests at once: try again in a second")
                    .with("Retry-After", "1"));
        }
        List<Prediction> predictions;
        try {
            predictions = bundle.predict(rows);
        } catch (ProblemException e) {
            throw new Refused(Answer.problem(422, e.problems().get(0).toString()));
        } finally {
            calls.release();
        }
        count(rows, predictions);
        return predictions;
    }

    private void count(List<Map<String, Object>> rows, List<Prediction> predictions) {
        List<Input> inputs = bundle.inputs();
        List<String> labels = bundle.labels();
        synchronized (counts) {
            for (int row = 0; row < rows.size(); row++) {
                counts.nextRow();
                for (int i = 0; i < inputs.size(); i++) {
                    Object value = rows.get(row).get(inputs.get(i).name());
                    if (value == null) {
                        counts.missing(i);
                    } else if (value instanceof Number number) {
                        counts.number(i, number.floatValue());
                    } else {
                        counts.text(i, value.toString());
                    }
                }
                counts.answer(labels.indexOf(predictions.get(row).label()), Optional.empty(), Map.of());
            }
        }
    }

    /** How far the rows since the start are from the training rows. */
    byte[] shift() {
        synchronized (counts) {
            return Json.write(counts.report());
        }
    }

    @Override
    public void close() {
        bundle.close();
    }
}
