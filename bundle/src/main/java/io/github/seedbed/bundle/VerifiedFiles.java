package io.github.seedbed.bundle;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The files of a bundle, each proved to be the one that {@code SHA256SUMS} lists. */
final class VerifiedFiles {
    /** A bundle has about a dozen files. */
    private static final int MOST_FILES = 1000;

    /** What fits into one Java array; a model that is larger is not opened by this class. */
    private static final long MOST_BYTES = Integer.MAX_VALUE - 8L;

    private static final String ACTION = "download the bundle again, or build it again with: mvn verify";

    private final Path folder;
    private final Checksums sums;

    private VerifiedFiles(Path folder, Checksums sums) {
        this.folder = folder;
        this.sums = sums;
    }

    static VerifiedFiles of(Path folder, Optional<String> expectedId) throws IOException {
        Path file = folder.resolve(Checksums.FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new ProblemException(
                    new Problem("This is not a bundle", folder.toString(), "it has no file " + Checksums.FILE, ACTION));
        }
        byte[] bytes = Files.readAllBytes(file);
        String id = Sha256.of(bytes);
        if (expectedId.isPresent() && !expectedId.get().equals(id)) {
            throw new ProblemException(new Problem(
                    "This is another bundle than the expected one",
                    folder.toString(),
                    "its id is " + id + ", expected was " + expectedId.get(),
                    ACTION));
        }
        Checksums sums = Checksums.parse(new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new ProblemException(new Problem(
                        "The bundle's list of digests is broken",
                        file.toString(),
                        "a line has another form than \"digest, two spaces, name\", or a name is a duplicate",
                        ACTION)));
        VerifiedFiles files = new VerifiedFiles(folder, sums);
        ProblemException.throwIfAny(files.problems());
        return files;
    }

    /** Of a run that nobody sealed yet: the files are what they are. */
    static VerifiedFiles unsealed(Path folder) throws IOException {
        VerifiedFiles files = new VerifiedFiles(folder, Checksums.of(folder));
        ProblemException.throwIfAny(files.problems());
        return files;
    }

    private List<Problem> problems() throws IOException {
        List<Problem> problems = new ArrayList<>();
        Set<String> names = new TreeSet<>(SortedFiles.below(folder));
        names.remove(Checksums.FILE);
        names.addAll(sums.digests().keySet());
        if (names.size() > MOST_FILES) {
            return List.of(new Problem(
                    "The bundle has too many files",
                    folder.toString(),
                    names.size() + " of at most " + MOST_FILES,
                    ACTION));
        }
        for (String name : names) {
            fault(name)
                    .ifPresent(why -> problems.add(
                            new Problem("A file of the bundle is not the published one", name, why, ACTION)));
        }
        return problems;
    }

    private Optional<String> fault(String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize()) || name.contains("\\") || name.startsWith("/")) {
            return Optional.of("its name leads out of the bundle");
        }
        if (!sums.digests().containsKey(name)) {
            return Optional.of(Checksums.FILE + " does not list it");
        }
        if (Files.isSymbolicLink(file)) {
            return Optional.of("it is a link");
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of("it is missing");
        }
        if (Files.size(file) > MOST_BYTES) {
            return Optional.of("it has " + Files.size(file) + " bytes");
        }
        String digest = Sha256.of(file);
        String expected = sums.digests().get(name);
        return digest.equals(expected)
                ? Optional.empty()
                : Optional.of("its SHA-256 is " + digest + ", expected was " + expected);
    }

    String id() {
        return sums.id();
    }

    /** Reads a file and proves it once more: it could have been exchanged since. */
    byte[] read(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        if (!Sha256.of(bytes).equals(sums.digests().get(name))) {
            throw new ProblemException(new Problem(
                    "A file of the bundle is not the published one", name, "it changed while it was read", ACTION));
        }
        return bytes;
    }

    boolean has(String name) {
        return sums.digests().containsKey(name);
    }

    void require(String name) {
        if (!has(name)) {
            throw new ProblemException(
                    new Problem("The bundle is not complete", name, Checksums.FILE + " does not list it", ACTION));
        }
    }
}
