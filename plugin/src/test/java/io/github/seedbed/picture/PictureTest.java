package io.github.seedbed.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.DataProfile;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.metrics.Metrics;
import io.github.seedbed.metrics.Task;
import io.github.seedbed.train.RunFixture;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class PictureTest {
    @TempDir
    private Path folder;

    private ObjectNode config;
    private ObjectNode metrics;
    private ObjectNode profile;

    @BeforeEach
    void read() throws Exception {
        RunFixture.write(folder, 7);
        config = Json.read(folder.resolve("config.json"));
        metrics = Json.read(folder.resolve("metrics.json"));
        profile = Json.read(folder.resolve("profile.json"));
    }

    private List<Picture> pictures() {
        return Picture.of(
                config(),
                Metrics.parse(Json.bytes(metrics), "metrics.json"),
                profile(),
                Map.of("mass", Map.of("Adelie", 3350.0, "Gentoo", 5000.0)));
    }

    private RunConfig config() {
        return RunConfig.parse(Json.bytes(config), "config.json");
    }

    private DataProfile profile() {
        return DataProfile.parse(Json.bytes(profile), "profile.json");
    }

    @Test
    void saysWhatThereIsToSee() {
        assertThat(pictures())
                .extracting(Picture::markdown)
                .containsExactly(
                        "![Confusion matrix: 7 of 8 test rows got their true label; the most frequent error: Adelie taken"
                                + " for Gentoo, rows: 1.](figures/confusion.svg)",
                        "![Values of the features by label, of 32 training rows, medians of numbers over all rows with a"
                                + " label; Body | mass, g: Adelie 3350, Gentoo 5000; Island: Adelie mostly Dream (80 %), Gentoo mostly Biscoe"
                                + " (100 %).](figures/distributions.svg)",
                        "![Reliability diagram: calibration error 0.075; scores from 0.6 to 0.7: 50 % right, rows: 2; scores"
                                + " from 0.9 to 1: 100 % right, rows: 6.](figures/reliability.svg)",
                        "![Accuracy by slice, with 95 % intervals, compared with the baseline: all test rows 0.875; lowest, of"
                                + " slices that are not small, 0.875 for Dream × (missing).](figures/slices.svg)");
    }

    /** Of eight rows one has the label: less than half of its fair share. */
    @Test
    void drawsTheCurvesOfRareLabels() {
        ObjectNode curve = (ObjectNode) metrics.at("/model/curves/1");
        curve.put("positives", 1).put("negatives", 7);
        curve.set("hits", Json.node().putArray("hits").add(0).add(1).add(1).add(1));
        curve.set(
                "falseAlarms",
                Json.node().putArray("falseAlarms").add(1).add(1).add(3).add(7));
        Picture picture = pictures().get(1);
        assertThat(picture.markdown())
                .isEqualTo(
                        "![ROC curves and precision-recall curves of rare labels. Gentoo, 1 of 8 rows: area under the"
                                + " ROC curve 0.938, average precision 0.950.](figures/curves.svg)");
        assertThat(picture.svg())
                .contains("d=\"M52.0 208.0L75.4 208.0L75.4 44.0L122.3 44.0L216.0 44.0\"")
                .contains("d=\"M296.0 208.0L296.0 208.0L460.0 126.0L460.0 167.0L460.0 187.5\"");
    }

    @Test
    void isXmlWithATextForThoseWhoDoNotSeeIt() throws Exception {
        for (Picture picture : pictures()) {
            var root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(picture.svg())))
                    .getDocumentElement();
            assertThat(root.getAttribute("role")).isEqualTo("img");
            assertThat(root.getAttribute("aria-labelledby")).isEqualTo(picture.name() + "-title");
            assertThat(root.getAttribute("aria-describedby")).isEqualTo(picture.name() + "-description");
            assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                    .isEqualTo(picture.description());
            assertThat(picture.svg()).contains("prefers-color-scheme:dark").doesNotContain("NaN", "\r");
        }
    }

    @Test
    void namesOfTwoLinesAreNotCut() {
        assertThat(Labels.lines("Torgersen × (missing) (few\u00a0rows)", 26))
                .containsExactly("Torgersen × (missing)", "(few\u00a0rows)");
        assertThat(Labels.lines("Biscoe × female", 26)).containsExactly("Biscoe × female");
        assertThat(Labels.lines("x".repeat(30), 26)).containsExactly("x".repeat(25) + "…");
    }

    @Test
    void isTheSameInEveryLocale() {
        List<Picture> here = pictures();
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(pictures()).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void drawsWhatDataMayHold() throws Exception {
        String hostile = "<b>&\"]](x)\u0001\n" + "long ".repeat(20);
        ((ObjectNode) metrics.path("confusion")).putArray("labels").add(hostile).add("Gentoo");
        ((ObjectNode) metrics.path("confusion")).putArray("unseen").add(2).add(0);
        ((ObjectNode) profile.path("labels")).put(hostile, 1);
        ((ObjectNode) config.path("features").path(0)).put("title", hostile);
        for (Picture any : pictures()) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(any.svg())));
        }
        Picture picture = pictures().get(0);
        assertThat(picture.markdown()).startsWith("![Confusion matrix: ").contains("\\<b\\>\\&\"\\]\\](x)");
        assertThat(picture.svg()).contains("(not in training)", "…");
    }

    @Test
    void drawsEachLabelsOwnDistribution() {
        Distribution mass =
                Distribution.of(config().features().get(0), profile().features().get(0));
        assertThat(mass.shares("Gentoo"))
                .startsWith(0, 0, 0, 0, 0, 0.125, 0.375)
                .endsWith(0, 0, 0.0625);
        assertThat(mass.tick(0) + " to " + mass.tick(1)).isEqualTo("2700 to 6300");
        Distribution island =
                Distribution.of(config().features().get(1), profile().features().get(1));
        assertThat(island.names()).containsExactly("(rare)", "Biscoe", "Dream");
        assertThat(island.shares("Adelie")).containsExactly(0.2, 0, 0.8);
    }

    @Test
    void drawsTheFirstOfManyFeaturesAndTheLargestOfManyLabelsAndSaysSo() {
        ArrayNode features = (ArrayNode) profile.path("features");
        for (int i = 0; i < 20; i++) {
            features.add(features.path(i % 2).deepCopy());
            ((ArrayNode) config.path("features"))
                    .add(config.path("features").path(i % 2).deepCopy());
            ((ObjectNode) profile.path("labels")).put("label " + i, i);
        }
        ObjectNode categories =
                (ObjectNode) features.path(1).path("byLabel").path("counts").path("Gentoo");
        for (int i = 0; i < 9; i++) {
            categories.put("island " + i, 5 + i);
        }
        assertThat(pictures().get(1).svg())
                .contains("Not shown: features 10, labels 14; profile.json has all.", ">label 19<", ">others<")
                .doesNotContain(">label 3<", ">island 0<");
    }

    @Test
    void leavesOutWhatTheRunDoesNotHave() {
        ((ObjectNode) metrics.path("model")).putArray("slices");
        assertThat(pictures()).extracting(Picture::file).isEqualTo(Picture.files(Task.CLASSIFICATION));
    }
}
