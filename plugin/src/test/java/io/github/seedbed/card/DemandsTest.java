package io.github.seedbed.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.assembly.BundleFolder;
import io.github.seedbed.questions.Questions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table in docs/model-cards.md names every demand once, and places that exist. */
class DemandsTest {
    @Test
    void everyDemandHasAPlaceThatExists() throws Exception {
        List<String> card = Files.readAllLines(Path.of("../templates/tabular-classification/card/model-card.md"));
        List<String[]> rows = Files.readAllLines(Path.of("../docs/model-cards.md")).stream()
                .filter(line -> line.matches("\\| (Mitchell|Hub|lesson|risk|reader) \\d+ .*"))
                .map(line -> line.split(" *\\| *"))
                .toList();
        assertThat(rows).extracting(row -> row[1]).containsExactlyElementsOf(demands());
        for (String[] row : rows) {
            for (String place : row[3].split("; ")) {
                String name = place.replaceAll(" \\(.*", "");
                boolean exists = name.startsWith("`")
                        ? BundleFolder.FILES.contains(name.replace("`", ""))
                        : card.contains("## " + name)
                                || card.contains("### " + name)
                                || List.of("front matter", "the text below the title")
                                        .contains(name);
                assertThat(exists).as(row[1] + ": " + place).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text-classification", "tabular-regression"})
    void everyTemplateAsksTheSame(String template) throws Exception {
        assertThat(questions(template)).containsExactlyElementsOf(questions("tabular-classification"));
    }

    private static List<String> questions(String template) throws Exception {
        Path card = Path.of("../templates", template, "card/model-card.md");
        return Questions.of(Files.readString(card)).stream()
                .map(question -> question.role() + ": " + question.question())
                .toList();
    }

    private static List<String> demands() {
        return Stream.of("Mitchell 9", "Hub 14", "lesson 11", "risk 8", "reader 6")
                .map(of -> of.split(" "))
                .flatMap(of -> Stream.iterate(1, n -> n + 1)
                        .limit(Integer.parseInt(of[1]))
                        .map(n -> of[0] + " " + n))
                .toList();
    }
}
