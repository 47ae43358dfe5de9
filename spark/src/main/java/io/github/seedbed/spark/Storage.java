package io.github.seedbed.spark;

import io.github.seedbed.internal.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * File systems as Hadoop knows them: local, {@code hdfs://}, {@code s3a://} and others, on any machine of the cluster.
 *
 * @param settings of Hadoop, beyond those that it finds itself
 */
record Storage(Map<String, String> settings) implements Serializable {
    private static final int BUFFER = 1 << 16;

    /**
     * A file.
     *
     * @param path in full
     * @param name from its folder, with slashes
     * @param size in bytes
     */
    record Listed(String path, String name, long size) implements Serializable {}

    /**
     * A file while it is read as text.
     *
     * @param text its rows as CSV
     * @param digest gives the digest of its bytes, after the text was read to its end
     */
    record Opened(InputStream text, Digest digest) {}

    /** Gives the digest of a file. */
    @FunctionalInterface
    interface Digest {
        String sha256() throws IOException;
    }

    /**
     * Returns the path that a setting means. Of an address such as {@code s3a://bucket/folder}, a path of Java keeps
     * one slash.
     */
    static String address(java.nio.file.Path path) {
        String text = path.toString();
        return isAddress(text)
                ? text.replaceFirst(":/+", "://")
                // Hadoop reads a space as it is, and would take an encoded one for a part of the name
                : new Path(path.toAbsolutePath().normalize().toUri()).toString();
    }

    /** Two letters at least: one is a drive of Windows. */
    private static boolean isAddress(String text) {
        return text.matches("[a-z][a-z0-9]+:/.*");
    }

    boolean isFolder(String address) throws IOException {
        Path path = new Path(address);
        FileSystem system = system(path);
        return system.exists(path) && system.getFileStatus(path).isDirectory();
    }

    /** Returns all files below a folder, sorted by name. */
    List<Listed> below(String folder) throws IOException {
        Path path = new Path(folder);
        FileSystem system = system(path);
        String root = system.getFileStatus(path).getPath().toUri().getPath();
        List<Listed> files = new ArrayList<>();
        RemoteIterator<LocatedFileStatus> all = system.listFiles(path, true);
        while (all.hasNext()) {
            FileStatus file = all.next();
            String name = file.getPath().toUri().getPath().substring(root.length());
            files.add(new Listed(file.getPath().toString(), name.replaceFirst("^/", ""), file.getLen()));
        }
        files.sort(Comparator.comparing(Listed::name));
        return files;
    }

    /** Opens a file of rows: CSV, or Parquet if its name says so. */
    Opened open(String address) throws IOException {
        if (isParquet(address)) {
            return new Opened(ParquetText.open(new Path(address), configuration()), () -> sha256(address));
        }
        DigestInputStream bytes = bytes(address);
        return new Opened(bytes, () -> hex(bytes));
    }

    /** Returns whether a file is in the format Parquet, by the name that all who write it give it. */
    static boolean isParquet(String address) {
        return address.endsWith(".parquet");
    }

    /** Returns the digest of a file. */
    String sha256(String address) throws IOException {
        try (DigestInputStream file = bytes(address)) {
            byte[] buffer = new byte[BUFFER];
            while (file.read(buffer) >= 0) {
                // The digest has seen it
            }
            return hex(file);
        }
    }

    private DigestInputStream bytes(String address) throws IOException {
        Path path = new Path(address);
        return new DigestInputStream(system(path).open(path), Sha256.digest());
    }

    private static String hex(DigestInputStream file) {
        return HexFormat.of().formatHex(file.getMessageDigest().digest());
    }

    private FileSystem system(Path path) throws IOException {
        return path.getFileSystem(configuration());
    }

    private Configuration configuration() {
        Configuration configuration = new Configuration();
        settings.forEach(configuration::set);
        return configuration;
    }
}
