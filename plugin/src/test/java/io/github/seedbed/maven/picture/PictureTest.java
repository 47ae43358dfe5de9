package io.github.seedbed.maven.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.maven.run.RunFixture;
import io.github.seedbed.maven.run.RunFolder;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class PictureTest {
    @TempDir
    private Path folder;

    private ObjectNode metrics;

    @BeforeEach
    void read() throws Exception {
        RunFixture.write(folder, 7);
        metrics = new RunFolder(folder).json("metrics.json");
    }

    @Test
    void saysWhatThereIsToSee() {
        assertThat(Picture.of(metrics))
                .extracting(Picture::markdown)
                .containsExactly(
                        "![Confusion matrix: 7 of 8 test rows got their true label; the most frequent error: Adelie taken"
                                + " for Gentoo, rows: 1.](figures/confusion.svg)",
                        "![Reliability diagram: calibration error 0.075; scores from 0.6 to 0.7: 50 % right, rows: 2; scores"
                                + " from 0.9 to 1: 100 % right, rows: 6.](figures/reliability.svg)",
                        "![Accuracy by slice, with 95 % intervals, beside the baseline: all test rows 0.875; lowest, of"
                                + " slices that are not small, 0.875 for Dream × (missing).](figures/slices.svg)");
    }

    @Test
    void isXmlWithATextForThoseWhoDoNotSeeIt() throws Exception {
        for (Picture picture : Picture.of(metrics)) {
            var root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(picture.svg())))
                    .getDocumentElement();
            assertThat(root.getAttribute("role")).isEqualTo("img");
            assertThat(root.getAttribute("aria-labelledby"))
                    .isEqualTo(picture.name() + "-title " + picture.name() + "-description");
            assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                    .isEqualTo(picture.description());
            assertThat(picture.svg()).contains("prefers-color-scheme:dark").doesNotContain("NaN", "\r");
        }
    }

    @Test
    void isTheSameInEveryLocale() {
        List<Picture> here = Picture.of(metrics);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(Picture.of(metrics)).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void drawsWhatDataMayHold() throws Exception {
        String hostile = "<b>&\"]](x)\u0001\n" + "long ".repeat(20);
        JsonNode changed = metrics.deepCopy();
        ((ObjectNode) changed.path("confusion")).putArray("labels").add(hostile).add("Gentoo");
        ((ObjectNode) changed.path("confusion")).putArray("unseen").add(2).add(0);
        Picture picture = Picture.of(changed).get(0);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(picture.svg())));
        assertThat(picture.markdown()).startsWith("![Confusion matrix: ").contains("\\<b\\>\\&\"\\]\\](x)");
        assertThat(picture.svg()).contains("(not in training)", "…");
    }

    @Test
    void leavesOutWhatTheRunDoesNotHave() {
        ((ObjectNode) metrics.path("model")).putArray("slices");
        assertThat(Picture.of(metrics)).extracting(Picture::file).isEqualTo(Picture.FILES);
    }
}
