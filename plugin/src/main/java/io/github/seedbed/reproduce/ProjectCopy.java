package io.github.seedbed.reproduce;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a project's training may read, in another folder: all but what builds put there; hidden folders are linked. */
final class ProjectCopy {
    private static final String TARGET = "target";
    private static final List<String> LEFT_OUT = List.of(TARGET, "node_modules");
    private static final Pattern DATA_FILE = Pattern.compile("data\\..+\\.file");

    private final Path from;
    private final Path to;

    private ProjectCopy(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Copies a project.
     *
     * @param from the project
     * @param to a new folder
     * @return the copy
     */
    static Path make(Path from, Path to) throws IOException {
        SortedFiles.delete(to);
        new ProjectCopy(from, to).folder(Path.of(""));
        Files.createDirectories(to.resolve(TARGET));
        return to;
    }

    /** Returns whether all data files that the settings name are inside: a copy could not find others. */
    static boolean holdsItsData(Path project) throws IOException {
        return data(project).stream().allMatch(ProjectCopy::isInside);
    }

    /** Returns the data files that the settings name. */
    static List<String> data(Path project) throws IOException {
        Path settings = project.resolve("experiment.yaml");
        return !Files.isRegularFile(settings)
                ? List.of()
                : SettingsFile.read(settings).values().entrySet().stream()
                        .filter(entry -> DATA_FILE.matcher(entry.getKey()).matches())
                        .map(Map.Entry::getValue)
                        .toList();
    }

    private static boolean isInside(String file) {
        Path path = Path.of(file);
        return !path.isAbsolute() && !path.normalize().startsWith("..");
    }

    private void folder(Path name) throws IOException {
        Files.createDirectories(to.resolve(name));
        for (Path path : SortedFiles.in(from.resolve(name))) {
            Path child = from.relativize(path);
            if (Files.isDirectory(path)) {
                if (isHidden(child)) {
                    link(path, child);
                } else if (!isLeftOut(child)) {
                    folder(child);
                }
            } else if (Files.isRegularFile(path)) {
                Files.copy(path, to.resolve(child), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** What git keeps is large, and not written by a training. */
    private void link(Path folder, Path child) throws IOException {
        try {
            Files.createSymbolicLink(to.resolve(child), folder.toAbsolutePath());
        } catch (UnsupportedOperationException | FileSystemException e) {
            // A system without links: there the copy is without it
            Files.deleteIfExists(to.resolve(child));
        }
    }

    private static boolean isHidden(Path folder) {
        return folder.getFileName().toString().startsWith(".");
    }

    private static boolean isLeftOut(Path folder) {
        return LEFT_OUT.contains(folder.getFileName().toString()) && folder.getNameCount() == 1;
    }
}
