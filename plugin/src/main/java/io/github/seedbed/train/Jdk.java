package io.github.seedbed.train;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A Java to train on.
 *
 * @param home its folder
 * @param feature its major version, such as 17
 */
public record Jdk(Path home, int feature) {

    /** Returns the one that this build runs on. */
    public static Jdk present() {
        return new Jdk(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    /**
     * Returns the one in a folder, by what its file {@code release} says.
     *
     * @param home such as {@code /usr/lib/jvm/java-25}
     * @throws ProblemException if no Java is there
     * @throws IOException if the file cannot be read
     */
    public static Jdk at(Path home) throws IOException {
        Path release = home.resolve("release");
        Properties properties = new Properties();
        if (Files.isRegularFile(release)) {
            try (Reader reader = Files.newBufferedReader(release)) {
                properties.load(reader);
            }
        }
        String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
        if (version.isEmpty() || !Files.isRegularFile(home.resolve("bin").resolve(executable()))) {
            throw new ProblemException(new Problem(
                    "There is no JDK to train on",
                    "-Dseedbed.reproduce.jdk=" + home,
                    "a JDK has a file release, which names its version, and bin/java",
                    "name the folder that JAVA_HOME would name"));
        }
        return new Jdk(home, Runtime.Version.parse(version).feature());
    }

    String java() {
        return home.resolve("bin").resolve(executable()).toString();
    }

    private static String executable() {
        return System.getProperty("os.name").startsWith("Windows") ? "java.exe" : "java";
    }
}
