package io.github.seedbed.checksums;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A build that Maven runs to record what it takes.
 *
 * @param mavenVersion of the Maven that runs this build too
 * @param build phases, goals and profiles, separated by spaces
 * @param maven runs it
 */
public record RecordedBuild(String mavenVersion, String build, Maven maven) {
    private static final String RECORD = "-Daether.artifactResolver.postProcessor.trustedChecksums.record=true";

    /** Runs Maven in the project's folder; what it prints is printed. */
    @FunctionalInterface
    public interface Maven {
        /** Returns the exit code. */
        int run(List<String> arguments) throws IOException, InterruptedException;
    }

    void checkMaven() {
        if (mavenVersion.startsWith("3.8.")) {
            throw new ProblemException(new Problem(
                    "Trusted checksums need Maven 3.9 or newer",
                    "",
                    "this is Maven " + mavenVersion + ", which does not know them",
                    "sh mvnw seedbed:checksums"));
        }
    }

    void run(String project) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(RECORD));
        arguments.addAll(List.of(build.strip().split("\\s+")));
        if (maven.run(arguments) != 0) {
            throw new ProblemException(new Problem(
                    "Nothing was recorded: the build failed",
                    project,
                    "\"mvn " + build + "\" is red, as printed above",
                    "make it green, then: sh mvnw seedbed:checksums"));
        }
    }
}
