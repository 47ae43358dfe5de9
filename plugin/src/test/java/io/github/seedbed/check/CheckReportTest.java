package io.github.seedbed.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CheckReportTest {
    private static final Finding LINK = Finding.of(
            new LinksResolve(), new Place("card/model card é.md", 7), "A link <leads> nowhere", "why", "do\nthis");

    private static final Finding CITATION =
            Finding.of(new CitationIsValid(), Place.of("CITATION.cff"), "The citation is not valid", "why", "do");

    private static final Finding WARNING = Finding.of(
                    new PersonalDataIsNamed(), new Place("data/a.csv", 1), "People", "why", "do")
            .asWarning();

    private static final CheckReport REPORT =
            new CheckReport(List.of(WARNING, CITATION, LINK), Map.of("licences-agree", "The <lawyers> said so"));

    @Test
    void groupsWhatFailsTheBuildByWhoMustAct() {
        assertThat(REPORT.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")))
                .isEqualTo("""
                        For the developer, 1:
                        A link <leads> nowhere
                          where: card/model card é.md, line 7
                          why:   why
                          do:    do
                                 this
                        For the project lead, 1:
                        The citation is not valid
                          where: CITATION.cff
                          why:   why
                          do:    do""");
    }

    @Test
    void sarifNamesRulePlaceAndOwner() {
        String sarif = new String(CheckSarif.of(REPORT), StandardCharsets.UTF_8);
        JsonNode run = Json.foreignObject(sarif).orElseThrow().path("runs").path(0);
        JsonNode result = run.path("results").path(0);
        assertThat(result)
                .hasToString(
                        "{\"ruleId\":\"links-resolve\",\"ruleIndex\":" + result.path("ruleIndex")
                                + ",\"level\":\"error\",\"message\":{\"text\":\"A link <leads> nowhere: why. To do: do\\nthis.\"},"
                                + "\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"card/model%20card%20%C3%A9.md\","
                                + "\"uriBaseId\":\"%SRCROOT%\"},\"region\":{\"startLine\":7}}}],\"properties\":{\"owner\":\"developer\"}}");
        assertThat(run.path("tool")
                        .path("driver")
                        .path("rules")
                        .path(result.path("ruleIndex").asInt())
                        .path("id")
                        .asText())
                .isEqualTo("links-resolve");
        assertThat(run.path("results").path(1).path("locations").toString()).doesNotContain("region");
        assertThat(run.path("results").path(2).path("level").asText()).isEqualTo("warning");
    }

    @Test
    void thePageShowsAllAndEscapesIt() {
        assertThat(new String(CheckHtml.of(REPORT, "A & B"), StandardCharsets.UTF_8))
                .contains("<title>Check of A &amp; B</title>")
                .contains("2 to fix before the build is green. 1 more to look at.")
                .contains("<h2>For the developer (1)</h2>", "<h3>A link &lt;leads&gt; nowhere</h3>")
                .contains("<h2>For the domain expert (1)</h2>", "<h2>For the project lead (1)</h2>")
                .contains("<code>card/model card é.md, line 7</code>")
                .contains("The &lt;lawyers&gt; said so")
                .contains("<li>Links and pictures lead somewhere: <strong>not yet</strong></li>")
                .contains("<li>The bundle holds no key, token or password: yes</li>")
                .doesNotContain("pom.xml, CITATION.cff, the card and LICENSE name the same licence")
                .doesNotContain("{body}");
        assertThat(new String(CheckHtml.of(new CheckReport(List.of(), Map.of()), "A"), StandardCharsets.UTF_8))
                .contains("Nothing stands in the way.");
    }

    @Test
    void everyRuleIsExplained() throws Exception {
        String page = Files.readString(Path.of("../docs/checking.md"));
        for (Rule rule : BundleCheck.RULES) {
            assertThat(page).contains("| `" + rule.id() + "` | " + rule.demand() + " | ");
        }
    }
}
