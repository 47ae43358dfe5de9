package io.github.seedbed.reproduce;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files that an earlier training left behind and a later one looks at: put aside, and put back in the end. If the build
 * is killed before, the next reproduction puts them back.
 */
final class LeftOvers implements AutoCloseable {
    /** The folder, in that of the reproduction. */
    static final String FOLDER = "left over";

    /** Where the files were, one a line: the first has the copy 0. Written when all copies are there. */
    private static final String INDEX = "paths";

    private final Path folder;
    private final Map<Path, Path> copies = new LinkedHashMap<>();

    /**
     * Puts files aside.
     *
     * @param found as the agent noted them
     * @param folder where to keep them meanwhile
     */
    LeftOvers(List<Path> found, Path folder) throws IOException {
        this.folder = folder;
        SortedFiles.delete(folder);
        Files.createDirectories(folder);
        for (Path file : found) {
            if (Files.isRegularFile(file)) {
                Path copy = folder.resolve(String.valueOf(copies.size()));
                copies.put(file, Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES));
            }
        }
        Files.write(
                folder.resolve(INDEX),
                copies.keySet().stream().map(Path::toString).toList());
    }

    /** Puts back what a killed reproduction took away. */
    static void restore(Path folder) throws IOException {
        Path index = folder.resolve(INDEX);
        if (Files.isRegularFile(index)) {
            List<String> paths = Files.readAllLines(index);
            for (int i = 0; i < paths.size(); i++) {
                Path file = Path.of(paths.get(i));
                if (!Files.exists(file)) {
                    put(folder.resolve(String.valueOf(i)), file);
                }
            }
        }
    }

    private static void put(Path copy, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.copy(copy, file, StandardCopyOption.COPY_ATTRIBUTES);
    }

    boolean isEmpty() {
        return copies.isEmpty();
    }

    /** Makes them be there as they were, or not at all. */
    void set(boolean there) throws IOException {
        for (Map.Entry<Path, Path> each : copies.entrySet()) {
            Files.deleteIfExists(each.getKey());
            if (there) {
                put(each.getValue(), each.getKey());
            }
        }
    }

    @Override
    public void close() throws IOException {
        set(true);
        SortedFiles.delete(folder);
    }
}
