package io.github.seedbed.checksums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a Maven that is made up; docs' ChecksumsTest runs the real one. */
class TrustedChecksumsTest {
    @TempDir
    Path folder;

    private final List<String> log = new ArrayList<>();

    @Test
    void keepsTheOptionsOfOthersAndAddsItsOwnOnce() throws Exception {
        options("--no-transfer-progress\n");
        List<String> given = new ArrayList<>();
        checksums().record(build("3.9.16", " verify  -Prelease ", given, 0));
        checksums().record(build("3.9.16", "verify", given, 0));

        assertThat(folder.resolve("project/.mvn/maven.config"))
                .hasContent("--no-transfer-progress\n" + String.join("\n", TrustedChecksums.OPTIONS) + "\n");
        String option = "-Daether.artifactResolver.postProcessor.trustedChecksums.record=true";
        assertThat(given).containsExactly(option, "verify", "-Prelease", option, "verify");
        assertThat(log)
                .contains("Recorded in .mvn/checksums."
                        + " Commit .mvn: from now on Maven 3.9 and newer takes these bytes only.");
    }

    @Test
    void aRedBuildLeavesTheOptionsAsTheyWere() throws Exception {
        options("--no-transfer-progress\n");
        RecordedBuild build = build("3.9.16", "verify", new ArrayList<>(), 1);
        assertThatThrownBy(() -> checksums().record(build)).hasMessage("""
                        Nothing was recorded: the build failed
                          where: project
                          why:   "mvn verify" is red, as printed above
                          do:    make it green, then: sh mvnw seedbed:checksums""");
        assertThat(folder.resolve("project/.mvn/maven.config")).hasContent("--no-transfer-progress\n");
    }

    @Test
    void refusesAMavenThatDoesNotKnowThem() throws Exception {
        RecordedBuild build = build("3.8.7", "verify", new ArrayList<>(), 0);
        assertThatThrownBy(() -> checksums().record(build)).hasMessage("""
                        Trusted checksums need Maven 3.9 or newer
                          why:   this is Maven 3.8.7, which does not know them
                          do:    sh mvnw seedbed:checksums""");
        assertThat(folder.resolve("project")).doesNotExist();
    }

    private TrustedChecksums checksums() {
        return new TrustedChecksums(folder.resolve("project"), log::add);
    }

    private void options(String text) throws IOException {
        Path mvn = Files.createDirectories(folder.resolve("project/.mvn"));
        Files.writeString(mvn.resolve("maven.config"), text);
    }

    private static RecordedBuild build(String version, String build, List<String> given, int exit) {
        return new RecordedBuild(version, build, arguments -> {
            given.addAll(arguments);
            return exit;
        });
    }
}
