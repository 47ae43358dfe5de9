package io.github.seedbed.reproduce;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** What a project's training may read, in another folder: all but what builds and version control put there. */
final class ProjectCopy {
    private static final List<String> LEFT_OUT = List.of("target", "node_modules");
    private static final Pattern DATA_FILE = Pattern.compile("data\\..+\\.file");
    private static final Instant LONG_AGO = Instant.parse("2001-02-03T04:05:06Z");

    private final Path from;
    private final Path to;
    private final boolean otherTimes;
    private long count;

    private ProjectCopy(Path from, Path to, boolean otherTimes) {
        this.from = from;
        this.to = to;
        this.otherTimes = otherTimes;
    }

    /**
     * Copies a project.
     *
     * @param from the project
     * @param to a new folder
     * @param otherTimes whether files are made in the reverse order, with times of their own
     * @return the copy
     */
    static Path make(Path from, Path to, boolean otherTimes) throws IOException {
        SortedFiles.delete(to);
        new ProjectCopy(from, to, otherTimes).folder(Path.of(""));
        return to;
    }

    /** Returns whether all data files that the settings name are inside: a copy could not find others. */
    static boolean holdsItsData(Path project) throws IOException {
        Path settings = project.resolve("experiment.yaml");
        return !Files.isRegularFile(settings)
                || SettingsFile.read(settings).values().entrySet().stream()
                        .filter(entry -> DATA_FILE.matcher(entry.getKey()).matches())
                        .allMatch(entry -> isInside(entry.getValue()));
    }

    private static boolean isInside(String file) {
        Path path = Path.of(file);
        return !path.isAbsolute() && !path.normalize().startsWith("..");
    }

    private void folder(Path name) throws IOException {
        Files.createDirectories(to.resolve(name));
        List<Path> inside = SortedFiles.in(from.resolve(name));
        for (int i = 0; i < inside.size(); i++) {
            Path path = inside.get(otherTimes ? inside.size() - 1 - i : i);
            Path child = from.relativize(path);
            if (Files.isDirectory(path)) {
                if (!isLeftOut(child)) {
                    folder(child);
                }
            } else if (Files.isRegularFile(path)) {
                file(path, to.resolve(child));
            }
        }
    }

    private static boolean isLeftOut(Path folder) {
        String name = folder.getFileName().toString();
        return name.startsWith(".") || LEFT_OUT.contains(name) && folder.getNameCount() == 1;
    }

    private void file(Path original, Path copy) throws IOException {
        Files.copy(original, copy, StandardCopyOption.COPY_ATTRIBUTES);
        if (otherTimes) {
            // Mirrored: what was newest is oldest; and no two are equal
            long since = Files.getLastModifiedTime(original).toMillis() - LONG_AGO.toEpochMilli();
            Files.setLastModifiedTime(copy, FileTime.from(LONG_AGO.minusMillis(since + count++)));
        }
    }
}
