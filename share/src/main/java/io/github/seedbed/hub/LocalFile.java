package io.github.seedbed.hub;

import io.github.seedbed.internal.digest.FileDigest;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.hub.HubFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** A file to put on the Hub. Its digests are computed when they are asked for: a gigabyte takes seconds. */
final class LocalFile {
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

    /** Returns files by their path in the repository. */
    static List<LocalFile> all(SortedMap<String, Path> files) throws IOException {
        List<LocalFile> all = new ArrayList<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            all.add(of(file.getKey(), file.getValue()));
        }
        return all;
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
            MessageDigest blob = FileDigest.by("SHA-1");
            blob.update(("blob " + size + "\0").getBytes(StandardCharsets.UTF_8));
            oid = FileDigest.of(file, blob);
        }
        return oid;
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
