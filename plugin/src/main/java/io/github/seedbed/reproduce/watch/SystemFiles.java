package io.github.seedbed.reproduce.watch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files in which a system, or git, says what it says by calls as well: such a file is a source too. */
final class SystemFiles {
    private static final String GIT = ".git";
    private static final String HOST = "host";

    /** By how their names begin. */
    private static final SortedMap<String, String> SOURCES = new TreeMap<>(Map.ofEntries(
            Map.entry("/etc/hostname", HOST),
            Map.entry("/etc/hosts", HOST),
            Map.entry("/etc/machine-id", HOST),
            Map.entry("/proc/sys/kernel/hostname", HOST),
            Map.entry("/proc/meminfo", "memory"),
            Map.entry("/sys/fs/cgroup/memory", "memory"),
            Map.entry("/proc/cpuinfo", "processors"),
            Map.entry("/sys/devices/system/cpu/", "processors"),
            Map.entry("/proc/uptime", "elapsed"),
            Map.entry("/proc/stat", "elapsed"),
            Map.entry("/proc/loadavg", "elapsed"),
            Map.entry("/proc/self/stat", "process"),
            Map.entry("/proc/version", "java-properties"),
            Map.entry("/etc/os-release", "java-properties"),
            Map.entry("/etc/timezone", "zone"),
            Map.entry("/etc/locale.conf", "locale"),
            Map.entry("/etc/default/locale", "locale")));

    private SystemFiles() {}

    /** Returns what the file is a source of; empty for nearly all files. */
    static String source(Path path) {
        String name = path.toString();
        if (name.startsWith("/etc/") || name.startsWith("/proc/") || name.startsWith("/sys/")) {
            return SOURCES.entrySet().stream()
                    .filter(entry -> name.startsWith(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
        }
        return isHead(path) || isReference(path) ? "child-process" : "";
    }

    private static boolean isHead(Path path) {
        return path.endsWith(GIT + "/HEAD");
    }

    private static boolean isReference(Path path) {
        String name = path.toString();
        return name.contains("/" + GIT + "/refs/") || path.endsWith(GIT + "/packed-refs");
    }

    /**
     * Returns a file to read instead: a copy, the same for all trainings, or in another world what it might say
     * elsewhere.
     */
    static Object instead(Path path, Object as, int world) {
        try {
            Path folder = Files.createDirectories(Path.of(World.get("files")));
            Path copy = folder.resolve(Integer.toHexString(path.hashCode()));
            if (!Files.exists(copy)) {
                Path draft = Files.createTempFile(folder, "", "");
                Files.write(draft, Files.readAllBytes(path));
                Files.move(draft, copy);
            }
            Path said = copy;
            if (world > World.STILL) {
                said = folder.resolve(copy.getFileName() + "-other");
                Files.writeString(
                        said,
                        isHead(path)
                                ? "5eedbed".repeat(6).substring(2) + "\n"
                                : Child.otherwise(Files.readString(copy)));
            }
            return as instanceof File ? said.toFile() : said;
        } catch (IOException e) {
            return as;
        }
    }
}
