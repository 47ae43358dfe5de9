package io.github.seedbed.internal.digest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A digest of a file, as hexadecimal digits, by the algorithm that somebody else has chosen. */
public final class FileDigest {
    private static final int BUFFER = 1 << 16;

    private FileDigest() {}

    /**
     * Returns a digest to feed.
     *
     * @param algorithm SHA-512, SHA-256, SHA-1 or MD5
     */
    public static MessageDigest by(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }

    /**
     * Returns the digest of a file, read as a stream.
     *
     * @param file a regular file
     * @param digest to feed, after what stands in front of the file
     * @throws IOException if it cannot be read
     */
    public static String of(Path file, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
