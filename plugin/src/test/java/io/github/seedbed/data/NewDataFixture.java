package io.github.seedbed.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.assembly.BundleFolder;
import io.github.seedbed.assembly.ProjectFixture;
import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.check.AssembledBundle;
import io.github.seedbed.check.BundleCheck;
import io.github.seedbed.model.LogisticRegression;
import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A project of the template, for other people's files. */
abstract class NewDataFixture {
    private static final Path TEMPLATES = Path.of("../templates");

    @TempDir
    protected Path folder;

    protected final List<String> lines = new ArrayList<>();

    @BeforeEach
    void newProject() throws IOException {
        template("tabular-classification");
    }

    protected final void template(String name) throws IOException {
        Files.createDirectories(folder.resolve("card"));
        for (String file : List.of("experiment.yaml", "CITATION.cff", "card/model-card.md", "card/datasheet.md")) {
            Files.copy(
                    TEMPLATES.resolve(name).resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.copy(Path.of("../LICENSE"), folder.resolve("LICENSE"), StandardCopyOption.REPLACE_EXISTING);
    }

    protected interface Line {
        String of(int i);
    }

    protected static String rows(String separator, String header, Line line) {
        StringBuilder csv = new StringBuilder(header);
        for (int i = 0; i < 160; i++) {
            // Lines are written with commas unless they hold the separator
            String text = line.of(i);
            csv.append(text.contains(separator) ? text : text.replace(",", separator))
                    .append('\n');
        }
        return csv.toString();
    }

    protected final void take(String name, String csv) throws IOException {
        take(name, csv, StandardCharsets.UTF_8);
    }

    protected final void take(String name, String csv, Charset charset) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data").resolve(name), csv, charset);
        newData().take(Path.of("data").resolve(name), Optional.empty(), Optional.empty());
    }

    protected final NewData newData() {
        return new NewData(folder, lines::add);
    }

    protected final String settings(String... sections) throws IOException {
        ExperimentText text = new ExperimentText(Files.readString(folder.resolve("experiment.yaml")));
        List<String> found = new ArrayList<>();
        for (String section : sections) {
            found.add(text.section(section).orElse(""));
        }
        return String.join("\n", found).replaceAll("[0-9a-f]{64}", "DIGEST");
    }

    protected final void train() throws IOException {
        Path output = folder.resolve("target/run");
        try (Run run = Run.start("--experiment=" + folder.resolve("experiment.yaml"), "--output=" + output)) {
            Split split = run.split(run.table());
            run.save(run.fit(split.train(), new LogisticRegression(1)), split);
        }
        try (Bundle bundle = Bundle.of(output)) {
            assertThat(bundle.predict(Map.of()).label()).isIn(bundle.labels());
        }
    }

    /** Trains, assembles the bundle with the template's documents, and finds nothing to complain about. */
    protected final void verify() throws IOException {
        train();
        BundleFolder bundle = ProjectFixture.bundle(folder, Map.of());
        bundle.write();
        bundle.writePages();
        assertThat(BundleCheck.of(new AssembledBundle(folder, bundle.path(), ProjectFixture.POM, Map.of()))
                        .problems())
                .isEmpty();
    }
}
