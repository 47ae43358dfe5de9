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

/** A file to put on the Hub. Its digests are computed when they are asked for: a gigabyte takes seconds. */
final class LocalFile {
    private static final int BUFFER = 1 << 16;

    /** As many bytes of a file as the Hub wants to see of it. */
    private static final int SAMPLE = 512;

    private final String path;
    private final Path file;
    private final long size;
    private String sha256;
    private String oid;

    private LocalFile(String path, Path file, long size) {
        this.path = path;
        this.file = file;
        this.size = size;
    }

    static LocalFile of(String path, Path file) throws IOException {
        return new LocalFile(path, file, Files.size(file));
    }

    /** In the repository, with slashes. */
    String path() {
        return path;
    }

    Path file() {
        return file;
    }

    long size() {
        return size;
    }

    /** By which large files are known. */
    String sha256() throws IOException {
        if (sha256 == null) {
            sha256 = Sha256.of(file);
        }
        return sha256;
    }

    /** By which git knows all others: SHA-1 of a blob. */
    String oid() throws IOException {
        if (oid == null) {
            MessageDigest blob = sha1();
            blob.update(("blob " + size + "\0").getBytes(StandardCharsets.UTF_8));
            byte[] buffer = new byte[BUFFER];
            try (InputStream in = Files.newInputStream(file)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    blob.update(buffer, 0, n);
                }
            }
            oid = HexFormat.of().formatHex(blob.digest());
        }
        return oid;
    }

    /** Git has no other one. */
    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    boolean isSameAs(HubFile there) throws IOException {
        return size == there.size()
                && (there.sha256().isPresent()
                        ? there.sha256().get().equals(sha256())
                        : there.oid().equals(oid()));
    }

    byte[] sample() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE);
        }
    }
}
