package io.github.seedbed.publish;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.http.ProgressLine;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.signature.TrustedKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts one bundle into several places, verifies each copy, and records where they are. Killed at any moment, the same
 * again goes on where it stopped: each place knows what it has.
 */
public final class Publication {
    private final Path basedir;
    private final List<Target> targets;
    private final Optional<TrustedKey> key;
    private final Consumer<String> log;

    /**
     * Prepares.
     *
     * @param basedir of the project, where {@code copies.json} is
     * @param targets where to; at least one
     * @param key of who signs, if the bundle is signed
     * @param log takes lines for people
     */
    public Publication(Path basedir, List<Target> targets, Optional<TrustedKey> key, Consumer<String> log) {
        this.basedir = basedir;
        this.targets = List.copyOf(targets);
        this.key = key;
        this.log = log;
    }

    /**
     * Says what would be done.
     *
     * @param bundle to publish
     * @throws ProblemException naming every place where nothing can be put
     * @throws IOException if it cannot be found out
     */
    public void plan(ReleasedBundle bundle) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Target target : targets) {
            try {
                target.requireReady();
                lines.add(target.name() + ": " + target.plan(bundle));
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        ProblemException.throwIfAny(problems);
        log.accept("Bundle " + bundle.id() + ", version " + bundle.name().version() + ", "
                + (key.isPresent() ? "signed" : "not signed"));
        lines.forEach(log);
    }

    /**
     * Publishes.
     *
     * @param bundle that {@link #plan} was asked of
     * @return what {@code copies.json} says now
     * @throws ProblemException if a place does not take it, or gives other bytes than it took; copies that were made
     *     are recorded
     * @throws IOException if a file cannot be read or written
     */
    public Copies run(ReleasedBundle bundle) throws IOException {
        String id = bundle.id();
        Optional<String> hint = key.map(TrustedKey::hint);
        Copies copies = Copies.in(basedir)
                .filter(before -> before.bundle().equals(id))
                .map(before -> new Copies(bundle.name().version(), id, hint, before.copies()))
                .orElseGet(() -> new Copies(bundle.name().version(), id, hint, List.of()));
        for (Target target : targets) {
            ProgressLine progress = new ProgressLine(target.name(), bundle.size(), log, ProgressLine.LOGGED);
            Optional<Copy> copy = target.put(bundle, false, progress::moved);
            if (copy.isEmpty()) {
                log.accept(target.name() + ": complete, and not published: -Dfinal does that, for ever");
                continue;
            }
            copies = copies.with(copy.get());
            require(copies, copy.get());
            copies.write(basedir);
            log.accept(target.name() + ": published and verified: " + copy.get().address());
        }
        return copies;
    }

    private void require(Copies copies, Copy copy) throws IOException {
        ProblemException.throwIfAny(faults(copies, copy));
    }

    private List<Problem> faults(Copies copies, Copy copy) throws IOException {
        Path folder = Files.createTempDirectory("seedbed-copy");
        try {
            return new Verification(basedir, copies, targets, key)
                    .one(copy, folder, bytes -> {})
                    .faults();
        } finally {
            SortedFiles.delete(folder);
        }
    }

    /**
     * Puts good copies in place of broken ones: from the first that is whole, whoever keeps it.
     *
     * @param copies what was published
     * @param name the project's coordinates
     * @return what {@code copies.json} says now
     * @throws ProblemException if no copy is whole, or naming those that could not be restored; the others are
     * @throws IOException if a file cannot be read or written
     */
    public Copies repair(Copies copies, ReleasedBundle.Coordinates name) throws IOException {
        Path good = Files.createTempDirectory("seedbed-copy");
        try {
            List<Copy> broken = new ArrayList<>();
            Optional<Copy> source = Optional.empty();
            Path whole = good;
            Verification verification = new Verification(basedir, copies, targets, key);
            for (Copy copy : copies.copies()) {
                // Several may be of one kind
                Path folder = Files.createTempDirectory(good, copy.target());
                Verdict verdict = verification.one(copy, folder, bytes -> {});
                if (!verdict.isGood()) {
                    broken.add(copy);
                }
                if (verdict.whole() && source.isEmpty() && copy.id().isEmpty()) {
                    source = Optional.of(copy);
                    whole = folder;
                }
            }
            return broken.isEmpty() ? copies : repaired(copies, name, whole, source, broken);
        } finally {
            SortedFiles.delete(good);
        }
    }

    private Copies repaired(
            Copies copies, ReleasedBundle.Coordinates name, Path folder, Optional<Copy> source, List<Copy> broken)
            throws IOException {
        Copy whole = source.orElseThrow(() -> new ProblemException(new Problem(
                "No copy is whole any more",
                Copies.FILE,
                "all " + broken.size() + " are missing or changed",
                "build the version again from its tag, and publish it: its id has to be " + copies.bundle())));
        ReleasedBundle bundle = Zip.bundle(folder, folder.resolveSibling("bundle.zip"), name);
        Copies repaired = copies;
        List<Problem> problems = new ArrayList<>();
        for (Copy copy : broken) {
            try {
                Target target = target(copy);
                Copy again = target.put(bundle, true, bytes -> {}).orElseThrow();
                repaired = repaired.with(again);
                requireRestored(repaired, again);
                repaired.write(basedir);
                log.accept(target.name() + ": restored from " + whole.address());
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        ProblemException.throwIfAny(problems);
        return repaired;
    }

    private Target target(Copy copy) {
        return targets.stream()
                .filter(each -> each.name().equals(copy.target()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(new Problem(
                        "A broken copy cannot be repaired",
                        copy.address(),
                        "the POM does not name a target " + copy.target() + " any more",
                        "configure it, or remove the copy from " + Copies.FILE)));
    }

    /** A registry may keep a damaged file: its name is the digest of the right bytes, so it takes it for these. */
    private void requireRestored(Copies copies, Copy copy) throws IOException {
        List<Problem> left = faults(copies, copy);
        if (!left.isEmpty()) {
            throw new ProblemException(new Problem(
                    "A copy is still broken",
                    left.get(0).where(),
                    "the right files were sent, and still: " + left.get(0).why(),
                    "ask the owner of that place to delete the damaged file; then: mvn seedbed:copies -Drepair"));
        }
    }
}
