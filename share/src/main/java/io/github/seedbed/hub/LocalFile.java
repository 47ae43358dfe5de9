package io.github.seedbed.hub;

import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.hub.HubFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file to put on the Hub.
 *
 * @param path in the repository, with slashes
 * @param file on this machine
 * @param size in bytes
 * @param sha256 of the content, by which large files are known
 * @param oid of the content, by which git knows others: SHA-1 of a blob
 */
record LocalFile(String path, Path file, long size, String sha256, String oid) {
    private static final int BUFFER = 1 << 16;

    /** As many bytes of a file as the Hub wants to see of it. */
    private static final int SAMPLE = 512;

    static LocalFile of(String path, Path file) throws IOException {
        long size = Files.size(file);
        MessageDigest sha256 = Sha256.digest();
        MessageDigest blob = sha1();
        blob.update(("blob " + size + "\0").getBytes(StandardCharsets.UTF_8));
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sha256.update(buffer, 0, n);
                blob.update(buffer, 0, n);
            }
        }
        HexFormat hex = HexFormat.of();
        return new LocalFile(path, file, size, hex.formatHex(sha256.digest()), hex.formatHex(blob.digest()));
    }

    /** Git has no other one. */
    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    boolean isSameAs(HubFile there) {
        return there.sha256().map(sha256::equals).orElseGet(() -> oid.equals(there.oid()));
    }

    byte[] sample() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE);
        }
    }
}
