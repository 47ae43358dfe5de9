package io.github.seedbed.publish;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.copy.Address;
import io.github.seedbed.internal.copy.Fetch;
import io.github.seedbed.internal.copy.Place;
import io.github.seedbed.internal.hub.Surroundings;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.signature.TrustedKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Downloads copies as a stranger would, and holds every byte against the id, and the scores of golden rows against
 * those of the model.
 */
public final class Verification {
    private final Path basedir;
    private final Copies copies;
    private final List<Target> targets;
    private final Optional<TrustedKey> key;

    /**
     * Prepares to verify.
     *
     * @param basedir of the project, from which relative paths lead on
     * @param copies what was published
     * @param targets that know how to read where not everybody may
     * @param key of who signed, if the signatures are to be verified too
     */
    public Verification(Path basedir, Copies copies, List<Target> targets, Optional<TrustedKey> key) {
        this.basedir = basedir;
        this.copies = copies;
        this.targets = List.copyOf(targets);
        this.key = key;
    }

    /**
     * Verifies all copies; one that is broken does not keep the others from it.
     *
     * @param moved hears how many bytes were transferred
     * @throws IOException if a temporary file cannot be written
     */
    public List<Verdict> all(LongConsumer moved) throws IOException {
        List<Verdict> verdicts = new ArrayList<>();
        for (Copy copy : copies.copies()) {
            Path folder = Files.createTempDirectory("seedbed-copy");
            try {
                verdicts.add(one(copy, folder, moved));
            } finally {
                SortedFiles.delete(folder);
            }
        }
        return verdicts;
    }

    /**
     * Downloads and verifies a copy.
     *
     * @param copy which
     * @param folder an empty one, in which the files stay
     * @param moved hears how many bytes were transferred
     * @throws IOException if a file cannot be written
     */
    Verdict one(Copy copy, Path folder, LongConsumer moved) throws IOException {
        List<String> notes = new ArrayList<>();
        boolean whole = false;
        try (Place place = place(copy)) {
            Fetch fetch = Fetch.from(place, Optional.of(id(copy)));
            fetch.into(folder, moved::accept);
            if (copy.id().isEmpty()) {
                requireModel(copy, folder, fetch.signatureInto(folder));
            }
            whole = true;
            requireNewest(copy);
            if (!fetch.unlisted().isEmpty()) {
                notes.add("also there: " + String.join(", ", fetch.unlisted()));
            }
            return new Verdict(copy, true, List.of(), notes);
        } catch (ProblemException e) {
            return new Verdict(copy, whole, e.problems(), notes);
        }
    }

    private String id(Copy copy) {
        return copy.id().orElse(copies.bundle());
    }

    private void requireModel(Copy copy, Path folder, boolean signed) throws IOException {
        if (key.isPresent()) {
            Bundle.load(folder.toString(), key.get()).close();
        } else {
            Bundle.load(folder, copies.bundle()).close();
        }
        if (copies.key().isPresent() && !signed) {
            throw new ProblemException(new Problem(
                    "A copy lost its signature",
                    copy.address(),
                    "there is no " + Fetch.SIGNATURE + " any more",
                    "restore it: mvn seedbed:copies -Drepair"));
        }
    }

    private Place place(Copy copy) throws IOException {
        Optional<Target> target = target(copy);
        return target.isPresent()
                ? target.get().place(copy)
                : new Address(copy.address()).place(Surroundings.ofProcess(), basedir);
    }

    private Optional<Target> target(Copy copy) {
        return targets.stream()
                .filter(target -> target.name().equals(copy.target()))
                .findFirst();
    }

    /** The copy is whole; whoever asks for no version has to get it too. */
    private void requireNewest(Copy copy) throws IOException {
        Optional<Target> target = target(copy);
        Optional<Place> newest = target.isPresent() ? target.get().newest(copy) : Optional.empty();
        if (newest.isEmpty()) {
            return;
        }
        Path folder = Files.createTempDirectory("seedbed-copy");
        try (Place place = newest.get()) {
            Fetch fetch = Fetch.from(place, Optional.empty());
            if (!fetch.id().equals(id(copy))) {
                throw new ProblemException(new Problem(
                        "A copy is stale",
                        place.shown(),
                        "the newest version there is another one than was published",
                        "publish, or put the published one there again: mvn seedbed:copies -Drepair"));
            }
            fetch.into(folder, bytes -> {});
        } finally {
            SortedFiles.delete(folder);
        }
    }
}
