package io.github.seedbed.kit;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.files.StoredZip;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.template.Permissions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The folder that is handed out.
 *
 * @param folder of the kit
 */
public record Kit(Path folder) {
    private static final String SEEDBED = "io/github/seedbed";
    private static final String UNIX = "check";
    private static final List<String> SCRIPTS = List.of(UNIX, "check.cmd", "README.txt", "room.xml");

    private static final List<Script> STARTERS =
            List.of(new Script("bin/mvn", "${MAVEN_ARGS}"), new Script("bin/mvn.cmd", "%MAVEN_ARGS%"));

    /** Of every entry of the zip: the same kit is the same zip. */
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    /** Returns the folder of Maven. */
    public Path maven() {
        return folder.resolve("maven");
    }

    /** Returns the folder of the repository, next to that of Maven. */
    public Path repository() {
        return folder.resolve("m2");
    }

    /** Returns the folder of the pages. */
    public Path pages() {
        return folder.resolve("workshop");
    }

    /**
     * Begins a kit.
     *
     * @throws ProblemException if there is something already
     * @throws IOException if the folder cannot be made
     */
    public void begin() throws IOException {
        if (Files.exists(folder) && !SortedFiles.in(folder).isEmpty()) {
            throw new ProblemException(new Problem(
                    "There is something in the folder of the kit",
                    folder.toString(),
                    "what an earlier kit left would be handed out too",
                    "delete it, or name another one: -Dkit=FOLDER"));
        }
        Files.createDirectories(repository());
        Files.createDirectories(pages());
    }

    /**
     * Unpacks Maven.
     *
     * @param zip the binary distribution, all of it in one folder
     * @throws IOException if it cannot be read or written
     */
    public void unpackMaven(Path zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName().replaceFirst("^[^/]+/", "");
                Path file = maven().resolve(name).normalize();
                if (!entry.isDirectory() && file.startsWith(maven())) {
                    Files.createDirectories(file.getParent());
                    Files.copy(in, file);
                }
            }
        }
        Permissions.executable(maven().resolve("bin/mvn"));
        // Now, and not when everything was recorded
        for (Script script : STARTERS) {
            script.require(maven());
        }
    }

    /**
     * Makes its Maven know our goals by their short name, so that what that takes is recorded too.
     *
     * @throws IOException if a file cannot be written
     */
    public void nameGoals() throws IOException {
        Files.write(maven().resolve("conf/settings.xml"), resource("recording.xml"));
        Files.createDirectories(repository().resolve(SEEDBED));
        // Not every Maven that installs the plugin writes what leads from its short name to it
        Files.write(repository().resolve(SEEDBED).resolve("maven-metadata-local.xml"), resource("prefix.xml"));
    }

    /**
     * Copies what was installed on this machine only: artifacts of Seedbed that no repository has.
     *
     * @param local Maven's local repository
     * @throws IOException if a file cannot be copied
     */
    public void copySeedbed(Path local) throws IOException {
        Path from = local.resolve(SEEDBED);
        for (String name : Files.isDirectory(from) ? SortedFiles.below(from) : List.<String>of()) {
            Path copy = repository().resolve(SEEDBED).resolve(name);
            Files.createDirectories(copy.getParent());
            Files.copy(from.resolve(name), copy);
        }
    }

    /**
     * Completes a kit whose repository was recorded: cleans it, and adds settings, scripts and digests.
     *
     * @param language of tasks and hints
     * @throws IOException if a file cannot be written
     */
    public void complete(String language) throws IOException {
        KitRepository cleaned = new KitRepository(repository());
        cleaned.clean();
        String settings = new String(resource("settings.xml"), StandardCharsets.UTF_8);
        Files.writeString(maven().resolve("conf/settings.xml"), settings.replace("LANGUAGE", language));
        cleaned.serve();
        for (Script script : STARTERS) {
            script.stayOffline(maven());
        }
        for (String name : SCRIPTS) {
            // A checkout may have had the line ends of either system
            String text = new String(resource(name), StandardCharsets.UTF_8)
                    .replace("\r", "")
                    .replace("KIT/", address());
            Files.writeString(folder.resolve(name), name.equals(UNIX) ? text : text.replace("\n", "\r\n"));
        }
        Permissions.executable(folder.resolve(UNIX));
        Files.write(folder.resolve(Checksums.FILE), Checksums.of(folder).bytes());
    }

    /** Returns the kit's part of an address, where its parent is served. */
    private String address() {
        return folder.getParent().toUri().relativize(folder.toUri()).getRawPath();
    }

    /**
     * Packs the kit next to its folder, stored: jars do not become smaller.
     *
     * @return the zip
     * @throws IOException if it cannot be written
     */
    public Path pack() throws IOException {
        Path zip = folder.resolveSibling(folder.getFileName() + ".zip");
        StoredZip.write(folder, TIME, zip);
        return zip;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in =
                Optional.ofNullable(Kit.class.getResourceAsStream(name)).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    /**
     * A script that starts Maven.
     *
     * @param file from Maven's folder
     * @param arguments what it hands on
     */
    private record Script(String file, String arguments) {
        void require(Path maven) throws IOException {
            if (!Files.readString(maven.resolve(file)).contains(" " + arguments)) {
                throw new ProblemException(new Problem(
                        "This Maven cannot be told to stay offline",
                        file,
                        "it does not pass on \"" + arguments + "\", as Maven 3.9 does",
                        "delete " + maven.getParent() + " and take another one: -DmavenVersion=3.9.16"));
            }
        }

        /** Settings of the user's, of whatever kind, outdo the "offline" of the kit's; nothing outdoes an option. */
        void stayOffline(Path maven) throws IOException {
            Path script = maven.resolve(file);
            String text = Files.readString(script);
            Files.writeString(script, text.replace(" " + arguments, " --offline " + arguments));
        }
    }
}
