package io.github.seedbed.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.GoldenRows;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.internal.yaml.YamlText;
import io.github.seedbed.metrics.Evaluation;
import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Metric;
import io.github.seedbed.metrics.Metrics;
import io.github.seedbed.metrics.Task;
import io.github.seedbed.picture.Picture;
import io.github.seedbed.seeds.SeedsReport;
import io.github.seedbed.train.Platform;
import io.github.seedbed.train.RunFixture;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

class CardValuesTest {
    private static final ProjectFacts PROJECT =
            new ProjectFacts("Penguins: a \"model\"", "org.example", "penguins", "1.0", "");

    @TempDir
    private Path folder;

    private Map<String, Map<String, String>> values;

    @BeforeEach
    void read() throws Exception {
        RunFixture.write(folder, 7);
        values = values(Optional.empty());
    }

    private Map<String, Map<String, String>> values(Optional<SeedsReport> seeds) throws Exception {
        RunFolder run = new RunFolder(folder);
        return CardValues.of(PROJECT, run, Picture.of(run), new Platform(17, "x86_64"), seeds, Optional.empty());
    }

    /** Where every golden row lacks a value there is no example, and front matter all the same. */
    @Test
    void examplesForTheHubMayBeNone() throws Exception {
        RunFolder run = new RunFolder(folder);
        GoldenRows none = new GoldenRows(1e-5, run.config().labels(), List.of());
        String yaml = "widget:\n" + new Widget(run.config(), none).yaml() + "\nlicense: mit\n";
        assertThat(YamlText.of(yaml).fields()).containsEntry("widget", List.of());
    }

    @Test
    void saysMetricsWithTheirIntervals() {
        assertThat(values.get("metrics"))
                .containsEntry("accuracy", "0.875 (95 % interval 0.53 to 0.98, n = 8)")
                .containsEntry("baseline", "0.500 (95 % interval 0.22 to 0.78, n = 8), by always predicting \"Adelie\"")
                .containsEntry("errors", "1 of 8")
                .containsEntry("ece", "0.075 (95 % interval 0.05 to 0.20, n = 8)")
                .containsEntry(
                        "weakest",
                        "island = Dream, sex = (missing): accuracy 0.875 (95 % interval 0.53 to 0.98, n = 8)");
    }

    /** More slices than a picture draws: its text and the card's sentence are about the same one. */
    @Test
    void pictureAndSentenceNameTheSameWeakestSlice() throws Exception {
        ObjectNode metrics = Json.read(folder.resolve("metrics.json"));
        for (String side : List.of("model", "baseline")) {
            ArrayNode slices = (ArrayNode) metrics.path(side).path("slices");
            for (int i = 0; i < 40; i++) {
                ObjectNode slice = slices.path(1).deepCopy();
                ((ObjectNode) slice.path("by")).put("sex", "s" + i);
                ((ObjectNode) slice.path("metrics").path("accuracy")).put("value", i == 39 ? 0.6 : 0.875);
                slices.add(slice);
            }
        }
        Files.write(folder.resolve("metrics.json"), Json.bytes(metrics));
        assertThat(values(Optional.empty()).get("metrics").get("weakest"))
                .startsWith("island = Dream, sex = s39: accuracy 0.600");
        assertThat(Picture.of(new RunFolder(folder)).stream().map(Picture::markdown))
                .anyMatch(text -> text.contains("lowest, of slices that are not small, 0.600 for Dream × s39"));
    }

    @Test
    void drawsTables() {
        assertThat(values.get("metrics").get("confusion")).isEqualTo("""
                        | True label | Predicted Adelie | Predicted Gentoo |
                        |---|---|---|
                        | Adelie | 3 | 1 |
                        | Gentoo | 0 | 4 |""");
        assertThat(values.get("metrics").get("classes"))
                .endsWith(
                        "| Gentoo | 4 | not defined | 1.000\u00a0(0.51\u00a0to\u00a01.00) | 0.889\u00a0(0.50\u00a0to\u00a01.00) |");
        assertThat(values.get("metrics").get("calibration")).isEqualTo("""
                        | Score | Rows | Mean score | Share that is right |
                        |---|---|---|---|
                        | 0.6 to 0.7 | 2 | 0.650 | 0.500\u00a0(0.09\u00a0to\u00a00.91) |
                        | 0.9 to 1 | 6 | 0.950 | 1.000\u00a0(0.61\u00a0to\u00a01.00) |""");
        assertThat(values.get("metrics").get("slices")).endsWith("""
                        | island = Biscoe (few rows) | 8 | 0.875\u00a0(0.53\u00a0to\u00a00.98) | 0.500\u00a0(0.22\u00a0to\u00a00.78) | 0.867\u00a0(0.50\u00a0to\u00a01.00) |
                        | island = Dream, sex = (missing) | 8 | 0.875\u00a0(0.53\u00a0to\u00a00.98) | 0.500\u00a0(0.22\u00a0to\u00a00.78) | 0.867\u00a0(0.50\u00a0to\u00a01.00) |""");
        assertThat(values.get("model").get("inputs")).isEqualTo("""
                        | Input | Meaning | Type | Unit | Values in the training data |
                        |---|---|---|---|---|
                        | mass | Body \\| mass | number | g | 2700 to 6300 |
                        | island | Island | category |  | Biscoe, Dream |""");
        assertThat(values.get("data").get("features")).endsWith("""
                        | mass | 2 | least 2700, median 4050, largest 6300 |
                        | island | 0 | Biscoe: 20, Dream: 12 |""");
    }

    private static String slices(ObjectNode metrics) {
        return new SlicesTable(Metrics.parse(Json.bytes(metrics), "metrics.json")).toString();
    }

    /** One more metric needs a constant, a component and its computation: everything else goes through all of them. */
    @Test
    void everyMetricIsShownByEverything() throws Exception {
        List<String> intervals = Stream.of(Evaluation.class.getRecordComponents())
                .filter(component -> component.getType() == Interval.class)
                .map(RecordComponent::getName)
                .toList();
        RunFolder run = new RunFolder(folder);
        SeedsReport seeds = SeedsReport.of(List.of(run, run));
        assertThat(Task.CLASSIFICATION.metrics()).extracting(Metric::key).containsExactlyElementsOf(intervals);
        assertThat(values.get("metrics")).containsKeys(intervals.toArray(String[]::new));
        assertThat(values.get("metrics").get("table").lines()).hasSize(intervals.size() + 2);
        assertThat(seeds.metrics())
                .containsOnlyKeys(Task.CLASSIFICATION.metrics().toArray(Metric[]::new));
        assertThat(seeds.table()).hasSize(intervals.size() + 1);
    }

    @Test
    void flagsPairsWithFewRowsAndTakesManyOfThemTogether() throws Exception {
        ObjectNode metrics = Json.read(folder.resolve("metrics.json"));
        for (String side : List.of("model", "baseline")) {
            ArrayNode slices = (ArrayNode) metrics.path(side).path("slices");
            ObjectNode pair = slices.path(1).deepCopy();
            pair.put("small", true);
            slices.add(pair);
        }
        assertThat(slices(metrics))
                .endsWith("\n| island = Dream, sex = (missing) (few rows) | 8 | 0.875\u00a0(0.53\u00a0to\u00a00.98) |"
                        + " 0.500\u00a0(0.22\u00a0to\u00a00.78) | 0.867\u00a0(0.50\u00a0to\u00a01.00) |");
        for (String side : List.of("model", "baseline")) {
            ArrayNode slices = (ArrayNode) metrics.path(side).path("slices");
            for (int i = 0; i < 19; i++) {
                slices.add(slices.path(2).deepCopy());
            }
        }
        assertThat(slices(metrics)).endsWith("""
                        | island, sex: 20 pairs (few rows) | 160 | 0.875\u00a0(0.81\u00a0to\u00a00.92) | 0.500\u00a0(0.42\u00a0to\u00a00.58) |  |

                        Pairs with few rows are taken together here; `metrics.json` has each of them.""");
    }

    @Test
    void showsLabelsThatNoTrainingRowHas() throws Exception {
        Path metrics = folder.resolve("metrics.json");
        Files.writeString(
                metrics,
                Files.readString(metrics)
                        .replace("\"counts\": [[3, 1], [0, 4]]}", "\"counts\": [[3, 0], [0, 3]], \"unseen\": [2, 0]}")
                        .replaceFirst("\"ece\"", "\"unseen\": {\"labels\": 1, \"rows\": 2}, \"ece\""));
        values = values(Optional.empty());
        assertThat(values.get("metrics").get("errors"))
                .isEqualTo("2 of 8 (2 of them have a label that no training row has)");
        assertThat(values.get("metrics").get("confusion")).endsWith("| (not in the training data) | 2 | 0 |");
    }

    @Test
    void saysFromWhichScoreOnALabelIsGiven() throws Exception {
        assertThat(values.get("model").get("decision")).isEqualTo("The label with the highest score is given.");
        assertThat(values.get("model").get("exampleChoice"))
                .isEqualTo("labels[(scores[0].max() - scores[0] < 1e-6).argmax()]");
        Path config = folder.resolve("config.json");
        Files.writeString(
                config,
                Files.readString(config)
                        .replace(
                                "\"features\": [",
                                "\"decision\": {\"label\": \"Gentoo\", \"threshold\": 0.2, \"wanted\": \"a recall of 0.9\"},"
                                        + " \"features\": ["));
        values = values(Optional.empty());
        assertThat(values.get("model").get("decision"))
                .isEqualTo(
                        "The label \"Gentoo\" is given from a score of 0.2 on, otherwise \"Adelie\". This threshold is there"
                                + " for a recall of 0.9; `config.json` holds it.");
        assertThat(values.get("model").get("exampleChoice"))
                .isEqualTo("\"Gentoo\" if scores[0][labels.index(\"Gentoo\")] >= 0.2 else \"Adelie\"");
    }

    @Test
    void saysWhatRareLabelsReach() throws Exception {
        assertThat(values.get("metrics").get("rare")).isEmpty();
        Path metrics = folder.resolve("metrics.json");
        Files.writeString(
                metrics,
                Files.readString(metrics)
                        .replace(
                                "\"Gentoo\", \"positives\": 4, \"negatives\": 4",
                                "\"Gentoo\", \"positives\": 1, \"negatives\": 7"));
        values = values(Optional.empty());
        assertThat(values.get("metrics").get("rare")).isEqualTo("""
                Some labels are rare, so that accuracy says little about them: scores without meaning have a ROC AUC of 0.5 and, as \
                average precision, the share of the rows.

                | Rare label | Share of the rows | ROC AUC | Average precision |
                |---|---|---|---|
                | Gentoo | 0.125 | 0.938\u00a0(0.60\u00a0to\u00a01.00) | 0.950\u00a0(0.60\u00a0to\u00a01.00) |""");
        assertThat(values.get("figures").get("curves")).startsWith("![ROC curves");
    }

    @Test
    void theExampleIsAGoldenRowWithItsAnswer() {
        String indent = "\n" + " ".repeat(20);
        assertThat(values.get("model"))
                .containsEntry("example", "Map.of(" + indent + "\"mass\", 5075," + indent + "\"island\", \"Biscoe\")")
                .containsEntry("exampleLabel", "Gentoo")
                .containsEntry("exampleColumns", "5075, 1, 0")
                .containsEntry("labelList", "[\"Adelie\",\"Gentoo\"]");
    }

    @Test
    void theModelIndexIsYamlWithTheRunsOwnDigits() {
        String yaml = values.get("frontMatter").get("modelIndex");
        assertThat(new Yaml().<Object>load(yaml)).isInstanceOf(List.class);
        assertThat(yaml).isEqualTo("""
                        - name: 'Penguins: a "model"'
                          results:
                          - task:
                              type: tabular-classification
                              name: Tabular classification
                            dataset:
                              type: penguins
                              name: penguins
                              split: test
                            metrics:
                            - type: accuracy
                              name: Accuracy
                              value: 0.875
                            - type: f1
                              name: Macro F1
                              value: 0.8666667
                            - type: log_loss
                              name: Log loss
                              value: 0.25
                            - type: brier_score
                              name: Brier score
                              value: 0.2""");
    }

    @Test
    void theWidgetShowsAnExampleWithItsAnswer() {
        assertThat(values.get("frontMatter").get("widget")).isEqualTo("""
                        - example_title: Gentoo
                          structured_data:
                            mass:
                            - 5075
                            island:
                            - Biscoe
                          output:
                          - label: Gentoo
                            score: 0.9000
                          - label: Adelie
                            score: 0.1000""");
    }

    @Test
    void everyNameIsDocumentedWhereItIsUsed() throws Exception {
        String card = Files.readString(Path.of("../templates/tabular-classification/card/model-card.md"));
        String manual = Files.readString(Path.of("src/main/java/io/github/seedbed/maven/CardMojo.java"));
        values.forEach((group, names) -> names.keySet().forEach(name -> {
            assertThat(manual).contains("{@code $" + group + "." + name + "}");
            // A group goes on in the lines that are indented further
            String listed = card.split("\n    " + group + "\\.")[1].split("\n {0,4}\\S")[0];
            assertThat(listed.strip().split("\\s+"))
                    .as("the comment at the top of model-card.md, " + group + "." + name)
                    .contains(name);
        }));
    }

    @Test
    void whatOtherSeedsGiveIsShownWhenItIsKnown() throws Exception {
        assertThat(values.get("metrics").get("seeds"))
                .isEqualTo("Only seed 7 was tried: what another one would give is not known.");
        RunFixture.writeWorse(folder.resolve("worse"), 8);
        SeedsReport report = SeedsReport.of(List.of(new RunFolder(folder), new RunFolder(folder.resolve("worse"))));
        assertThat(values(Optional.of(report)).get("metrics").get("seeds"))
                .startsWith("Trained with 2 seeds, 7 to 8, each of which also holds back other test rows.")
                .contains("| accuracy | 0.813\u00a0(0.00\u00a0to\u00a01.00) | 0.088 | 0.750 | 0.875 | 0.875 |");
    }
}
