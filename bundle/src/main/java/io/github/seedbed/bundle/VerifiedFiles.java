package io.github.seedbed.bundle;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.files.SafeName;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.signature.ModelSignature;
import io.github.seedbed.signature.TrustedKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files of a bundle, each proved to be the one that {@code SHA256SUMS} lists; none is read beyond a limit. */
final class VerifiedFiles {
    /** What fits into one Java array: all files together have less. */
    private static final long MOST_BYTES = Integer.MAX_VALUE - 8L;

    /** A name of more letters is one that nobody reads. */
    private static final int LONGEST_SHOWN = 200;

    private static final int BUFFER = 1 << 16;

    private static final String ACTION = "download the bundle again, or build it again with: mvn verify";

    private final Path folder;
    private final String shown;
    private final String id;
    private final Checksums sums;
    private long left = MOST_BYTES;

    private VerifiedFiles(Path folder, String shown, String id, Checksums sums) {
        this.folder = folder;
        this.shown = shown;
        this.id = id;
        this.sums = sums;
    }

    static VerifiedFiles of(Path folder, String shown, Optional<String> expectedId) throws IOException {
        Path file = folder.resolve(Checksums.FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new ProblemException(
                    new Problem("This is not a bundle", shown, "it has no file " + Checksums.FILE, ACTION));
        }
        byte[] bytes = start(file, Checksums.MOST_BYTES);
        String id = Sha256.of(bytes);
        if (expectedId.isPresent() && !expectedId.get().equals(id)) {
            throw new ProblemException(new Problem(
                    "This is another bundle than the expected one",
                    shown,
                    "its id is " + id + ", expected was " + expectedId.get(),
                    ACTION));
        }
        Checksums sums = Checksums.canonical(bytes)
                .orElseThrow(() -> new ProblemException(new Problem(
                        "The bundle's list of digests is broken",
                        shown + ", " + Checksums.FILE,
                        "it is not one line \"digest, two spaces, name\" for each file, sorted by name",
                        ACTION)));
        VerifiedFiles files = new VerifiedFiles(folder, shown, id, sums);
        ProblemException.throwIfAny(files.problems());
        return files;
    }

    /** Of a run that nobody sealed yet: the files are what they are. */
    static VerifiedFiles unsealed(Path folder, String shown) throws IOException {
        Checksums sums = Checksums.of(folder);
        VerifiedFiles files = new VerifiedFiles(folder, shown, sums.id(), sums);
        ProblemException.throwIfAny(files.problems());
        return files;
    }

    private List<Problem> problems() throws IOException {
        List<Problem> problems = new ArrayList<>();
        Set<String> names = new TreeSet<>(SortedFiles.below(folder));
        names.remove(Checksums.FILE);
        names.remove(ModelSignature.FILE);
        names.addAll(sums.digests().keySet());
        if (names.size() > Checksums.MOST_FILES) {
            return List.of(new Problem(
                    "The bundle has too many files",
                    shown,
                    names.size() + " of at most " + Checksums.MOST_FILES,
                    ACTION));
        }
        for (String name : names) {
            fault(name)
                    .ifPresent(why -> problems.add(
                            new Problem("A file of the bundle is not the published one", shown(name), why, ACTION)));
        }
        return problems;
    }

    private Optional<String> fault(String name) throws IOException {
        if (!sums.digests().containsKey(name)) {
            return Optional.of(Checksums.FILE + " does not list it");
        }
        if (!SafeName.isOne(name)) {
            return Optional.of("its name leads out of the bundle, or is none on some systems");
        }
        Path file = folder.resolve(name);
        if (Files.isSymbolicLink(file)) {
            return Optional.of("it is a link");
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of("it is missing");
        }
        Optional<String> digest = digest(file);
        String expected = sums.digests().get(name);
        return digest.filter(expected::equals).isPresent()
                ? Optional.empty()
                : Optional.of(digest.map(other -> "its SHA-256 is " + other + ", expected was " + expected)
                        .orElse("with it the bundle has more than " + MOST_BYTES + " bytes"));
    }

    /** By what comes out, not by what a zip file says of it. */
    private Optional<String> digest(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                left -= n;
                if (left < 0) {
                    return Optional.empty();
                }
                digest.update(buffer, 0, n);
            }
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    private static byte[] start(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Math.max(most, most + 1));
        }
    }

    String id() {
        return id;
    }

    /** Returns how to call a file in a message. */
    String shown(String name) {
        boolean isLong = name.length() > LONGEST_SHOWN;
        return shown + ", " + (isLong ? name.substring(0, LONGEST_SHOWN) + "…" : name);
    }

    /**
     * Reads a file and proves it once more: it could have been exchanged since.
     *
     * @param name of a file that is listed
     * @param most how many bytes it may have
     */
    byte[] read(String name, int most) throws IOException {
        byte[] bytes = start(folder.resolve(name), most);
        if (bytes.length > most) {
            throw new ProblemException(new Problem(
                    "A file of the bundle is too large",
                    shown(name),
                    "it has more than " + most + " bytes",
                    "make it smaller, if the bundle is yours: fewer or shorter names and categories"));
        }
        if (!Sha256.of(bytes).equals(sums.digests().get(name))) {
            throw new ProblemException(new Problem(
                    "A file of the bundle is not the published one",
                    shown(name),
                    "it changed while it was read",
                    ACTION));
        }
        return bytes;
    }

    /**
     * Ends with a problem unless exactly these files are signed.
     *
     * @param key of who has to have signed them
     */
    void requireSigned(TrustedKey key) throws IOException {
        Path file = folder.resolve(ModelSignature.FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new ProblemException(new Problem(
                    "The bundle is not signed",
                    shown(ModelSignature.FILE),
                    "there is no such file",
                    "ask its maker to sign it, or load it without a key: then nobody vouches for it"));
        }
        SortedMap<String, String> digests = new TreeMap<>(sums.digests());
        digests.put(Checksums.FILE, id);
        ModelSignature.require(start(file, Checksums.MOST_BYTES), key, digests, shown(ModelSignature.FILE));
    }

    boolean has(String name) {
        return sums.digests().containsKey(name);
    }

    void require(String name) {
        if (!has(name)) {
            throw new ProblemException(new Problem(
                    "The bundle is not complete", shown(name), Checksums.FILE + " does not list it", ACTION));
        }
    }
}
