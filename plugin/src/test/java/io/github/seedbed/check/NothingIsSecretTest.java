package io.github.seedbed.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.assembly.BundleFolder;
import io.github.seedbed.assembly.ProjectFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret in the bundle is shown where it came from. */
class NothingIsSecretTest {
    private static final String TOKEN = "npm_" + "a1B2".repeat(9);

    @TempDir
    private Path folder;

    @Test
    void namesSettingsAndDataInWhichASecretStands() throws Exception {
        BundleFolder bundle = ProjectFixture.in(folder);
        Path config = folder.resolve("target/run/config.json");
        Files.writeString(
                config,
                Files.readString(config)
                        .replace("\"hyperparameters.epochs\": \"5\"", "\"hyperparameters.epochs\": \"" + TOKEN + "\""));
        Files.writeString(
                folder.resolve("experiment.yaml"),
                "hyperparameters:\n  epochs: " + TOKEN + "\n",
                StandardOpenOption.APPEND);
        String other = "glpat-" + "a1B2c".repeat(4);
        Files.writeString(folder.resolve("target/run/notes.txt"), "a" + "\0" + "b\n" + other + "\n");
        Files.write(folder.resolve("data/notes.csv"), ("x\n" + other + "\n").getBytes(StandardCharsets.UTF_8));
        bundle.write();
        AssembledBundle assembled = new AssembledBundle(folder, bundle.path(), ProjectFixture.POM, Map.of());
        assertThat(new NothingIsSecret().findings(assembled))
                .extracting(finding -> finding.place().toString())
                .contains("experiment.yaml, line 7", "data/notes.csv, line 2")
                .allMatch(place -> !place.startsWith("target/"));
    }
}
