package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.bundle.Prediction;
import io.github.seedbed.internal.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The template {@code text}: from the clone to a green build, and to other data by one file. */
@Order(3)
class TextTemplateTest {
    private static final Pattern DIGEST = Pattern.compile("sha256: ([0-9a-f]{64})");
    private static final Pattern BEST = Pattern.compile("log loss .*\\[l2=(.+)]");

    private final FirstRun first = FirstRun.get();

    @Test
    @Runs({TextProject.COMMAND_ONE, FirstRun.VERIFY})
    void metricsAreToldApartByLanguageAndHalfCentury() throws IOException {
        Path project = TextProject.get();
        Set<String> slices = new TreeSet<>();
        for (JsonNode slice :
                Json.read(project.resolve("target/bundle/metrics.json")).at("/model/slices")) {
            slices.add(slice.path("by").toString());
        }
        assertThat(slices)
                .contains(
                        "{\"language\":\"en\"}",
                        "{\"language\":\"fr\"}",
                        "{\"year\":\"1850 to 1899\"}",
                        "{\"year\":\"1900 to 1929\"}",
                        "{\"title\":\"no known word\"}");
        assertThat(project.resolve("target/bundle/README.md")).content().contains("title = no known word");
    }

    @Test
    void itsBundlePredictsFromTheTitleAlone() throws IOException {
        try (Bundle bundle = Bundle.load(TextProject.get().resolve("target/bundle"))) {
            Prediction history = bundle.predict(Map.of("title", "The History of the English Nation"));
            assertThat(history.label()).isEqualTo("nonfiction");
            assertThat(history.warnings()).isEmpty();
            assertThat(bundle.predict(Map.of("title", "Xyzzy")).nothingKnown()).isTrue();
        }
    }

    /** For its own example, and for one where folding and normalisation matter. */
    @Test
    @Tag("full")
    void thePythonProgramOfItsCardCountsTheSameWords() throws Exception {
        Path project = Workspace.copyAll(
                OtherTemplates.trained("text-classification"),
                Workspace.empty("read by python").resolve("my-genre"));
        PythonSnippet program = PythonSnippet.of(Files.readString(project.resolve("target/bundle/README.md")));
        assertThat(program.printed(project)).isEqualTo(program.promised());
        String title = "THE HISTORY of Ma\u00df, \uff28istory & O\u0313δυσσεύς: e\u0301tude 2 of the";
        PythonSnippet other = new PythonSnippet(program.program()
                .replaceFirst("terms\\(\".*\"\\)", "terms(\"" + title + "\")")
                .replaceAll("labels\\[.*]", "scores[0].tolist()"));
        String[] scores = other.printed(project).replaceAll("[\\[\\]]", "").split(", ");
        try (Bundle bundle = Bundle.load(project.resolve("target/bundle"))) {
            Prediction java = bundle.predict(Map.of("title", title));
            assertThat(java.nothingKnown()).isFalse();
            assertThat(java.scores().get("fiction").floatValue()).isEqualTo(Float.parseFloat(scores[0]));
            assertThat(java.scores().get("nonfiction").floatValue()).isEqualTo(Float.parseFloat(scores[1]));
        }
    }

    @Test
    void newGeneratesTheSameBytes() throws IOException {
        Path folder = Workspace.empty("text by new");
        first.maven
                .run(
                        folder,
                        "-o",
                        "io.github.seedbed:seedbed-maven-plugin:" + Workspace.VERSION + ":new",
                        "-DartifactId=my-genre",
                        "-Dtemplate=text-classification")
                .green();
        assertThat(FirstRun.sources(folder.resolve("my-genre"))).isEqualTo(FirstRun.sources(TextProject.get()));
    }

    @Test
    void experimentYamlHoldsTheBestCandidate() throws IOException {
        Path project = TextProject.get();
        Path copy = Workspace.copyAll(project, Workspace.empty("tuned text").resolve("my-genre"));
        String output = first.maven
                .run(copy, "-o", "compile", "seedbed:tune", "-Dquick")
                .green()
                .output();
        Matcher best = BEST.matcher(output);
        assertThat(best.find()).as(output).isTrue();
        assertThat(Files.readString(project.resolve("experiment.yaml"))).contains("l2: " + best.group(1));
    }

    /** The steps of the project's README: a CSV file of another shape, and experiment.yaml alone. */
    @Tag("full")
    @Test
    void otherDataNeedNoChangeOfAClass() throws IOException {
        Path copy = Workspace.copy(
                OtherTemplates.trained("text-classification"),
                Workspace.empty("own texts").resolve("my-genre"));
        Files.delete(copy.resolve("data/titles.csv"));
        StringBuilder csv = new StringBuilder("\uFEFFid,kind,where,words\n");
        for (int i = 0; i < 200; i++) {
            boolean complaint = i % 3 == 0;
            csv.append(i).append(complaint ? ",complaint" : ",praise").append(i % 2 == 0 ? ",north" : ",south");
            csv.append(complaint ? ",\"Broken, late and cold\"\n" : ",Warm and in time\n");
        }
        Files.writeString(copy.resolve("data/letters.csv"), csv);
        Path experiment = copy.resolve("experiment.yaml");
        Files.writeString(experiment, experiment(Files.readString(experiment)));
        String output = first.maven.run(copy, "compile", "seedbed:train").red().output();
        Matcher digest = DIGEST.matcher(output);
        assertThat(digest.find()).as(output).isTrue();
        FirstRun.replace(experiment, "0".repeat(64), digest.group(1));
        assertThat(first.maven.run(copy, "-o", "verify", "-Dquick").red().output())
                .contains("mvn seedbed:lock");
        first.maven.run(copy, "-o", "seedbed:lock").green();
        first.maven.run(copy, "-o", "verify", "-Dquick", "-DskipTests").green();
        assertThat(Files.readAllLines(copy.resolve("target/bundle/vocabulary.txt")))
                .contains("broken", "in time");
    }

    private static String experiment(String titles) {
        return titles.substring(0, titles.indexOf("data:"))
                + """
                data:
                  letters: {file: data/letters.csv, sha256: %s}
                target: {column: kind}
                features:
                  words: {type: text}
                split: {every: 5}
                slices: [where]
                """.formatted("0".repeat(64))
                + titles.substring(titles.indexOf("hyperparameters:"));
    }
}
