package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.Experiments;
import io.github.seedbed.bundle.Bundle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle is loaded on hardened and on small machines, each time by a program of its own. */
class BundleAnywhereTest {
    /** Of a container, in kB. */
    private static final long SMALL = 128 * 1024;

    /** From this version on Java warns about native libraries that nobody allowed. */
    private static final int ASKS_FOR_NATIVE_ACCESS = 22;

    @TempDir
    private Path folder;

    private Path temporary;

    /** Loads the run that the argument names, predicts, and prints how much memory it took. */
    public static final class Program {
        private Program() {}

        public static void main(String[] args) throws IOException {
            Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> System.out.println(e.getMessage()));
            try (Bundle bundle = Bundle.of(Path.of(args[0]))) {
                System.out.println(bundle.predict(Map.of("petal", 2.5)).label());
            }
            Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .forEach(System.out::println);
        }
    }

    @BeforeEach
    void train() throws IOException {
        Experiments.flowers(folder);
        Experiments.train(folder);
        temporary = Files.createDirectory(folder.resolve("tmp"));
    }

    @Test
    void takesLittleMemory() throws Exception {
        String printed = run(java("-XX:MaxRAM=128m"));
        assertThat(printed).startsWith("aster\n");
        assertThat(Long.parseLong(printed.replaceAll("\\D", ""))).isBetween(1L, SMALL);
    }

    @Test
    void saysWhatToDoWhereNothingCanBeWritten() throws Exception {
        Files.delete(temporary);
        // JDK 25 says so, too
        String printed = run(java()).replace("WARNING: java.io.tmpdir directory does not exist\n", "");
        assertThat(printed).isEqualTo("""
                ONNX Runtime cannot be loaded
                  where: java.io.tmpdir = %s
                  why:   nothing can be written to the folder for temporary files: there is none
                  do:    start Java with -Djava.io.tmpdir=FOLDER, a folder that can be written to; in a container also: docker run --tmpfs /tmp:exec
                """.formatted(temporary));
    }

    @Test
    void unpacksElsewhereWhereTemporaryFilesMustNotRun() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        assertThat(mounted(noexec(temporary), java("-Duser.home=" + home))).startsWith("aster\n");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void loadsFromAReadOnlySystem() throws Exception {
        String readOnly = "mount -t tmpfs tmpfs " + temporary + " && mount -o remount,bind,ro / && ! touch "
                + folder.resolve("written") + " 2>&1 && ";
        assertThat(mounted(readOnly, java())).contains("Read-only file system\naster\n");
    }

    @Test
    void saysWhatToDoWhereNothingMayRun() throws Exception {
        String nowhere = noexec(temporary) + noexec(Path.of("/var/tmp")) + noexec(Path.of("/dev/shm"));
        assertThat(mounted(nowhere, java("-Duser.home=" + temporary)).replace(temporary.toString(), "TMP"))
                .isEqualTo("""
                ONNX Runtime cannot be loaded
                  where: java.io.tmpdir = TMP
                  why:   its native code must lie in a folder that is not mounted noexec, and neither this one will do nor any of TMP/.cache, TMP, /var/tmp, /dev/shm
                  do:    start Java with -Djava.io.tmpdir=FOLDER, a folder that can be written to and executed from; in a container also: docker run --tmpfs /tmp:exec
                """);
    }

    private static String noexec(Path folder) {
        return "mount -t tmpfs -o noexec tmpfs " + folder + " && ";
    }

    /** In a namespace of its own: nobody else sees what is mounted there. */
    private static String mounted(String mounts, List<String> java) throws Exception {
        requireMounts();
        return run(List.of("unshare", "--mount", "sh", "-c", mounts + "exec '" + String.join("' '", java) + "'"));
    }

    /** Skips the test in one line, or fails it under {@code -Dseedbed.missing=fail}. */
    private static void requireMounts() throws Exception {
        String refused = run(List.of("unshare", "--mount", "true"));
        if (!refused.isEmpty() && "fail".equals(System.getProperty("seedbed.missing"))) {
            throw new AssertionError(refused);
        }
        Assumptions.assumeTrue(refused.isEmpty(), "Skipped, for only root can mount: " + refused);
    }

    private List<String> java(String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.io.tmpdir=" + temporary);
        command.addAll(List.of(options));
        if (Runtime.version().feature() >= ASKS_FOR_NATIVE_ACCESS) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Program.class.getName()));
        command.add(folder.resolve("target/run").toString());
        return command;
    }

    private static String run(List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        List.of("XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "LOCALAPPDATA", "JAVA_TOOL_OPTIONS")
                .forEach(builder.environment()::remove);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
