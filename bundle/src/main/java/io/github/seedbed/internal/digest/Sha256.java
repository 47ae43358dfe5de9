package io.github.seedbed.internal.digest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** SHA-256 as 64 lower-case hexadecimal digits. */
public final class Sha256 {
    private static final int BUFFER = 1 << 16;

    private Sha256() {}

    /** Returns a digest to feed, for what is neither a file nor a text. */
    public static MessageDigest digest() {
        return FileDigest.by("SHA-256");
    }

    /**
     * Returns the digest of bytes.
     *
     * @param bytes any
     */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /**
     * Returns the digest of a text's UTF-8 bytes.
     *
     * @param text any
     */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the digest that a file would have with Unix line ends, read as a stream.
     *
     * @param file a regular file
     * @throws IOException if it cannot be read
     */
    public static String ofUnixLines(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            int previous = -1;
            for (int next = in.read(); next >= 0 || previous >= 0; next = next < 0 ? -1 : in.read()) {
                if (previous >= 0 && !(previous == '\r' && next == '\n')) {
                    digest.update((byte) previous);
                }
                previous = next;
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Returns the digest of a file, read as a stream.
     *
     * @param file a regular file
     * @throws IOException if it cannot be read
     */
    public static String of(Path file) throws IOException {
        return FileDigest.of(file, digest());
    }
}
