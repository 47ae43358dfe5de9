package io.github.seedbed.train;

import io.github.seedbed.internal.digest.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Digests of jars, each read once in a build: several goals, and several modules, ask for those of the same class path,
 * and ONNX Runtime's alone has 43 MB.
 */
final class JarDigests {
    private static final Map<Path, Seen> SEEN = new ConcurrentHashMap<>();

    /** What another file in its place would not have, and its digest. */
    private record Seen(State state, String digest) {}

    /**
     * Tells a file from the one that it replaces.
     *
     * @param key the file's number, null where the file system gives none
     * @param size in bytes
     * @param modified when it was written last
     */
    private record State(Object key, long size, FileTime modified) {
        static State of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new State(attributes.fileKey(), attributes.size(), attributes.lastModifiedTime());
        }
    }

    private JarDigests() {}

    /**
     * Returns the SHA-256 of a jar, which is read again only if it has been written since.
     *
     * @throws IOException if it cannot be read
     */
    static String of(Path jar) throws IOException {
        State state = State.of(jar);
        Seen seen = SEEN.get(jar);
        if (seen == null || !seen.state().equals(state)) {
            seen = new Seen(state, Sha256.of(jar));
            SEEN.put(jar, seen);
        }
        return seen.digest();
    }
}
