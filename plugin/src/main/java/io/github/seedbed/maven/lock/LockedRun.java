package io.github.seedbed.maven.lock;

import io.github.seedbed.json.Json;
import io.github.seedbed.maven.run.Platform;
import io.github.seedbed.maven.run.RunFolder;
import io.github.seedbed.maven.train.TrainingRecord;
import io.github.seedbed.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The run in {@code target/run}, beside what {@code model.lock} says about it. */
public final class LockedRun {
    private final Path basedir;
    private final RunFolder run;
    private final Path target;
    private final Consumer<String> lines;

    /**
     * Prepares the comparison.
     *
     * @param basedir the project's folder, where {@code model.lock} is
     * @param target the project's build folder, where the run is
     * @param lines hears what is found
     */
    public LockedRun(Path basedir, Path target, Consumer<String> lines) {
        this.basedir = basedir;
        this.target = target;
        this.run = new RunFolder(target.resolve("run"));
        this.lines = lines;
    }

    /**
     * Returns what is wrong, if the run is not the one that was agreed on. Where nothing was agreed on nothing is
     * wrong: a line says so.
     *
     * @throws IOException if a file cannot be read
     */
    public Optional<Problem> problem() throws IOException {
        Optional<ModelLock> lock = ModelLock.read(basedir);
        if (lock.isEmpty()) {
            lines.accept(
                    "There is no model.lock yet: mvn seedbed:lock writes it; commit it, and every build must give this"
                            + " model");
            return Optional.empty();
        }
        Platform platform = TrainingRecord.platform(target, run);
        Map<String, String> digests = run.checksums().digests();
        Optional<LockEntry> entry = lock.get().entry(platform.architecture());
        if (entry.isEmpty()) {
            lines.accept(proposal(platform, digests));
            return Optional.empty();
        }
        if (!entry.get().files().equals(digests)) {
            return Optional.of(problem(platform, entry.get(), digests));
        }
        lines.accept(equal(platform, entry.get()));
        return Optional.empty();
    }

    /**
     * Makes the run the one that is agreed on.
     *
     * @throws IOException if a file cannot be read or written
     */
    public void accept() throws IOException {
        run.require("seedbed:train seedbed:lock");
        Platform platform = TrainingRecord.platform(target, run);
        Map<String, String> digests = run.checksums().digests();
        ModelLock lock = ModelLock.read(basedir).orElseGet(() -> new ModelLock(new TreeMap<>()));
        LockEntry entry = lock.entry(platform.architecture())
                .map(before -> before.seen(platform.jdk(), digests))
                .orElseGet(() -> LockEntry.of(platform.jdk(), digests));
        lock.with(platform.architecture(), entry).write(basedir);
        lines.accept("model.lock holds " + run.shown() + " now (" + platform.architecture() + ", JDK " + list(entry)
                + "): commit it");
    }

    private static String proposal(Platform platform, Map<String, String> digests) {
        String entry =
                new String(Json.bytes(LockEntry.of(platform.jdk(), digests).json()), StandardCharsets.UTF_8);
        return "model.lock says nothing about " + platform.architecture() + ": mvn seedbed:lock adds this under runs."
                + ModelLock.RUN + ":\n\"" + platform.architecture() + "\": " + entry.strip();
    }

    private static String equal(Platform platform, LockEntry entry) {
        String found = "The run is the one in model.lock (" + platform.architecture() + ", JDK " + platform.jdk() + ")";
        return entry.jdk().contains(platform.jdk())
                ? found
                : found + "; seen before on JDK " + list(entry) + " only: mvn seedbed:lock notes this one as well";
    }

    private static Problem problem(Platform platform, LockEntry entry, Map<String, String> digests) {
        return new Problem(
                "The model is not the one in model.lock",
                ModelLock.FILE + ", runs." + ModelLock.RUN + "." + platform.architecture(),
                "these files differ: " + String.join(", ", differing(entry.files(), digests))
                        + ".\nA run changes when seed, settings, data, code, dependencies or the major version of the JDK"
                        + " do (locked on JDK " + list(entry) + ", this is " + platform.jdk() + ")",
                "if the change is meant: mvn seedbed:lock, and commit model.lock; if not, undo it: git diff shows what it"
                        + " was");
    }

    private static List<String> differing(Map<String, String> first, Map<String, String> second) {
        SortedSet<String> names = new TreeSet<>(first.keySet());
        names.addAll(second.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(first.get(name), second.get(name)))
                .toList();
    }

    private static String list(LockEntry entry) {
        return entry.jdk().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
