package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.Experiments;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.Model;

class RunTest extends FlowersFixture {
    /** Attempts to see a training while it writes, which takes a moment of its time: the first one does. */
    private static final int MANY = 20;

    @Test
    void writesSixFilesAndTheFactsBesideThem() throws IOException {
        Path run = Experiments.train(folder);
        assertThat(SortedFiles.below(folder.resolve("target")))
                .containsExactly(
                        "run.json",
                        "run/config.json",
                        "run/metrics.json",
                        "run/model.onnx",
                        "run/model.tribuo",
                        "run/parity.json",
                        "run/profile.json");
        assertThat(Json.read(run.resolve("metrics.json"))
                        .at("/model/overall/accuracy/value")
                        .asDouble())
                .isGreaterThan(0.9);
    }

    @Test
    void warnsOfALabelThatOnlyTestRowsHave() throws IOException {
        Path data = folder.resolve("data/flowers.csv");
        String flowers = Files.readString(data);
        Files.writeString(data, flowers + "dahlia,9.9,9.9,clay\n");
        Files.writeString(
                experiment,
                Files.readString(experiment)
                        .replace(Sha256.of(flowers), Sha256.of(Files.readString(data)))
                        .replace("seed: 7", "seed: " + seedThatHoldsBack("dahlia")));
        assertThat(printed("--experiment=" + experiment))
                .contains(
                        "warning: labels that only test rows have count as errors, and macro F1 leaves them out: dahlia\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run/config", "run/metrics", "run/parity", "run/profile", "run"})
    void keepsToItsSchemas(String file) throws IOException {
        Experiments.train(folder);
        Path path = folder.resolve("target").resolve(file);
        Schemas.assertKept(path.getParent(), path.getFileName().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "fa-IR"})
    void writesTheSameBytesInEveryLocaleAndZone(String locale) throws IOException {
        Checksums plain = Checksums.of(Experiments.train(folder));
        Locale before = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(Checksums.of(Experiments.train(folder)).digests()).isEqualTo(plain.digests());
            assertThat(Locale.getDefault()).isEqualTo(Locale.forLanguageTag(locale));
        } finally {
            Locale.setDefault(before);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void holdsNeitherTheProjectsPathNorAClock() throws IOException {
        Path run = Experiments.train(folder);
        for (String name : SortedFiles.below(run)) {
            assertThat(Files.readString(run.resolve(name), StandardCharsets.ISO_8859_1))
                    .as(name)
                    .doesNotContain(folder.getFileName().toString())
                    .doesNotContain(System.getProperty("java.version"))
                    .doesNotContain(java.time.Year.now(java.time.ZoneOffset.UTC) + "-");
        }
    }

    @Test
    void canBeReadBackByTribuo() throws IOException {
        Model<?> model = Model.deserializeFromFile(Experiments.train(folder).resolve("model.tribuo"));
        assertThat(model.getFeatureIDMap().size()).isEqualTo(4);
    }

    @Test
    void overridesChangeTheRun() throws IOException {
        Path run = Experiments.train(folder, "--seed=8", "--hyperparameters.epochs=3");
        assertThat(Json.read(run.resolve("config.json")).at("/seed").asLong()).isEqualTo(8);
        assertThat(Json.read(run.resolve("config.json")).at("/settings").toString())
                .isEqualTo("{\"hyperparameters.epochs\":\"3\",\"hyperparameters.learningRate\":\"0.5\"}");
    }

    @Test
    void neverReplacesAFolderThatHoldsAnythingElse() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious.txt"), "mine");
        for (String output : List.of(folder.toString(), precious.toString(), "/")) {
            assertThatThrownBy(() -> Run.start("--experiment=" + experiment, "--output=" + output))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("The run cannot be put there\n  where: --output=" + output);
        }
        assertThat(precious).hasContent("mine");
    }

    @Test
    void replacesAnEarlierRunWithFilesBesideIt() throws IOException {
        Path run = Experiments.train(folder);
        Files.writeString(run.resolve(".DS_Store"), "x");
        Files.writeString(run.resolve("my-plot.svg"), "x");
        assertThat(SortedFiles.below(Experiments.train(folder))).hasSize(6);
    }

    @Test
    void publishesNoRareValueByName() throws IOException {
        Path data = folder.resolve("data/flowers.csv");
        String old = Sha256.of(data);
        Files.writeString(data, Files.readString(data).replaceAll("clay\ncrocus,(.*)\n", "clay\ncrocus,$1\n") + rare());
        Files.writeString(
                experiment,
                Files.readString(experiment).replace(old, Sha256.of(data)).replace(", categories: [clay, sand]", ""));
        Path run = Experiments.train(folder);
        for (String name : SortedFiles.below(run)) {
            assertThat(Files.readString(run.resolve(name), StandardCharsets.ISO_8859_1))
                    .as(name)
                    .doesNotContain("swamp");
        }
        assertThat(run.resolve("metrics.json")).content().contains("(rare)");
    }

    private static String rare() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            rows.append("aster,2.")
                    .append(i % 10)
                    .append(",5.")
                    .append(i)
                    .append(",swamp")
                    .append(i)
                    .append('\n');
        }
        return rows.toString();
    }

    @Test
    void keepsTheOldRunWhenTheNewOneFails() throws IOException {
        Path run = Experiments.train(folder);
        Checksums before = Checksums.of(run);
        try (Run second = Run.start("--experiment=" + experiment, "--output=" + run)) {
            Split split = second.split(second.table("flowers"));
            var classifier = Experiments.classifier(second, split);
            Split strangers = new Split(split.train(), split.test().where(row -> false));
            assertThatThrownBy(() -> second.save(classifier, strangers)).isInstanceOf(RuntimeException.class);
        }
        assertThat(Checksums.of(run).digests()).isEqualTo(before.digests());
        assertThat(SortedFiles.in(run.getParent())).hasSize(2);
    }

    @Test
    void tellsProblemsWithoutAStackTraceAndExitsWithTwo() throws Exception {
        Process process = start("--seed=many", "--speed=9");
        String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(ExitCode.BAD_INPUT.number());
        assertThat(error).startsWith("There is no setting \"speed\"").doesNotContain("\tat ");
    }

    @Test
    void survivesAKillWhileItIsWritten() throws Exception {
        Path run = Experiments.train(folder);
        Checksums before = Checksums.of(run);
        int beside = SortedFiles.in(run.getParent()).size();
        boolean killed = false;
        for (int attempt = 0; !killed && attempt < MANY; attempt++) {
            Process process = start("--output=" + run);
            boolean writing = false;
            while (!writing && !process.waitFor(1, TimeUnit.MILLISECONDS)) {
                writing = SortedFiles.in(run.getParent()).size() > beside;
            }
            killed = process.destroyForcibly().waitFor() != 0;
            assertThat(Checksums.of(run).digests()).isEqualTo(before.digests());
        }
        assertThat(killed).as("killed while it wrote").isTrue();
        Experiments.train(folder);
        assertThat(SortedFiles.in(run.getParent())).hasSize(2);
    }

    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.seedbed.Experiments",
                "--experiment=" + experiment));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        // Java would say first that it picked it up
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder.start();
    }

    /** Sides are dealt by seed: the first seed by which the label lies on the test side alone. */
    private long seedThatHoldsBack(String label) throws IOException {
        Table table;
        try (Run run = Run.start("--experiment=" + Experiments.flowers(folder.resolve("other")))) {
            table = Table.read(folder.resolve("data/flowers.csv"), run.features(), run.target(), List.of());
        }
        for (long seed = 1; ; seed++) {
            Split split = Split.of(table, 0.3, new Seeds(seed).named(Split.SEED));
            if (split.unseenLabels("kind").contains(label)) {
                return seed;
            }
        }
    }

    private static String printed(String... args) throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (Run run = Run.start(args)) {
            run.split(run.table("flowers"));
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
