package io.github.seedbed.maven.train;

import io.github.seedbed.digest.Sha256;
import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * The libraries' classes as Java has loaded and verified them once (class-data sharing, JEP 350; see
 * docs/decisions/0009): the first training writes them at its end, every other one starts with them, in two thirds of
 * the time. A change of the project's own classes leaves the archive as it is; an archive that does not fit is passed
 * over by Java itself.
 *
 * <p>Java archives no class path with a folder in it. So the folder stands in the manifest of an otherwise empty jar,
 * as a URL, which Java follows when it looks for classes and not when it writes the archive.
 */
final class ClassArchive {
    /** Where that was seen to work. Elsewhere a training would fail at its end, so it goes without. */
    private static final Set<Integer> KNOWN = new TreeSet<>(Set.of(17, 25));

    private static final String PREFIX = "classes-";
    private static final String SUFFIX = ".jsa";
    private static final int KEY = 12;

    private final Training training;
    private final Jdk jdk;

    ClassArchive(Training training, Jdk jdk) {
        this.training = training;
        this.jdk = jdk;
    }

    /** Without libraries there is nothing to gain; among modules that are built together they are folders, too. */
    private boolean isUsed() {
        List<Path> libraries = new ArrayList<>(training.classPath());
        return KNOWN.contains(jdk.feature())
                && libraries.remove(training.classes())
                && !libraries.isEmpty()
                && libraries.stream().allMatch(Files::isRegularFile);
    }

    /**
     * Returns the class path: the project's classes stand where they stood.
     *
     * @throws IOException if the jar that names them cannot be written
     */
    List<Path> classPath() throws IOException {
        if (!isUsed()) {
            return training.classPath();
        }
        Path jar = training.sharedFolder().resolve("classes.jar");
        String folder = training.classes().toUri().toString();
        if (!Files.isRegularFile(jar) || !folder.equals(named(jar))) {
            write(jar, folder);
        }
        List<Path> path = new ArrayList<>(training.classPath());
        path.set(path.indexOf(training.classes()), jar);
        return path;
    }

    private static String named(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
        }
    }

    private static void write(Path jar, String folder) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, folder);
        Files.createDirectories(jar.getParent());
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream empty = new JarOutputStream(out, manifest)) {
            empty.finish();
        }
    }

    /**
     * Returns the options for a training.
     *
     * @param isPlain whether it may write the archive: nothing is disturbed in it
     * @throws IOException if a file of the class path cannot be looked at
     */
    List<String> options(boolean isPlain) throws IOException {
        if (!isUsed()) {
            return List.of();
        }
        // What Java says of an archive helps nobody: it trains in any case
        List<String> options = new ArrayList<>(List.of("-Xlog:cds*=off"));
        if (Files.isRegularFile(file())) {
            options.add("-XX:SharedArchiveFile=" + file());
        } else if (isPlain) {
            options.add("-XX:ArchiveClassesAtExit=" + draft());
        }
        return options;
    }

    /**
     * Keeps the archive of a training that went well, and none but this one.
     *
     * @return whether there is one that was not there before
     * @throws IOException if a file cannot be moved or deleted
     */
    boolean keep() throws IOException {
        if (!isUsed() || !Files.isRegularFile(draft())) {
            return false;
        }
        for (Path other : SortedFiles.in(training.sharedFolder())) {
            if (other.getFileName().toString().startsWith(PREFIX) && !other.equals(draft())) {
                Files.delete(other);
            }
        }
        Files.move(draft(), file(), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private Path draft() throws IOException {
        return training.sharedFolder().resolve(PREFIX + key() + ".new");
    }

    private Path file() throws IOException {
        return training.sharedFolder().resolve(PREFIX + key() + SUFFIX);
    }

    /** Of what Java compares too, before it uses an archive. */
    private String key() throws IOException {
        StringBuilder key = new StringBuilder(jdk.home().toString());
        for (Path file : classPath()) {
            key.append('\n').append(file).append(' ').append(Files.getLastModifiedTime(file));
        }
        return Sha256.of(key.toString()).substring(0, KEY);
    }
}
