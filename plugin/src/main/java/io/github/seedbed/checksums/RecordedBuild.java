package io.github.seedbed.checksums;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A build that Maven runs to record what it takes.
 *
 * @param mavenHome the Maven that runs this build too
 * @param mavenVersion its version
 * @param arguments what both builds have in common: settings, local repository
 * @param build phases, goals and profiles, separated by spaces
 */
public record RecordedBuild(Path mavenHome, String mavenVersion, List<String> arguments, String build) {
    private static final String RECORD = "-Daether.artifactResolver.postProcessor.trustedChecksums.record=true";

    void checkMaven() {
        if (mavenVersion.startsWith("3.8.")) {
            throw new ProblemException(new Problem(
                    "Trusted checksums need Maven 3.9 or newer",
                    "",
                    "this is Maven " + mavenVersion + ", which does not know them",
                    "sh mvnw seedbed:checksums"));
        }
    }

    /** Runs the build; what it prints is printed. */
    void run(Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command())
                .directory(folder.toFile())
                .inheritIO()
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new ProblemException(new Problem(
                        "Nothing was recorded: the build failed",
                        folder.getFileName().toString(),
                        "\"mvn " + build + "\" is red, as printed above",
                        "make it green, then: sh mvnw seedbed:checksums"));
            }
        } finally {
            process.destroy();
        }
    }

    private List<String> command() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> command = new ArrayList<>();
        command.add(
                mavenHome.resolve("bin").resolve(windows ? "mvn.cmd" : "mvn").toString());
        command.addAll(arguments);
        command.add(RECORD);
        command.addAll(List.of(build.strip().split("\\s+")));
        return command;
    }
}
