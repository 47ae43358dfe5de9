package io.github.seedbed.publish;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.files.StoredZip;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files that are published next to a bundle, with their digests: its data, or its demo page. */
final class FileSet implements AutoCloseable {
    private static final String CARD = "README.md";
    private static final String DATASHEET = "datasheet.md";
    private static final String CROISSANT = "croissant.json";
    /** The folder of the data files. */
    static final String DATA = "data/";

    private final Path folder;
    private final SortedMap<String, Path> files;
    private final Checksums sums;

    private FileSet(Path folder, SortedMap<String, Path> files, Checksums sums) {
        this.folder = folder;
        this.files = files;
        this.sums = sums;
    }

    /** Where the files of a bundle come from. */
    interface Source {
        /**
         * Returns them, to be closed.
         *
         * @throws ProblemException if there are none
         * @throws IOException if a file cannot be read or written
         */
        FileSet of(ReleasedBundle bundle) throws IOException;
    }

    /**
     * Returns the data that a bundle holds: the datasheet as the page that people see, {@code croissant.json} for
     * programs, and the data files. All are the bundle's, so that each of its copies can restore them.
     *
     * @throws ProblemException if the bundle holds no data
     * @throws IOException if a file cannot be read or written
     */
    static FileSet data(ReleasedBundle bundle) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        for (Map.Entry<String, Path> file : bundle.files().entrySet()) {
            if (file.getKey().equals(DATASHEET)) {
                files.put(CARD, file.getValue());
            } else if (file.getKey().equals(CROISSANT) || file.getKey().startsWith(DATA)) {
                files.put(file.getKey(), file.getValue());
            }
        }
        if (!files.containsKey(CARD) || files.tailMap(DATA).isEmpty()) {
            throw new ProblemException(
                    new Problem(
                            "The bundle holds no data to publish",
                            bundle.folder().toString(),
                            "it has no data files: CITATION.cff names no licence under which everybody may pass them on, they have"
                                    + " more than 50 MB, or seedbed.dataInBundle is false",
                            "change that and build again: mvn verify -Prelease; or take <hubData> and <zenodoData> out of the POM"));
        }
        return of(files);
    }

    /**
     * Returns the demo page of a bundle.
     *
     * @param page the folder that {@code seedbed:demo} writes
     * @param bundle whose page it must be
     * @throws ProblemException if there is none, or it shows another bundle
     * @throws IOException if a file cannot be read or written
     */
    static FileSet demo(Path page, ReleasedBundle bundle) throws IOException {
        Path shown = page.resolve("bundle").resolve(Checksums.FILE);
        boolean isThere = Files.exists(shown);
        if (!isThere || !Sha256.of(shown).equals(bundle.id())) {
            throw new ProblemException(new Problem(
                    "There is no demo page of this bundle",
                    page.toString(),
                    isThere ? "it shows another bundle" : "no page was written there",
                    "run: mvn seedbed:demo; then: mvn seedbed:publish; or take <space> out of the POM"));
        }
        SortedMap<String, Path> files = new TreeMap<>();
        for (String name : SortedFiles.below(page)) {
            files.put(name, page.resolve(name));
        }
        return of(files);
    }

    private static FileSet of(SortedMap<String, Path> files) throws IOException {
        Path folder = Files.createTempDirectory("seedbed-files");
        Checksums sums = Checksums.ofFiles(files);
        files.put(Checksums.FILE, Files.write(folder.resolve(Checksums.FILE), sums.bytes()));
        return new FileSet(folder, files, sums);
    }

    /** Returns name to file. */
    SortedMap<String, Path> files() {
        return files;
    }

    /** Returns the digests of all but their list, by name. */
    Map<String, String> digests() {
        return sums.digests();
    }

    /** Returns what describes it, to people and to programs. */
    SortedMap<String, Path> described() {
        SortedMap<String, Path> few = new TreeMap<>(files);
        few.keySet().retainAll(List.of(CARD, CROISSANT));
        return few;
    }

    /** Returns all of it as one file, which lasts until this is closed. */
    Path zip() throws IOException {
        Path zip = folder.resolve("data.zip");
        StoredZip.write(files, Zip.TIME, zip);
        return zip;
    }

    /** Returns how many bytes they have. */
    long size() throws IOException {
        long size = 0;
        for (Path file : files.values()) {
            size += Files.size(file);
        }
        return size;
    }

    /** Returns by what it is known: the digest of its digests. */
    String id() {
        return sums.id();
    }

    @Override
    public void close() throws IOException {
        SortedFiles.delete(folder);
    }
}
