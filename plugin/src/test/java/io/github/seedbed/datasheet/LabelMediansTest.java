package io.github.seedbed.datasheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.seedbed.assembly.ProjectFixture;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelMediansTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void project() throws Exception {
        ProjectFixture.in(folder);
        replace("body_mass_g", "mass");
    }

    @Test
    void mediansAreThoseOfTheRowsWithALabel() throws Exception {
        assertThat(medians().get("mass"))
                .containsExactly(entry("Adelie", 3700.0), entry("Chinstrap", 3700.0), entry("Gentoo", 5000.0));
    }

    /** The median of three birds is the mass of one of them. */
    @Test
    void ofFewRowsNothingIsSaid() throws Exception {
        replace("Adelie,Torgersen,(39.1,18.7|39.5,17.4|36.7,19.3),", "Emperor,Torgersen,$1,");
        assertThat(medians().get("mass")).containsOnlyKeys("Adelie", "Chinstrap", "Gentoo");
    }

    @Test
    void codesForMissingValuesAreNoNumbersAndNoLabels() throws Exception {
        replace("(?m)^(Gentoo,.*),[^,]+,([^,]*)$", "$1,-99,$2");
        replace("Chinstrap,", "unknown,");
        Path config = folder.resolve("target/run/config.json");
        Files.writeString(
                config,
                Files.readString(config)
                        .replaceFirst(
                                "\"rows\":", "\"dialect\": {\"missing\": [\"-99\", \"NA\", \"unknown\"]}, \"rows\":"));
        assertThat(medians().get("mass")).containsExactly(entry("Adelie", 3700.0));
    }

    @Test
    void ofOtherBytesThanTheRunSawNothingIsSaid() throws Exception {
        Files.writeString(folder.resolve("data/penguins.csv"), "species,bill_length_mm\nAdelie,1\n");
        assertThat(medians()).isEmpty();
    }

    private Map<String, Map<String, Double>> medians() throws IOException {
        RunConfig config = new RunFolder(folder.resolve("target/run")).config();
        return LabelMedians.of(folder, config, DataSource.of(folder, config));
    }

    /** Changes the data, and the run that names them. */
    private void replace(String pattern, String replacement) throws IOException {
        Path data = folder.resolve("data/penguins.csv");
        String before = Sha256.of(data);
        Files.writeString(data, Files.readString(data).replaceAll(pattern, replacement));
        Path config = folder.resolve("target/run/config.json");
        Files.writeString(config, Files.readString(config).replace(before, Sha256.of(data)));
    }
}
