package io.github.seedbed.internal.copy;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.files.SafeName;
import io.github.seedbed.internal.http.Progress;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.signature.ModelSignature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gets a bundle from a place, file by file, each proved by the list that its id is the digest of. */
public final class Fetch {
    /** What a bundle may have at most, as whoever opens it has it. */
    public static final long MOST_BYTES = Integer.MAX_VALUE - 8L;

    /** The detached signature, which no list of digests can hold. */
    public static final String SIGNATURE = ModelSignature.FILE;

    /** What a download is called that was interrupted. */
    private static final String PART = ".part";

    private static final String OTHER_FILE = "A file of the copy is not the published one";
    private static final String ACTION = "repair the copy, if it is yours: mvn seedbed:copies -Drepair";

    private final Place place;
    private final Checksums sums;

    private Fetch(Place place, Checksums sums) {
        this.place = place;
        this.sums = sums;
    }

    /**
     * Reads the list of digests.
     *
     * @param place where the bundle is
     * @param expectedId what its digest has to be, if that is known
     * @throws ProblemException if it cannot be had, is none, or another bundle's
     * @throws IOException if no temporary file can be written
     */
    public static Fetch from(Place place, Optional<String> expectedId) throws IOException {
        byte[] bytes = bytes(place);
        String id = Sha256.of(bytes);
        if (expectedId.isPresent() && !expectedId.get().equals(id)) {
            throw new ProblemException(new Problem(
                    "This is another bundle than the expected one",
                    place.shown(),
                    "its id is " + id + ", expected was " + expectedId.get(),
                    "check the address and its revision; trust the id only if you know where it comes from"));
        }
        Checksums sums = Checksums.canonical(bytes)
                .orElseThrow(() -> new ProblemException(new Problem(
                        "The bundle's list of digests is broken",
                        place.shown() + ", " + Checksums.FILE,
                        "it is not one line \"digest, two spaces, name\" for each file, sorted by name",
                        ACTION)));
        ProblemException.throwIfAny(unsafe(place, sums));
        return new Fetch(place, sums);
    }

    /**
     * Returns the names of files that the list of digests holds, for whoever wants to replace the bundle.
     *
     * @param place where the list is
     * @return the safe ones of them; empty if the list is broken
     * @throws ProblemException if it cannot be had
     * @throws IOException if no temporary file can be written
     */
    public static List<String> listed(Place place) throws IOException {
        return Checksums.canonical(bytes(place)).stream()
                .flatMap(sums -> sums.digests().keySet().stream())
                .filter(SafeName::isOne)
                .toList();
    }

    private static byte[] bytes(Place place) throws IOException {
        Path folder = Files.createTempDirectory("seedbed");
        Path file = folder.resolve(Checksums.FILE);
        try {
            place.get(Checksums.FILE, file, Checksums.MOST_BYTES, each -> {}, Progress.NONE);
            return Files.readAllBytes(file);
        } finally {
            SortedFiles.delete(folder);
        }
    }

    private static List<Problem> unsafe(Place place, Checksums sums) {
        if (sums.digests().size() > Checksums.MOST_FILES) {
            return List.of(new Problem(
                    "The bundle has too many files",
                    place.shown(),
                    sums.digests().size() + " of at most " + Checksums.MOST_FILES,
                    "check the address"));
        }
        List<Problem> problems = new ArrayList<>();
        for (String name : sums.digests().keySet()) {
            fault(name)
                    .ifPresent(fault -> problems.add(new Problem(
                            OTHER_FILE,
                            place.shown() + ", " + name,
                            fault,
                            "do not use it: no bundle of Seedbed holds such a name")));
        }
        return problems;
    }

    private static Optional<String> fault(String name) {
        return name.equals(Checksums.FILE) || name.endsWith(PART)
                ? Optional.of("the name is needed for another file")
                : SafeName.fault(name);
    }

    /** Returns the bundle's id. */
    public String id() {
        return sums.id();
    }

    /** Returns the digests of its files, by their names. */
    public Map<String, String> digests() {
        return sums.digests();
    }

    /** Returns how many files the bundle has. */
    public int size() {
        return sums.digests().size();
    }

    /**
     * Gets all files, those that are there already left out.
     *
     * @param folder what an interrupted fetch of the same bundle left is taken over
     * @param progress hears of each piece
     * @throws ProblemException naming every file that cannot be had or is not the published one
     * @throws IOException if a file cannot be written
     */
    public void into(Path folder, Progress progress) throws IOException {
        List<Problem> problems = new ArrayList<>();
        long left = MOST_BYTES;
        for (Map.Entry<String, String> each : sums.digests().entrySet()) {
            Path file = folder.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            try {
                if (!Files.exists(file) || !Sha256.of(file).equals(each.getValue())) {
                    place.get(each.getKey(), file, left, got -> require(got, each), progress);
                }
                left -= Files.size(file);
            } catch (ProblemException e) {
                problems.addAll(e.problems());
                if (e.getCause() instanceof IOException) {
                    // No answer to one, none to the others
                    throw e;
                }
            }
        }
        ProblemException.throwIfAny(problems);
        Files.write(folder.resolve(Checksums.FILE), sums.bytes());
    }

    private void require(Path got, Map.Entry<String, String> expected) throws IOException {
        String digest = Sha256.of(got);
        if (!digest.equals(expected.getValue())) {
            throw new ProblemException(new Problem(
                    OTHER_FILE,
                    place.shown() + ", " + expected.getKey(),
                    "its SHA-256 is " + digest + ", expected was " + expected.getValue(),
                    ACTION));
        }
    }

    /**
     * Gets the signature.
     *
     * @param folder where to put it
     * @return whether there is one
     * @throws ProblemException if nothing answers
     * @throws IOException if it cannot be written
     */
    public boolean signatureInto(Path folder) throws IOException {
        Path file = folder.resolve(SIGNATURE);
        try {
            place.get(SIGNATURE, file, Checksums.MOST_BYTES, got -> {}, Progress.NONE);
            return true;
        } catch (ProblemException e) {
            Files.deleteIfExists(file);
            if (e.getCause() instanceof IOException) {
                throw e;
            }
            return false;
        }
    }

    /**
     * Returns the files at the place that the bundle does not list, as far as the place can be listed.
     *
     * @throws IOException if it cannot be listed
     */
    public List<String> unlisted() throws IOException {
        return place.names().orElse(List.of()).stream()
                .filter(name -> !sums.digests().containsKey(name))
                .filter(name -> !name.equals(Checksums.FILE) && !name.equals(SIGNATURE))
                .sorted()
                .toList();
    }
}
