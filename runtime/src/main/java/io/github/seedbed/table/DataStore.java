package io.github.seedbed.table;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.internal.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** Where data lie and who reads them: this machine, unless a project brings another. */
public interface DataStore {
    /** This machine. */
    DataStore HERE = new LocalStore();

    /**
     * A file in a folder of data files.
     *
     * @param file its path, as it is shown
     * @param name from the folder, with slashes
     * @param size in bytes
     * @param sha256 of its bytes
     */
    record StoredFile(Path file, String name, long size, String sha256) {}

    /** Gives the bytes of data files. */
    @FunctionalInterface
    interface Opener {
        /**
         * Opens a file.
         *
         * @param file which
         * @return its bytes; whoever reads them closes it
         * @throws IOException if it cannot be opened
         */
        InputStream open(CsvSource file) throws IOException;
    }

    /**
     * Returns whether there is a folder.
     *
     * @param folder its path
     * @throws IOException if that cannot be told
     */
    boolean isFolder(Path folder) throws IOException;

    /**
     * Returns all files of a folder and of those in it, sorted by their names; without those whose name, or that of
     * their folder, begins with a dot or an underscore, which are not data by the custom of such folders.
     *
     * @param folder its path
     * @throws IOException if one cannot be read
     */
    List<StoredFile> files(Path folder) throws IOException;

    /**
     * Reads files with the same columns, one after the other.
     *
     * @param files at least one; those that follow each other in the same section count as one
     * @param features number and category columns
     * @param target the column that is predicted
     * @param groups columns that keep rows together
     * @throws io.github.seedbed.problem.ProblemException as for {@link Table#read}
     * @throws IOException if a file cannot be read
     */
    Table read(List<CsvSource> files, List<Feature> features, String target, List<String> groups) throws IOException;

    /**
     * Returns whether a file of a folder holds data: see {@link #files}.
     *
     * @param name from the folder, with slashes
     */
    static boolean isData(String name) {
        return !name.matches("(.*/)?[._].*");
    }

    /**
     * Returns the digest of a folder: of one line for each file with its SHA-256, its size and its name.
     *
     * @param files sorted by their names
     */
    static String digest(List<StoredFile> files) {
        StringBuilder lines = new StringBuilder();
        for (StoredFile file : files) {
            lines.append(file.sha256()).append(' ').append(file.size()).append(' ');
            lines.append(file.name()).append('\n');
        }
        return Sha256.of(lines.toString());
    }
}
