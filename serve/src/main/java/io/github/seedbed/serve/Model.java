package io.github.seedbed.serve;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.features.Input;
import io.github.seedbed.features.Vocabulary;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.internal.shift.ShiftCounts;
import io.github.seedbed.metrics.Task;
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
    private final RunConfig config;
    private final ShiftCounts counts;
    private final Counters counters;
    /**
     * Not in the order of arrival: in that order each call behind one that waits would wait as well, for microseconds.
     */
    private final Semaphore calls =
            new Semaphore(CALLS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors());

    private Model(Bundle bundle, RunFolder folder, RunConfig config, ShiftCounts counts, Counters counters) {
        this.bundle = bundle;
        this.config = config;
        this.folder = folder;
        this.counts = counts;
        this.counters = counters;
    }

    static Model load(Options options, Counters counters) throws IOException {
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
            return new Model(bundle, folder, folder.config(), counts(folder), counters);
        } catch (IOException | RuntimeException e) {
            bundle.close();
            throw e;
        }
    }

    private static ShiftCounts counts(RunFolder folder) throws IOException {
        Path words = folder.path().resolve(Vocabulary.FILE);
        Optional<Vocabulary> vocabulary =
                Files.exists(words) ? Optional.of(Vocabulary.parse(Files.readAllBytes(words))) : Optional.empty();
        return new ShiftCounts(folder.config(), folder.profile(), folder.metrics(), vocabulary);
    }

    Bundle bundle() {
        return bundle;
    }

    String id() {
        return bundle.id();
    }

    RunConfig.Target target() {
        return config.target();
    }

    private Optional<String> unit() {
        return target().number().flatMap(RunConfig.NumberTarget::unit);
    }

    /** The model card, if the bundle has one. */
    Optional<byte[]> card() throws IOException {
        Path card = folder.path().resolve("README.md");
        return Files.exists(card) ? Optional.of(Files.readAllBytes(card)) : Optional.empty();
    }

    /** Answers rows, and counts them; refuses where too many wait already. */
    List<Answered> answer(List<Map<String, Object>> rows) throws InterruptedException {
        if (!calls.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
            throw new Refused(Answer.problem(503, "Too many requests at once: try again in a second")
                    .with("Retry-After", "1"));
        }
        List<Answered> answers;
        try {
            answers = bundle.task() == Task.REGRESSION ? numbers(rows) : labels(rows);
        } catch (ProblemException e) {
            throw new Refused(Answer.problem(422, e.problems().get(0).toString()));
        } finally {
            calls.release();
        }
        counters.warnings(
                answers.stream().filter(answer -> !answer.warnings().isEmpty()).count());
        count(rows, answers);
        return answers;
    }

    private List<Answered> labels(List<Map<String, Object>> rows) {
        return bundle.predict(rows).stream()
                .<Answered>map(prediction ->
                        new Answered.Label(prediction, bundle.labels().indexOf(prediction.label())))
                .toList();
    }

    private List<Answered> numbers(List<Map<String, Object>> rows) {
        return bundle.estimate(rows).stream()
                .<Answered>map(estimate -> new Answered.Number(estimate, unit()))
                .toList();
    }

    private void count(List<Map<String, Object>> rows, List<Answered> answers) {
        List<Input> inputs = bundle.inputs();
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
                answers.get(row).count(counts);
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
