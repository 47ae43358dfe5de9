package io.github.seedbed.checksums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Against a Maven that is a script; docs' ChecksumsTest runs the real one. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is one of a Unix shell")
class TrustedChecksumsTest {
    @TempDir
    Path folder;

    private final List<String> log = new ArrayList<>();

    @Test
    void keepsTheOptionsOfOthersAndAddsItsOwnOnce() throws Exception {
        options("--no-transfer-progress\n");
        Path maven = maven("echo \"$@\" >arguments");
        checksums().record(new RecordedBuild(maven, "3.9.16", List.of("--offline"), " verify  -Prelease "));
        checksums().record(new RecordedBuild(maven, "3.9.16", List.of("--offline"), "verify"));

        assertThat(folder.resolve("project/.mvn/maven.config"))
                .hasContent("--no-transfer-progress\n" + String.join("\n", TrustedChecksums.OPTIONS) + "\n");
        assertThat(folder.resolve("project/arguments"))
                .hasContent("--offline -Daether.artifactResolver.postProcessor.trustedChecksums.record=true verify\n");
        assertThat(log)
                .contains("Recorded in .mvn/checksums."
                        + " Commit .mvn: from now on Maven 3.9 and newer takes these bytes only.");
    }

    @Test
    void aRedBuildLeavesTheOptionsAsTheyWere() throws Exception {
        options("--no-transfer-progress\n");
        RecordedBuild build = new RecordedBuild(maven("exit 1"), "3.9.16", List.of(), "verify");
        assertThatThrownBy(() -> checksums().record(build)).hasMessage("""
                        Nothing was recorded: the build failed
                          where: project
                          why:   "mvn verify" is red, as printed above
                          do:    make it green, then: sh mvnw seedbed:checksums""");
        assertThat(folder.resolve("project/.mvn/maven.config")).hasContent("--no-transfer-progress\n");
    }

    @Test
    void refusesAMavenThatDoesNotKnowThem() throws Exception {
        RecordedBuild build = new RecordedBuild(maven("exit 0"), "3.8.7", List.of(), "verify");
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

    private Path maven(String script) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("maven/bin"));
        Path mvn = Files.writeString(bin.resolve("mvn"), "#!/bin/sh\n" + script + "\n");
        assertThat(mvn.toFile().setExecutable(true)).isTrue();
        return folder.resolve("maven");
    }
}
