package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.fail;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;

/**
 * What {@code -Pfull} needs besides a JDK and Maven. A tool that is missing skips its tests in one line, or fails them.
 */
final class Tools {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium-headless-shell");
    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final Path READELF = Path.of("/usr/bin/readelf");
    private static final Path JDKS = Path.of("/usr/lib/jvm");

    private static final Pattern NEEDED = Pattern.compile("\\(NEEDED\\) +Shared library: \\[(.+)]");

    /** To import it takes seconds. */
    private static boolean hasScikitLearn;

    private Tools() {}

    /** Returns a JDK of a major version: the one that JAVA25_HOME names, say, or one where Linux keeps them. */
    static Path jdk(int major) throws IOException {
        String variable = "JAVA" + major + "_HOME";
        if (System.getenv(variable) != null) {
            return Path.of(System.getenv(variable));
        }
        Optional<Path> found = SortedFiles.in(JDKS).stream()
                .filter(jdk -> jdk.getFileName().toString().contains(String.valueOf(major)))
                .filter(jdk -> Files.isExecutable(jdk.resolve("bin/javac")))
                .findFirst();
        return found.orElseGet(() -> missing("a JDK " + major + " (" + variable + ")"));
    }

    /** Returns Debian's Chromium without windows, which starts in half the time of the other one. */
    static Path chromium() {
        return Files.isExecutable(CHROMIUM)
                ? CHROMIUM
                : missing("Chromium without windows (Debian's chromium-headless-shell)");
    }

    /** Returns a Python that has scikit-learn. */
    static synchronized Path scikitLearn() throws Exception {
        hasScikitLearn = hasScikitLearn
                || Files.isExecutable(PYTHON)
                        && output(PYTHON.toString(), "-c", "import sklearn.linear_model")
                                .isEmpty();
        return hasScikitLearn ? PYTHON : missing("scikit-learn (Debian's python3-sklearn)");
    }

    /** Returns bubblewrap, which starts a process as a container engine would. */
    static String bubblewrap() throws Exception {
        try {
            String answer = output("bwrap", "--unshare-all", "--ro-bind", "/", "/", "true");
            return answer.isEmpty() ? "bwrap" : missing("a bubblewrap that may make namespaces: " + answer);
        } catch (IOException e) {
            return missing("bubblewrap (Debian's package of that name)");
        }
    }

    /** Goes on only as root, who can build as another user. */
    static void root() throws Exception {
        if (!output("id", "-u").strip().equals("0")) {
            missing("the rights of root");
        }
    }

    /** Returns the names of the libraries that one in a jar asks the loader for, by {@code readelf}. */
    static Set<String> neededLibraries(Path jar, String entry) throws Exception {
        Path readelf = Files.isExecutable(READELF) ? READELF : missing("readelf (Debian's binutils)");
        Path library = Files.createTempFile("library", ".so");
        try (ZipFile zip = new ZipFile(jar.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(entry))) {
            Files.copy(in, library, StandardCopyOption.REPLACE_EXISTING);
            return new TreeSet<>(NEEDED.matcher(output(readelf.toString(), "--dynamic", "--wide", library.toString()))
                    .results()
                    .map(needed -> needed.group(1))
                    .toList());
        } finally {
            Files.delete(library);
        }
    }

    /** Runs npm in a folder. */
    static void npm(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("npm"));
        command.addAll(List.of(arguments));
        try {
            Process npm = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("npm.log").toFile())
                    .start();
            if (npm.waitFor() != 0) {
                fail(Files.readString(folder.resolve("npm.log")));
            }
        } catch (IOException e) {
            missing("npm and Node.js (" + e.getMessage() + ")");
        }
    }

    static String output(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    /** Returns the name of a command that Debian has in a package of the same name. */
    static String installed(String command) throws Exception {
        return output("sh", "-c", "command -v " + command).isEmpty()
                ? missing(command + " (Debian's package of that name)")
                : command;
    }

    static <T> T missing(String tool) {
        System.out.println("SKIPPED, for this machine lacks " + tool);
        if (System.getProperty("seedbed.missing").equals("fail")) {
            fail("missing: " + tool);
        }
        return Assumptions.abort("missing: " + tool);
    }
}
