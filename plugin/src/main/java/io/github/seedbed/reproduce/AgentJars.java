package io.github.seedbed.reproduce;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.reproduce.agent.Agent;
import io.github.seedbed.reproduce.watch.World;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.objectweb.asm.ClassReader;

/** The agent as the jars that a JVM loads, written from the plugin's own classes. */
final class AgentJars {
    private final Path watch;
    private final Path agent;

    private AgentJars(Path folder) {
        watch = folder.resolve("watch.jar");
        agent = folder.resolve("agent.jar");
    }

    /** Writes them into a folder, where no class is kept that an earlier agent has rewritten. */
    static AgentJars in(Path folder) throws IOException {
        AgentJars jars = new AgentJars(folder);
        SortedFiles.delete(jars.rewritten());
        Files.createDirectories(jars.rewritten());
        write(jars.watch, World.class);
        write(jars.agent, Agent.class);
        return jars;
    }

    /** Returns the folder for copies of the system's files, which all trainings share. */
    Path files() {
        return watch.resolveSibling("files");
    }

    /** Returns the folder in which one training finds the classes that another has rewritten. */
    Path rewritten() {
        return watch.resolveSibling("rewritten");
    }

    /**
     * Returns the option that loads the agent.
     *
     * @param world what it reads
     * @param file where that is written
     */
    String option(SortedMap<String, String> world, Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        world.forEach((name, value) -> lines.append(name)
                .append('=')
                .append(value.replace("\\", "\\\\"))
                .append('\n'));
        Files.writeString(file, lines);
        List<String> files = Stream.of(watch, agent, home(ClassReader.class), file)
                .map(Path::toString)
                .toList();
        return "-javaagent:" + agent + "=" + String.join(File.pathSeparator, files);
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path jar, Class<?> member) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", Agent.class.getName());
        attributes.putValue("Can-Retransform-Classes", "true");
        String folder = member.getPackageName().replace('.', '/');
        Path home = home(member);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            if (Files.isDirectory(home)) {
                copy(home.resolve(folder), folder, out);
            } else {
                // One of its own: modules that are built side by side read the same jar
                try (FileSystem plugin = FileSystems.newFileSystem(home)) {
                    copy(plugin.getPath(folder), folder, out);
                }
            }
        }
    }

    private static void copy(Path from, String folder, JarOutputStream out) throws IOException {
        for (Path file : SortedFiles.in(from)) {
            if (Files.isRegularFile(file)) {
                out.putNextEntry(new ZipEntry(folder + "/" + file.getFileName()));
                Files.copy(file, out);
            }
        }
    }
}
