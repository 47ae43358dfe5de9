package io.github.seedbed.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What the threads of a Java process are doing, as its JDK tells: those that keep it alive, with their first frames.
 */
final class ThreadDump {
    private static final int FRAMES = 12;
    private static final int THREADS = 5;
    private static final long SECONDS = 20;

    private ThreadDump() {}

    /**
     * Returns the lines of a dump; none if the JDK has no jcmd, or the process does not answer.
     *
     * @param process whose threads
     * @param jdk that it runs on
     * @param file in which the dump is kept for a moment
     */
    static List<String> of(Process process, Jdk jdk, Path file) throws IOException, InterruptedException {
        Path jcmd = jdk.home()
                .resolve("bin")
                .resolve(Path.of(jdk.java()).getFileName().toString().replace("java", "jcmd"));
        if (!Files.isRegularFile(jcmd)) {
            return List.of();
        }
        Process asking = new ProcessBuilder(jcmd.toString(), String.valueOf(process.pid()), "Thread.print")
                .redirectErrorStream(true)
                .redirectOutput(file.toFile())
                .start();
        if (!asking.waitFor(SECONDS, TimeUnit.SECONDS)) {
            asking.destroyForcibly();
        }
        List<String> all =
                Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
        Files.delete(file);
        return kept(all);
    }

    /** A thread begins with its name in quotes and ends with an empty line; the JVM's own have no state of Java. */
    static List<String> kept(List<String> all) {
        List<String> kept = new ArrayList<>();
        int threads = 0;
        for (int i = 0; i + 1 < all.size() && threads < THREADS; i++) {
            String line = all.get(i);
            boolean begins = line.startsWith("\"") && all.get(i + 1).contains("java.lang.Thread.State");
            if (begins && !line.contains(" daemon ")) {
                threads++;
                kept.add("thread " + line.substring(0, line.indexOf('"', 1) + 1));
                all.stream()
                        .skip(i + 1L)
                        .takeWhile(next -> !next.isBlank())
                        .map(String::strip)
                        .filter(next -> next.startsWith("at "))
                        .limit(FRAMES)
                        .forEach(frame -> kept.add("  " + frame));
            }
        }
        return kept;
    }
}
