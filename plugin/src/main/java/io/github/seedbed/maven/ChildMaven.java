package io.github.seedbed.maven;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.maven.execution.MavenSession;

/**
 * Starts the Maven that runs this build once more.
 *
 * @param home its folder
 * @param java the JDK that it runs on
 * @param arguments what both builds have in common: settings, local repository
 */
public record ChildMaven(Path home, Path java, List<String> arguments) {

    /**
     * Returns the Maven of a session.
     *
     * @param home {@code maven.home}
     */
    public static ChildMaven of(String home, MavenSession session) {
        return new ChildMaven(Path.of(home), Path.of(System.getProperty("java.home")), common(session));
    }

    /** Returns what a build must be given to read the same settings, and nothing of where it keeps artifacts. */
    public static List<String> settings(MavenSession session) {
        File settings = session.getRequest().getUserSettingsFile();
        return settings != null && settings.exists()
                ? List.of("--batch-mode", "--settings", settings.toString())
                : List.of("--batch-mode");
    }

    private static List<String> common(MavenSession session) {
        List<String> arguments = new ArrayList<>(settings(session));
        arguments.add("-Dmaven.repo.local=" + session.getLocalRepository().getBasedir());
        if (session.isOffline()) {
            arguments.add("--offline");
        }
        return arguments;
    }

    /**
     * Runs a build; what it prints is printed as it is.
     *
     * @param folder where
     * @param more phases, goals and options
     * @return its exit code
     * @throws IOException if it cannot be started
     * @throws InterruptedException if this build is ended meanwhile
     */
    public int run(Path folder, List<String> more) throws IOException, InterruptedException {
        Process process = builder(folder, more).start();
        // Whatever it asks has no answer: what is typed is for the build that started it
        process.getOutputStream().close();
        try {
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }

    private ProcessBuilder builder(Path folder, List<String> more) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve(windows ? "mvn.cmd" : "mvn").toString());
        command.addAll(arguments);
        command.addAll(more);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .redirectInput(Redirect.PIPE);
        builder.environment().put("JAVA_HOME", java.toString());
        // Set by Maven's script for the folder of this build, whose .mvn the other one would read
        builder.environment().remove("MAVEN_PROJECTBASEDIR");
        return builder;
    }
}
