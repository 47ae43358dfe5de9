package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.Experiments;
import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.bundle.Prediction;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.internal.text.Tokens;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that learns from texts: made-up titles, of which three in four have a word that tells their label. */
class TextRunTest {
    private static final int ROWS = 240;
    private static final List<String> TALES = List.of("whale", "Prinzessin", "призрак", "竹取");
    private static final List<String> ESSAYS = List.of("treatise", "Kritik", "история", "論語");

    @TempDir
    private Path folder;

    private List<String> titles;
    private Path experiment;

    @BeforeEach
    void writeTitles() throws IOException {
        titles = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder csv = new StringBuilder("title,language,year,shop,label\n");
        for (int i = 0; i < ROWS; i++) {
            boolean tale = random.nextInt(3) > 0;
            String telling = (tale ? TALES : ESSAYS).get(random.nextInt(TALES.size()));
            String title = (random.nextInt(4) > 0 ? telling + " of" : "by nobody") + " number" + i;
            titles.add(title);
            csv.append(title).append(random.nextBoolean() ? ",en," : ",de,");
            csv.append(i % 11 == 0 ? "NA" : 1700 + i).append(i % 3 == 0 ? ",east," : ",west,");
            csv.append(tale ? "tale" : "essay").append('\n');
        }
        csv.append(",en,1800,east,tale\n");
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/titles.csv"), csv);
        experiment = Files.writeString(folder.resolve("experiment.yaml"), """
                format: 1
                seed: 7
                data:
                  flowers:
                    file: data/titles.csv
                    sha256: %s
                target: {column: label}
                features:
                  title: {type: text}
                split: {every: 4}
                slices: [language, year, title]
                periods:
                  year: {old: 1750, new: 1850}
                hyperparameters:
                  learningRate: 0.5
                  epochs: 10
                thresholds: {accuracyAboveBaseline: 0.01}
                """.formatted(Sha256.of(csv.toString())));
    }

    private void edit(String from, String to) throws IOException {
        String text = Files.readString(experiment);
        assertThat(text).contains(from);
        Files.writeString(experiment, text.replace(from, to));
    }

    private Bundle sealed(Path run) throws IOException {
        Files.write(run.resolve(Checksums.FILE), Checksums.of(run).bytes());
        return Bundle.load(run);
    }

    @Test
    void writesAVocabularyWithoutRareWords() throws IOException {
        Path run = Experiments.train(folder);
        List<String> terms = Files.readAllLines(run.resolve("vocabulary.txt"));
        assertThat(terms).isSorted().contains("whale", "whale of", "prinzessin", "призрак", "竹", "竹 取", "by nobody");
        assertThat(SortedFiles.below(run))
                .containsExactly(
                        "config.json",
                        "metrics.json",
                        "model.onnx",
                        "model.tribuo",
                        "parity.json",
                        "profile.json",
                        "vocabulary.txt");
        for (String file : SortedFiles.below(run)) {
            assertThat(Files.readAllBytes(run.resolve(file)))
                    .as(file)
                    .asHexString()
                    .doesNotContain(hex("number"));
        }
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        text.chars().forEach(letter -> hex.append(Integer.toHexString(letter).toUpperCase(Locale.ROOT)));
        return hex.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"config", "metrics", "parity", "profile"})
    void keepsToItsSchemas(String name) throws IOException {
        Schemas.assertKept(Experiments.train(folder), name);
    }

    @Test
    void readsItsFilesBack() throws IOException {
        RunFilesTest.assertGivenAgain(new RunFolder(Experiments.train(folder)));
    }

    @Test
    void predictsFromARawText() throws IOException {
        try (Bundle bundle = sealed(Experiments.train(folder))) {
            assertThat(bundle.predict(Map.of("title", "THE WHALE, A ROMANCE")).label())
                    .isEqualTo("tale");
            assertThat(bundle.predict(Map.of("title", "История мира")).label()).isEqualTo("essay");
            assertThat(bundle.predict(Map.of("title", "論語")).label()).isEqualTo("essay");
            assertThat(bundle.predict(Map.of("title", "a whale")).warnings()).isEmpty();
            assertThatThrownBy(() -> bundle.predict(Map.of("title", 7)))
                    .isInstanceOf(ProblemException.class)
                    .hasMessage("""
                            The input "title" has the wrong type
                              why:   it is 7
                              do:    give a text, or null if it is missing""");
        }
    }

    @Test
    void answersWithThePriorAndSaysSoWhenItKnowsNoWord() throws IOException {
        Path run = Experiments.train(folder);
        JsonNode labels = Json.read(run.resolve("profile.json")).path("labels");
        double tales = labels.path("tale").asDouble();
        double prior = tales / (tales + labels.path("essay").asDouble());
        try (Bundle bundle = sealed(run)) {
            Prediction strange = bundle.predict(Map.of("title", "Xyzzy"));
            assertThat(strange.nothingKnown()).isTrue();
            assertThat(strange.scores().get("tale")).isEqualTo((float) prior);
            assertThat(strange.warnings())
                    .containsExactly(
                            "title holds no word that the model knows",
                            "nothing of this is known: the scores are the shares of the labels in the training data");
            Prediction missing = bundle.predict(Map.of());
            assertThat(missing.scores()).isEqualTo(strange.scores());
            assertThat(missing.warnings()).first().isEqualTo("title is missing");
            assertThat(bundle.predict(Map.of("title", "whale")).nothingKnown()).isFalse();
        }
    }

    @Test
    void goldenRowsHoldNoTrainingText() throws IOException {
        Set<String> real = new TreeSet<>();
        titles.forEach(title -> real.add(String.join(" ", Tokens.of(title))));
        JsonNode rows =
                Json.read(Experiments.train(folder).resolve("parity.json")).path("rows");
        assertThat(rows).hasSizeGreaterThanOrEqualTo(4);
        for (JsonNode row : rows) {
            String text = row.path("input").path("title").asText();
            assertThat(real).doesNotContain(String.join(" ", Tokens.of(text)));
        }
    }

    @Test
    void tellsMetricsApartByColumnsThatAreNoFeatures() throws IOException {
        JsonNode metrics = Json.read(Experiments.train(folder).resolve("metrics.json"));
        Set<String> slices = new TreeSet<>();
        int rows = 0;
        for (JsonNode slice : metrics.at("/model/slices")) {
            slices.add(slice.path("by").toString());
            rows += slice.path("by").toString().startsWith("{\"year\"")
                    ? slice.at("/metrics/n").asInt()
                    : 0;
        }
        assertThat(slices)
                .contains(
                        "{\"language\":\"de\"}",
                        "{\"language\":\"en\"}",
                        "{\"year\":\"(earlier)\"}",
                        "{\"year\":\"(missing)\"}",
                        "{\"year\":\"new\"}",
                        "{\"year\":\"old\"}",
                        "{\"title\":\"known words\"}",
                        "{\"language\":\"de\",\"year\":\"old\"}");
        assertThat(metrics.path("rows").asInt()).isEqualTo(61);
        assertThat(slices).noneMatch(slice -> slice.contains("west"));
    }

    @Test
    void everySoManiethRowOfTheFileIsHeldBack() throws IOException {
        try (Run run = Run.start("--experiment=" + experiment)) {
            Split split = run.split(run.table());
            assertThat(split.test().rows())
                    .allMatch(row -> row.place() % 4 == 0)
                    .hasSize(61);
            assertThat(split.train().rows())
                    .noneMatch(row -> row.place() % 4 == 0)
                    .hasSize(180);
        }
    }

    @Test
    void rowsThatBelongTogetherShareAFold() throws IOException {
        edit("{every: 4}", "{test: 0.2, by: [language]}");
        List<Integer> languages = new ArrayList<>();
        try (Run run = Run.start("--experiment=" + experiment)) {
            run.crossValidation(run.table(), 2).compare(List.of("only"), (rows, candidate) -> {
                languages.add((int) rows.rows().stream()
                        .map(row -> row.category("language"))
                        .distinct()
                        .count());
                return Experiments.classifier(run, new Split(rows, rows));
            });
        }
        assertThat(languages).containsExactly(1, 1);
    }

    @Test
    void takesNumbersAndCategoriesBesideTheText() throws IOException {
        edit("{type: text}", "{type: text}\n  shop: {type: category}\n  year: {type: number}");
        Path run = Experiments.train(folder);
        assertThat(Json.read(run.resolve("config.json")).path("columns")).hasSize(3);
        try (Bundle bundle = sealed(run)) {
            Prediction half = bundle.predict(Map.of("title", "Xyzzy", "shop", "east"));
            assertThat(half.nothingKnown()).isFalse();
            assertThat(half.warnings())
                    .containsExactly(
                            "title holds no word that the model knows",
                            "year is missing: the average of the training data stands in for it");
            assertThat(bundle.predict(Map.of("title", "Xyzzy")).nothingKnown()).isTrue();
        }
    }

    @Test
    void saysWhenNoWordIsFrequentEnough() throws IOException {
        edit("{type: text}", "{type: text, minimum: 500}");
        assertThatThrownBy(() -> Experiments.train(folder))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        There is no word to learn from
                          where: experiment.yaml, features.title
                          why:   no word occurs in 500 of the 180 training texts or more
                          do:    take more rows; or, if rare words may be published, lower features.title.minimum""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "split: {every: 4} -> split: {every: 4, test: 0.2} -> one of test, every and file decides which rows are held back",
                "split: {every: 4} -> split: {every: 1} -> every is at least 2, and excludes all other keys",
                "{type: text} -> {type: text, minimum: 0} -> minimum belongs to a text, and is at least 1",
                "{type: text} -> {type: text, categories: [a, b]} -> a text has no categories",
                "{old: 1750, new: 1850} -> {old: 1750, new: 1750} -> two periods begin at 1750.0",
                "slices: [language, year, title] -> slices: [language, title]"
                        + " -> periods names \"year\", which slices does not name",
                "slices: [language, year, title] -> slices: [year, label]"
                        + " -> slices names the target: the metrics are reported per label in any case",
                "  title: {type: text} -> '  title: {type: text}\n  shop: {type: text}'"
                        + " -> there are several features of type text: join their columns into one",
                "  title: {type: text} -> '  title: {type: text}\n  year: {type: category}'"
                        + " -> periods names \"year\", which is not a number",
            })
    void refusesSettingsThatDoNotFitTogether(String row) throws IOException {
        String[] parts = row.replace("'", "").split(" -> ");
        edit(parts[0], parts[1]);
        assertThatThrownBy(() -> Run.start("--experiment=" + experiment))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(parts[2]);
    }

    @Test
    void saysWhenThereAreSeveralDataFiles() throws IOException {
        String digest = Sha256.of(folder.resolve("data/titles.csv"));
        edit("target:", "  others: {file: data/titles.csv, sha256: " + digest + "}\ntarget:");
        try (Run run = Run.start("--experiment=" + experiment)) {
            assertThatThrownBy(run::table)
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("the section \"data\" names flowers, others");
        }
    }
}
