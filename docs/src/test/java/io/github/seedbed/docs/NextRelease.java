package io.github.seedbed.docs;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A made-up release in a local repository: the present version of Seedbed under another number, and what its template
 * for tables changes.
 *
 * @param seedbed its groupId's folder in the local repository
 * @param from an earlier version
 * @param to the new one
 */
record NextRelease(Path seedbed, String from, String to) {
    private static final String TEMPLATE = "seedbed-tabular-classification";
    private static final String DESCRIPTOR = "META-INF/maven/archetype-metadata.xml";

    /** Changes the files of the template; paths are those of its projects, with {@code com/example} left out. */
    @FunctionalInterface
    interface Changes {
        void apply(Template template) throws IOException;
    }

    /** Makes a release, next to the one that it follows. */
    static NextRelease of(Path repository, String from, String to, Changes changes) throws IOException {
        NextRelease release = new NextRelease(repository.resolve("io/github/seedbed"), from, to);
        for (Path artifact : SortedFiles.in(release.seedbed)) {
            if (Files.isDirectory(artifact.resolve(from))) {
                release.copy(artifact);
            }
        }
        Path jar = release.seedbed.resolve(TEMPLATE + "/" + to + "/" + TEMPLATE + "-" + to + ".jar");
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            changes.apply(new Template(zip.getPath("/")));
        }
        return release;
    }

    private void copy(Path artifact) throws IOException {
        String name = artifact.getFileName().toString();
        Path folder = Files.createDirectories(artifact.resolve(to));
        for (Path file : SortedFiles.in(artifact.resolve(from))) {
            String old = file.getFileName().toString();
            if (old.startsWith(name)) {
                Path copy = Files.copy(file, folder.resolve(old.replace(from, to)));
                if (old.endsWith(".pom")) {
                    renumber(copy);
                } else if (old.endsWith(".jar")) {
                    renumberWithin(copy);
                }
            }
        }
        Files.writeString(
                artifact.resolve("maven-metadata-local.xml"),
                "<metadata><groupId>io.github.seedbed</groupId><artifactId>" + name
                        + "</artifactId><versioning><release>" + to + "</release><versions>" + versions(artifact)
                        + "</versions></versioning></metadata>\n");
    }

    private static String versions(Path artifact) throws IOException {
        StringBuilder versions = new StringBuilder();
        for (Path version : SortedFiles.in(artifact)) {
            if (Files.isDirectory(version)) {
                versions.append("<version>").append(version.getFileName()).append("</version>");
            }
        }
        return versions.toString();
    }

    private void renumberWithin(Path jar) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            for (String name : List.of(
                    "META-INF/maven/plugin.xml",
                    "archetype-resources/pom.xml",
                    "archetype-resources/.mvn/seedbed.properties")) {
                if (Files.exists(zip.getPath(name))) {
                    renumber(zip.getPath(name));
                }
            }
        }
    }

    private void renumber(Path file) throws IOException {
        String text = Files.readString(file);
        Files.writeString(
                file,
                text.replace(">" + from + "<", ">" + to + "<")
                        .replace("-classification:" + from + "\n", "-classification:" + to + "\n"));
    }

    /**
     * The template in its archetype.
     *
     * @param jar the root of the archetype
     */
    record Template(Path jar) {
        void replace(String file, String before, String after) throws IOException {
            FirstRun.replace(place(file), before, after);
        }

        void add(String file, String text) throws IOException {
            Files.createDirectories(place(file).getParent());
            Files.writeString(place(file), text);
            FirstRun.replace(
                    jar.resolve(DESCRIPTOR),
                    "<include>LICENSE</include>",
                    "<include>LICENSE</include>\n        <include>" + file + "</include>");
        }

        void remove(String file) throws IOException {
            Files.delete(place(file));
            FirstRun.replace(jar.resolve(DESCRIPTOR), "        <include>" + file + "</include>\n", "");
        }

        private Path place(String file) {
            return jar.resolve("archetype-resources").resolve(file);
        }
    }
}
