package io.github.seedbed.kit;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.FileDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A local repository that was recorded with one set of repositories and mirrors, and shall serve under any other.
 *
 * @param folder of the repository
 */
public record KitRepository(Path folder) {
    /**
     * Maven takes a file only for the repository that it came from, as long as these say which; the digests were
     * compared when the files came.
     */
    private static final Pattern TIES = Pattern.compile(
            "(?:.*/)?(_remote\\.repositories|resolver-status\\.properties|[^/]+\\.(lastUpdated|sha1|lock))");

    private static final Pattern METADATA = Pattern.compile("(?:.*/)?maven-metadata-(?!local\\.xml)[^/]+\\.xml");
    private static final String LOCAL = "maven-metadata-local.xml";

    /** What Maven asks a server for. */
    private static final String SERVED = "maven-metadata.xml";

    /**
     * Removes what ties files to a repository's id, and calls lists of versions and of prefixes local ones.
     *
     * @throws IOException if a file cannot be deleted or renamed
     */
    public void clean() throws IOException {
        for (String name : SortedFiles.below(folder)) {
            Path file = folder.resolve(name);
            if (TIES.matcher(name).matches()) {
                Files.delete(file);
            } else if (METADATA.matcher(name).matches()) {
                Path local = file.resolveSibling(LOCAL);
                if (Files.exists(local)) {
                    Files.delete(file);
                } else {
                    Files.move(file, local);
                }
            }
        }
    }

    /**
     * Makes the folder a mirror as well: writes lists of versions and of prefixes a second time, as a server has them,
     * and the digests that projects insist on.
     *
     * @throws IOException if a file cannot be read or written
     */
    public void serve() throws IOException {
        for (String name : SortedFiles.below(folder)) {
            Path file = folder.resolve(name);
            if (name.endsWith("/" + LOCAL)) {
                file = Files.copy(file, file.resolveSibling(SERVED));
            }
            // The only digest that every repository has
            Files.writeString(
                    file.resolveSibling(file.getFileName() + ".sha1"), FileDigest.of(file, FileDigest.by("SHA-1")));
        }
    }

    /**
     * Returns the largest groups, by the first two parts of their names, with their sizes in bytes.
     *
     * @param most how many
     * @throws IOException if a file cannot be read
     */
    public List<Map.Entry<String, Long>> largest(int most) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        for (String name : SortedFiles.below(folder)) {
            String[] parts = name.split("/");
            String group = parts.length > 2 ? parts[0] + "." + parts[1] : parts[0];
            sizes.merge(group, Files.size(folder.resolve(name)), Long::sum);
        }
        return sizes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .collect(Collectors.toList());
    }
}
