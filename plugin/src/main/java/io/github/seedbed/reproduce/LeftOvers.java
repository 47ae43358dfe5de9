package io.github.seedbed.reproduce;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files that an earlier training left behind and a later one looks at: put aside, and put back in the end. */
final class LeftOvers implements AutoCloseable {
    private final Map<Path, Path> copies = new LinkedHashMap<>();

    /**
     * Puts files aside.
     *
     * @param found as the agent noted them
     * @param folder where to keep them meanwhile
     */
    LeftOvers(List<Path> found, Path folder) throws IOException {
        SortedFiles.delete(folder);
        Files.createDirectories(folder);
        for (Path file : found) {
            if (Files.isRegularFile(file)) {
                Path copy = folder.resolve(String.valueOf(copies.size()));
                copies.put(file, Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES));
            }
        }
    }

    boolean isEmpty() {
        return copies.isEmpty();
    }

    /** Makes them be there as they were, or not at all. */
    void set(boolean there) throws IOException {
        for (Map.Entry<Path, Path> each : copies.entrySet()) {
            Files.deleteIfExists(each.getKey());
            if (there) {
                Files.createDirectories(each.getKey().getParent());
                Files.copy(each.getValue(), each.getKey(), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Override
    public void close() throws IOException {
        set(true);
    }
}
