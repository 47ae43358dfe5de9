package io.github.seedbed.update;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A template that was filled in: what the project would be if it were made today.
 *
 * @param version of the template
 * @param files path, with slashes, to content
 */
public record TemplateTree(String version, SortedMap<String, byte[]> files) {
    /** Kept by Seedbed in every project, and edited by nobody. */
    private static final String OURS = ".mvn/";

    /**
     * Reads what was rendered.
     *
     * @param version of the template
     * @param folder the project in it
     * @throws IOException if a file cannot be read
     */
    public static TemplateTree of(String version, Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String file : SortedFiles.below(folder)) {
            files.put(file, Files.readAllBytes(folder.resolve(file)));
        }
        return new TemplateTree(version, files);
    }

    /** Returns whether a file says what the project comes from, so that its owner has no version of it. */
    static boolean isOurs(String path) {
        return path.equals(OURS + "seedbed.properties") || path.equals(OURS + "experiment.schema.json");
    }

    TemplateTree with(String path, byte[] content) {
        SortedMap<String, byte[]> more = new TreeMap<>(files);
        more.put(path, content);
        return new TemplateTree(version, more);
    }
}
