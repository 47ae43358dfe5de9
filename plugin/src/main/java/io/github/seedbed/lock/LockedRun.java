package io.github.seedbed.lock;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.seeds.SeedsReport;
import io.github.seedbed.train.Platform;
import io.github.seedbed.train.Smoke;
import io.github.seedbed.train.TrainingRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The run that was trained last, compared with what {@code model.lock} says about it. */
public final class LockedRun {
    private final Path basedir;
    private final RunFolder run;
    private final Path target;
    private final Consumer<String> lines;

    /**
     * Prepares the comparison.
     *
     * @param basedir the project's folder, where {@code model.lock} is
     * @param target the build folder, where the run is
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
            lines.accept("There is no model.lock yet: " + command()
                    + " writes it; commit it, and every build must give this model");
            return Optional.empty();
        }
        Platform platform = TrainingRecord.platform(target, run);
        LockEntry now = entry(platform);
        Optional<LockEntry> entry = lock.get().entry(kind(), platform.architecture());
        if (entry.isEmpty()) {
            lines.accept(proposal(platform, now));
            return Optional.empty();
        }
        if (!entry.get().files().equals(now.files())) {
            return Optional.of(problem(platform, new Comparison(entry.get(), now)));
        }
        lines.accept(equal(platform, entry.get()));
        return Optional.empty();
    }

    /**
     * Makes the run the one that is agreed on, after telling what changes by that.
     *
     * @throws IOException if a file cannot be read or written
     */
    public void accept() throws IOException {
        run.require("seedbed:train seedbed:lock");
        Platform platform = TrainingRecord.platform(target, run);
        ModelLock lock = ModelLock.read(basedir).orElseGet(ModelLock::empty);
        Optional<LockEntry> before = lock.entry(kind(), platform.architecture());
        LockEntry entry = entry(platform).seenAlso(before);
        tell(before, entry);
        lock.with(kind(), platform.architecture(), entry).write(basedir);
        lines.accept("model.lock holds " + shown() + " now (" + platform.architecture() + ", JDK " + list(entry)
                + "): commit it");
        if (run.isSmoke()) {
            lines.accept("The full run is locked apart: mvn verify " + Smoke.FULL + ", then " + Smoke.LOCK_FULL);
        } else {
            keepSeeds();
        }
    }

    /** What other seeds give is accepted with the run that it was made for, and worth nothing for another. */
    private void keepSeeds() throws IOException {
        Path kept = basedir.resolve(SeedsReport.FILE);
        Optional<SeedsReport> made = SeedsReport.of(target, run);
        if (made.isPresent()) {
            Files.write(kept, made.get().bytes());
            lines.accept(SeedsReport.FILE + " holds what " + made.get().seeds().size()
                    + " seeds give: commit it, the card shows it");
        } else if (Files.exists(kept) && SeedsReport.of(basedir, run).isEmpty()) {
            lines.accept(SeedsReport.FILE + " is about another run, so that the card leaves it out: mvn compile"
                    + " seedbed:train seedbed:lock -Dseeds=10 makes it anew, or delete it");
        }
    }

    private void tell(Optional<LockEntry> before, LockEntry now) {
        if (before.isEmpty()) {
            lines.accept("The first run that is locked here:");
            Comparison.alone(now).lines().forEach(lines);
        } else if (!before.get().files().equals(now.files())) {
            Comparison comparison = new Comparison(before.get(), now);
            lines.accept("Changed: " + String.join(", ", comparison.files()));
            comparison.text().lines().forEach(lines);
        } else {
            lines.accept("Every file is as it was");
        }
    }

    private LockEntry entry(Platform platform) throws IOException {
        return LockEntry.of(
                platform.jdk(), run.config(), run.metrics(), run.checksums().digests());
    }

    private String kind() throws IOException {
        return ModelLock.kind(run.isSmoke());
    }

    /** The command that accepts this run: a project with smoke runs locks its full ones by another. */
    private String command() throws IOException {
        return Smoke.isIn(basedir) && !run.isSmoke() ? Smoke.LOCK_FULL : "mvn seedbed:lock";
    }

    private String shown() throws IOException {
        return run.isSmoke() ? "the smoke run" : run.shown();
    }

    private String proposal(Platform platform, LockEntry now) throws IOException {
        String text = new String(Json.bytes(Json.tree(now)), StandardCharsets.UTF_8);
        return "model.lock says nothing about " + (run.isSmoke() ? "smoke runs on " : "") + platform.architecture()
                + ": " + command() + " adds this under runs." + kind() + ":\n\"" + platform.architecture() + "\": "
                + text.strip();
    }

    private String equal(Platform platform, LockEntry entry) throws IOException {
        String found = "The " + (run.isSmoke() ? "smoke " : "") + "run is the one in model.lock ("
                + platform.architecture() + ", JDK " + platform.jdk() + ")";
        return entry.jdk().contains(platform.jdk())
                ? found
                : found + "; seen before on JDK " + list(entry) + " only: " + command() + " notes this one as well";
    }

    private Problem problem(Platform platform, Comparison comparison) throws IOException {
        return new Problem(
                "The model is not the one in model.lock",
                ModelLock.FILE + ", runs." + kind() + "." + platform.architecture(),
                "these files differ: " + String.join(", ", comparison.files())
                        + ".\nA run changes when seed, settings, data, code, dependencies or the major version of the JDK"
                        + " do (locked on JDK " + list(comparison.before()) + ", this is " + platform.jdk() + ").\n"
                        + comparison.text(),
                "if the change is meant: " + command()
                        + ", and commit model.lock; if not, undo it: git diff shows what it was");
    }

    private static String list(LockEntry entry) {
        return entry.jdk().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
