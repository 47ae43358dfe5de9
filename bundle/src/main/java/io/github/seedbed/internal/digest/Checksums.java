package io.github.seedbed.internal.digest;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file {@code SHA256SUMS}: a line a file, sorted by name, as {@code sha256sum --check} reads it. */
public final class Checksums {
    /** The name of the file, in the folder that it speaks of. */
    public static final String FILE = "SHA256SUMS";

    /** Of a list by strangers: a thousand lines with long names. */
    public static final int MOST_BYTES = 1 << 20;

    /** A bundle of strangers has about a dozen files. */
    public static final int MOST_FILES = 1000;

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    private final SortedMap<String, String> digests;

    private Checksums(SortedMap<String, String> digests) {
        this.digests = digests;
    }

    /**
     * Computes the digest of every file below a folder, {@code SHA256SUMS} itself left out.
     *
     * @param folder an existing folder
     * @throws IOException if a file cannot be read
     */
    public static Checksums of(Path folder) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        for (String name : SortedFiles.below(folder)) {
            if (!name.equals(FILE)) {
                files.put(name, folder.resolve(name));
            }
        }
        return ofFiles(files);
    }

    /**
     * Computes the digests of files, wherever they lie.
     *
     * @param files name in the list to file
     * @throws IOException if a file cannot be read
     */
    public static Checksums ofFiles(SortedMap<String, Path> files) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            digests.put(file.getKey(), Sha256.of(file.getValue()));
        }
        return new Checksums(digests);
    }

    /**
     * Parses the text of a {@code SHA256SUMS} file.
     *
     * @param text lines of digest, two spaces, name
     * @return empty if a line has another form or a name is a duplicate
     */
    public static Optional<Checksums> parse(String text) {
        SortedMap<String, String> digests = new TreeMap<>();
        for (String line : text.lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches() || digests.put(matcher.group(2), matcher.group(1)) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Checksums(digests));
    }

    /**
     * Parses a {@code SHA256SUMS} file of strangers.
     *
     * @param bytes the file's, at most {@link #MOST_BYTES}
     * @return empty if it is not exactly what {@link #bytes()} would give: two lists of the same files would be two
     *     bundles
     */
    public static Optional<Checksums> canonical(byte[] bytes) {
        return Optional.of(bytes)
                .filter(all -> all.length <= MOST_BYTES)
                .flatMap(all -> parse(new String(all, StandardCharsets.UTF_8)))
                .filter(list -> Arrays.equals(list.bytes(), bytes));
    }

    /** Returns name to digest, sorted by name. */
    public Map<String, String> digests() {
        return digests;
    }

    /** Returns the bytes of the file. */
    public byte[] bytes() {
        List<String> lines = new ArrayList<>();
        digests.forEach((name, digest) -> lines.add(digest + "  " + name + "\n"));
        return String.join("", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the digest of the file itself: the identity of everything that it lists. */
    public String id() {
        return Sha256.of(bytes());
    }
}
