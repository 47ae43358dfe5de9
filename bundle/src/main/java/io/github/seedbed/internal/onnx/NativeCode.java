package io.github.seedbed.internal.onnx;

import ai.onnxruntime.OrtEnvironment;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * ONNX Runtime's native code. By itself ONNX Runtime unpacks it into the folder for temporary files and loads it from
 * there, which fails for good where that folder is mounted noexec, as on hardened servers. Then it is unpacked into
 * another folder.
 */
public final class NativeCode {
    /** Where ONNX Runtime looks for its libraries before it unpacks them: a name of its own. */
    public static final String FOLDER = "onnxruntime.native.path";

    private static final String TEMPORARY = "java.io.tmpdir";
    private static final String WHAT = "ONNX Runtime cannot be loaded";
    private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

    private NativeCode() {}

    /**
     * Returns ONNX Runtime, loaded.
     *
     * @throws ProblemException if it cannot be loaded here
     */
    static synchronized OrtEnvironment environment() {
        Path temporary = Path.of(System.getProperty(TEMPORARY));
        if (System.getProperty(FOLDER) == null && !runsCode(temporary)) {
            requireWritable(temporary);
            System.setProperty(FOLDER, unpacked(elsewhere(), temporary).toString());
        }
        try {
            return OrtEnvironment.getEnvironment();
        } catch (LinkageError | RuntimeException e) {
            requireWritable(temporary);
            throw notFor(platform(), e);
        }
    }

    private static ProblemException notFor(String platform, Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new ProblemException(
                new Problem(
                        WHAT,
                        platform,
                        String.valueOf(root.getMessage()),
                        "use a system that it is built for: Linux with glibc (x86-64, ARM), Windows (x86-64), macOS (ARM)"),
                e);
    }

    /** Even told where its libraries are, ONNX Runtime makes a folder there first. */
    private static void requireWritable(Path temporary) {
        try {
            Files.delete(Files.createTempDirectory(temporary, "seedbed"));
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            WHAT,
                            TEMPORARY + " = " + temporary,
                            "nothing can be written to the folder for temporary files: "
                                    + (Files.isDirectory(temporary) ? String.valueOf(e.getMessage()) : "there is none"),
                            "start Java with -D" + TEMPORARY
                                    + "=FOLDER, a folder that can be written to; in a container also: docker run --tmpfs /tmp:exec"),
                    e);
        }
    }

    /** Creates a file to see it: on a folder that is mounted noexec no file can be executed, whatever its mode says. */
    static boolean runsCode(Path folder) {
        try {
            Path file = Files.createTempFile(folder, "seedbed", "");
            try {
                return file.toFile().setExecutable(true) && Files.isExecutable(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            return false;
        }
    }

    /** The folders that a user's programs may keep files in; the user's own come first. */
    private static List<Path> elsewhere() {
        List<Path> folders = new ArrayList<>();
        for (String name : List.of("XDG_CACHE_HOME", "LOCALAPPDATA", "XDG_RUNTIME_DIR")) {
            Optional.ofNullable(System.getenv(name)).map(Path::of).ifPresent(folders::add);
        }
        Path home = Path.of(System.getProperty("user.home"));
        folders.add(home.resolve(".cache"));
        folders.add(home);
        folders.add(Path.of("/var/tmp"));
        folders.add(Path.of("/dev/shm"));
        return folders;
    }

    private static Path unpacked(List<Path> folders, Path temporary) {
        for (Path folder : folders) {
            if (Files.isDirectory(folder) && runsCode(folder)) {
                return unpacked(folder);
            }
        }
        throw new ProblemException(
                new Problem(
                        WHAT,
                        TEMPORARY + " = " + temporary,
                        "its native code must lie in a folder that is not mounted noexec, and neither this one will do nor any of "
                                + String.join(
                                        ", ",
                                        folders.stream().map(Path::toString).toList()),
                        "start Java with -D" + TEMPORARY
                                + "=FOLDER, a folder that can be written to and executed from; in a container also: docker run --tmpfs /tmp:exec"));
    }

    /** For this process alone, in a folder that only this user can write to. */
    private static Path unpacked(Path parent) {
        String inside = "/ai/onnxruntime/native/" + platform() + "/";
        try {
            Path folder = Files.createTempDirectory(parent, "seedbed-onnxruntime");
            // Last registered, first deleted
            folder.toFile().deleteOnExit();
            for (String library : LIBRARIES) {
                String name = System.mapLibraryName(library);
                Path file = folder.resolve(name);
                file.toFile().deleteOnExit();
                try (InputStream in = OrtEnvironment.class.getResourceAsStream(inside + name)) {
                    if (in == null) {
                        throw notFor(platform(), new IOException("it has no code for this system"));
                    }
                    Files.copy(in, file);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(WHAT, parent.toString(), "its native code cannot be unpacked: " + e, "make room there"),
                    e);
        }
    }

    /** Returns this system as ONNX Runtime names it: {@code linux-x64}, {@code osx-aarch64}, {@code win-x64}. */
    public static String platform() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String architecture = System.getProperty("os.arch");
        String system = name.startsWith("windows") ? "win" : name.startsWith("mac") ? "osx" : "linux";
        return system + "-" + (architecture.equals("amd64") || architecture.equals("x86_64") ? "x64" : architecture);
    }
}
