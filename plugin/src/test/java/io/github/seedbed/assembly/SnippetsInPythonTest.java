package io.github.seedbed.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The corpus of hostile texts, read by parsers that we did not write: Python's own, of Python, JSON, CSV, XML and HTML.
 */
@Tag("full")
class SnippetsInPythonTest {
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    @TempDir
    private Path folder;

    @Test
    void readWhatWasWritten() throws Exception {
        boolean isHere = Files.isExecutable(PYTHON);
        assertThat(isHere || !"fail".equals(System.getProperty("seedbed.missing")))
                .as("no Python")
                .isTrue();
        assumeTrue(isHere, "not tried: no Python at " + PYTHON);
        HostileTexts.bundle(folder.resolve("plain"), HostileTexts.PLAIN);
        Files.writeString(
                folder.resolve("plain/values.json"), new ObjectMapper().writeValueAsString(HostileTexts.PLAIN));
        for (int part = 0; part < HostileTexts.PARTS; part++) {
            Path project = folder.resolve("hostile" + part);
            HostileTexts.bundle(project, HostileTexts.part(part));
            Files.write(project.resolve("target/check.sarif"), HostileTexts.sarif(project));
            Files.writeString(
                    project.resolve("values.json"), new ObjectMapper().writeValueAsString(HostileTexts.part(part)));
        }
        Path script = folder.resolve("read.py");
        try (var in = SnippetsInPythonTest.class.getResourceAsStream("/hostile/read.py")) {
            Files.write(script, in.readAllBytes());
        }
        Process python = new ProcessBuilder(PYTHON.toString(), "-I", script.toString(), folder.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(printed).isEqualTo("read " + HostileTexts.PARTS + " bundles\n");
    }
}
