package io.github.seedbed.template;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A derived archetype, complete.
 *
 * @param origin its coordinates: {@code groupId:artifactId:version}
 * @param resources the files that make a project
 * @param counts how often each marker was found
 * @param markers the template's own names, as answers
 * @param template the files that come out of it again when these answers are given
 */
public record Archetype(
        String origin,
        List<Resource> resources,
        Map<Answer, Integer> counts,
        Answers markers,
        SortedMap<String, byte[]> template) {
    private static final String RESOURCES = "archetype-resources/";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    /** Any fixed time will do; archives cannot hold one before 1980. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /**
     * Writes the content of the archetype's jar into a folder.
     *
     * @param folder created if it is missing; what it holds under the names of the archetype is replaced
     */
    public void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> entry : entries().entrySet()) {
            Path file = folder.resolve(entry.getKey());
            makeFolder(file.getParent());
            Files.write(file, entry.getValue());
            Permissions.plainFile(file);
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            makeFolder(folder.getParent());
            Files.createDirectory(folder);
            Permissions.plainFolder(folder);
        }
    }

    /**
     * Writes the archetype as a jar that is the same on every machine: sorted, without time and permissions.
     *
     * @param jar replaced if it exists
     */
    public void packInto(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        SortedMap<String, byte[]> entries = entries();
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            // The manifest comes first: tools that stream a jar expect it there
            put(zip, MANIFEST, "Manifest-Version: 1.0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        }
    }

    private SortedMap<String, byte[]> entries() {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        resources.forEach(resource -> entries.put(RESOURCES + resource.path(), resource.content()));
        String name = origin.split(":", -1)[1];
        entries.put(Descriptor.FILE, Descriptor.xml(name, resources).getBytes(StandardCharsets.UTF_8));
        return entries;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
