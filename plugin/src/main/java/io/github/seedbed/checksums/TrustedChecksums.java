package io.github.seedbed.checksums;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What tells Maven to trust recorded bytes only: options in {@code .mvn/maven.config}, digests in
 * {@code .mvn/checksums}.
 */
public final class TrustedChecksums {
    private static final String SOURCE = "-Daether.trustedChecksumsSource.summaryFile";
    private static final String CHECK = "-Daether.artifactResolver.postProcessor.trustedChecksums";

    /** One file for all repositories: a mirror may serve the same bytes under another name. */
    static final List<String> OPTIONS = List.of(
            CHECK + "=true",
            CHECK + ".checksumAlgorithms=SHA-256",
            CHECK + ".failIfMissing=true",
            SOURCE + "=true",
            SOURCE + ".basedir=${session.rootDirectory}/.mvn/checksums/",
            SOURCE + ".originAware=false");

    private final Path basedir;
    private final Path options;
    private final Path digests;
    private final Consumer<String> log;

    /**
     * Prepares the goal.
     *
     * @param basedir the folder of the project
     * @param log takes lines for the console
     */
    public TrustedChecksums(Path basedir, Consumer<String> log) {
        this.basedir = basedir;
        this.options = basedir.resolve(".mvn/maven.config");
        this.digests = basedir.resolve(".mvn/checksums");
        this.log = log;
    }

    /**
     * Records what a build takes, in addition to what was recorded before.
     *
     * @throws io.github.seedbed.problem.ProblemException if Maven is too old or the build fails: nothing is refused
     *     then
     */
    public void record(RecordedBuild build) throws IOException, InterruptedException {
        build.checkMaven();
        List<String> before = options();
        boolean recorded = false;
        write(withOurs(before));
        try {
            build.run(basedir.getFileName().toString());
            recorded = true;
        } finally {
            if (!recorded) {
                write(before);
            }
        }
        log.accept("Recorded in .mvn/checksums. Commit .mvn: from now on Maven 3.9 and newer takes these bytes only.");
    }

    private List<String> withOurs(List<String> before) throws IOException {
        Files.createDirectories(digests);
        List<String> all = new ArrayList<>(before);
        OPTIONS.stream().filter(option -> !before.contains(option)).forEach(all::add);
        return all;
    }

    private List<String> options() throws IOException {
        return Files.exists(options) ? Files.readAllLines(options) : List.of();
    }

    private void write(List<String> lines) throws IOException {
        if (lines.isEmpty()) {
            SortedFiles.delete(options);
        } else {
            Files.writeString(options, String.join("\n", lines) + "\n");
        }
    }
}
