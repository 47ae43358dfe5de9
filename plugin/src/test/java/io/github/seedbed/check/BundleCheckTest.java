package io.github.seedbed.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.seedbed.assembly.BundleFolder;
import io.github.seedbed.assembly.ProjectFixture;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.questions.Reviewed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule is broken once, in an otherwise faultless bundle. */
class BundleCheckTest {
    private static final String AGAIN =
            "\n  do:    change nothing in target/bundle by hand; assemble it again: mvn verify";

    @TempDir
    private Path folder;

    private BundleFolder assembled;
    private Path bundle;

    @BeforeEach
    void assemble() throws Exception {
        assembled = ProjectFixture.in(folder);
        assembled.write();
        bundle = assembled.path();
    }

    @Test
    void findsNothingInAGoodBundle() throws Exception {
        assertThat(problems()).isEmpty();
    }

    @Test
    void needsABundle() throws Exception {
        bundle = folder.resolve("target/none");
        assertThatThrownBy(this::problems).hasMessage("""
                        There is no bundle to check
                          where: target/none
                          why:   there is no such folder
                          do:    mvn verify""");
    }

    @Test
    void aColumnMayBeCalledLikeAMetric() throws Exception {
        Files.writeString(bundle.resolve("README.md"), "\nIts F1 is 0.31.\n", StandardOpenOption.APPEND);
        digest();
        assertThat(problems()).contains("\"F1 is 0.31\" is there, and metrics.json has no F1 of 0.31");
        Path config = bundle.resolve("config.json");
        Files.writeString(config, Files.readString(config).replace("\"Island\"", "\"f1\""));
        digest();
        assertThat(problems()).doesNotContain("0.31");
    }

    @Test
    void findsAMissingFile() throws Exception {
        Files.delete(bundle.resolve("LICENSE"));
        digest();
        assertThat(problems())
                .isEqualTo("The bundle lacks a file\n  where: target/bundle/LICENSE\n  why:   every bundle holds it"
                        + AGAIN);
    }

    @Test
    void findsAChangedAnAddedAndALostFile() throws Exception {
        Checksums before = Checksums.of(bundle);
        Files.writeString(bundle.resolve("profile.json"), "\n", StandardOpenOption.APPEND);
        Files.writeString(bundle.resolve("notes.txt"), "mine");
        Files.writeString(
                bundle.resolve("SHA256SUMS"),
                new String(before.bytes(), StandardCharsets.UTF_8) + "0".repeat(64) + "  zebra.txt\n");
        assertThat(problems())
                .isEqualTo("A file is not the one that was assembled\n  where: target/bundle/notes.txt\n"
                        + "  why:   SHA256SUMS does not list it" + AGAIN
                        + "\nA file is not the one that was assembled\n  where: target/bundle/profile.json\n"
                        + "  why:   its SHA-256 is "
                        + Checksums.of(bundle).digests().get("profile.json") + ", SHA256SUMS says "
                        + before.digests().get("profile.json") + AGAIN
                        + "\nA file is not the one that was assembled\n  where: target/bundle/zebra.txt\n"
                        + "  why:   SHA256SUMS lists it, the bundle does not hold it" + AGAIN);
    }

    @Test
    void findsABrokenListOfDigests() throws Exception {
        Files.writeString(bundle.resolve("SHA256SUMS"), "nothing\n");
        assertThat(problems()).startsWith("The list of digests is broken\n  where: target/bundle/SHA256SUMS\n");
    }

    @Test
    void findsJsonOfAnUnknownFormat() throws Exception {
        Files.writeString(bundle.resolve("parity.json"), "{\"format\": 2}");
        digest();
        assertThat(problems())
                .startsWith("The file was written by a newer Seedbed\n  where: target/bundle/parity.json\n");
    }

    @Test
    void findsJsonThatLacksAField() throws Exception {
        Files.writeString(bundle.resolve("parity.json"), "{\"format\": 1, \"tolerance\": 0, \"labels\": []}");
        digest();
        assertThat(problems()).isEqualTo("""
                        The file is not what Seedbed writes
                          where: target/bundle/parity.json
                          why:   /rows: the field is missing
                          do:    restore it from version control, or delete it and run: mvn verify""");
    }

    @Test
    void findsACardWithoutFrontMatter() throws Exception {
        editCard("---\nlicense: ", "license: ");
        assertThat(problems()).isEqualTo("""
                        The card has no valid front matter
                          where: card/model-card.md, line 3
                          why:   the first line is not ---
                          do:    begin card/model-card.md with a line ---, then YAML such as "license: apache-2.0", then a line ---""");
        assertFrontMatter("---\nlicense: x\n", "no line --- ends it");
        assertFrontMatter("---\njust text\n---\n", "there is no mapping of names to values at the top");
        assertFrontMatter("---\na: 1\na: 2\n---\n", "duplicate name \"a\"");
        assertFrontMatter("---\na: !!int many\n---\n", "\"many\" is not a number, as its tag says");
    }

    @Test
    void findsFrontMatterThatAHubWouldRefuse() throws Exception {
        editCard("license: apache-2.0", "license: Apache-2.0\ndatasets: [data/penguins.csv]\nthumbnail:");
        assertThat(problems()).isEqualTo("""
                        The card's front matter would be refused
                          where: target/bundle/README.md, line 2
                          why:   license is "Apache-2.0", which is not a licence that the Hub knows; of another one say: license: other, license_name, license_link. Did you mean "apache-2.0"?
                          do:    correct it in card/model-card.md
                        The card's front matter would be refused
                          where: target/bundle/README.md, line 3
                          why:   datasets[0] is "data/penguins.csv", which is not a name of a data set such as "owner/name"
                          do:    correct it in card/model-card.md""");
    }

    @Test
    void asksWhichOtherLicence() throws Exception {
        editCard("license: apache-2.0", "license: other");
        assertThat(problems()).contains("license is \"other\": license_name and license_link should say which one");
        editCard("license: other\n", "");
        assertThat(problems()).contains("license is missing");
    }

    @Test
    void findsResultsThatAreNotTheRuns() throws Exception {
        editCard("value: 0.875", "value: 0.98");
        assertThat(problems()).isEqualTo("""
                        The results in the card are not those of the run
                          where: target/bundle/README.md, line 37
                          why:   model-index[0].results[0].metrics[0].value is 0.98, metrics.json says 0.875
                          do:    let the build write them: in card/model-card.md the line "model-index:", below it "$frontMatter.modelIndex"; of a result of others name the source: "source:", below it "url: https://…\"""");
    }

    @Test
    void findsResultsThatLackAField() throws Exception {
        editCard("type: penguins", "kind: penguins");
        assertThat(problems()).contains("model-index[0].results[0].dataset.type is missing, or no text");
        editCard("value: 0.25", "value: .nan");
        assertThat(problems()).contains("model-index[0].results[0].metrics[2].value is not a finite number");
        editCard("model-index:", "model-index: []\nother:");
        assertThat(problems()).isEmpty(); // The Hub asks for none
    }

    @Test
    void findsWhatIsLeftToDo() throws Exception {
        Files.writeString(bundle.resolve("datasheet.md"), "# Data\n[More Information Needed] and ${data.rows}\nTODO\n");
        digest();
        assertThat(problems())
                .isEqualTo(leftOver(2, "[More Information Needed]") + "\n" + leftOver(2, "${data.rows}") + "\n"
                        + leftOver(3, "TODO"));
    }

    @Test
    void findsAnIncompleteCitation() throws Exception {
        Files.writeString(bundle.resolve("CITATION.cff"), "cff-version: 1.2.0\nmessage: Cite.\nauthors: []\n");
        digest();
        assertThat(problems()).isEqualTo("""
                        The citation is not valid
                          where: CITATION.cff, line 1
                          why:   title is missing
                          do:    correct CITATION.cff; then: mvn verify
                        The citation is not valid
                          where: CITATION.cff, line 3
                          why:   authors is empty
                          do:    correct CITATION.cff; then: mvn verify""");
    }

    @Test
    void findsAModelThatIsNotGoodEnough() throws Exception {
        Path config = bundle.resolve("config.json");
        Files.writeString(config, Files.readString(config).replace("Baseline\": 0.3", "Baseline\": 0.4"));
        digest();
        assertThat(problems()).isEqualTo("""
                        The model is not good enough
                          where: experiment.yaml, line 3
                          why:   its accuracy is 0.875, the baseline's 0.5: 0.375 above, 0.4 is demanded
                          do:    improve data, features or hyperparameters; or demand less there: thresholds.accuracyAboveBaseline""");
    }

    /** What the build verifies in a form is not open; a link there counts from the form's own folder. */
    @Test
    void countsWhatIsMissingInForms() throws Exception {
        Path form = folder.resolve("card/forms/mine.md");
        Files.createDirectories(form.getParent());
        Files.writeString(form, """
                # Mine

                <!-- developer: 1. Which seed? -->

                - $verified.seed

                <!-- developer: 2. Which lock? -->

                - $verified.lock

                <!-- domain expert, optional: 3. More? -->
                """);
        assertThat(problems())
                .isEqualTo("The bundle lacks a file\n  where: target/bundle/forms/mine.md\n"
                        + "  why:   every bundle holds it" + AGAIN);
        assembled.write();
        assertThat(report(Map.of()).findings())
                .extracting(Finding::level, Finding::owner, Finding::place, Finding::why)
                .containsExactly(
                        tuple(Level.NOTE, Owner.DEVELOPER, new Place("card/forms/mine.md", 7), "2. Which lock?"));
        assertThat(problems())
                .endsWith(
                        "\"not applicable, because …\"\n         or let the build verify it: target/bundle/forms/mine.md says"
                                + " what it misses");
        Files.writeString(form, Files.readString(form).replace("- $verified.lock", "As [told](../README.md#data)."));
        assembled.write();
        assertThat(report(Map.of()).findings())
                .extracting(Finding::what)
                .containsExactly("The document was written for other data");
        Reviewed.record(folder, "a3f59e5be4e6848653124d993524b7922c3eb8e40eb5c23edafc9ec75e30d7e6");
        assembled.write();
        assertThat(report(Map.of()).findings()).isEmpty();
        Files.writeString(form, Files.readString(form).replace("../README.md#data", "../../pom.xml"));
        assembled.write();
        assertThat(problems()).contains("\"../../pom.xml\" leads out of the bundle");
    }

    @Test
    void countsOpenPromptsAndListsThemForARelease() throws Exception {
        Path card = folder.resolve("card/model-card.md");
        Files.writeString(
                card,
                "# M\n\n<!-- project lead: Who? -->\n\n<!-- developer: What? -->\n"
                        + "<!-- answered for the data a3f59e5be4e6848653124d993524b7922c3eb8e40eb5c23edafc9ec75e30d7e6 -->\n");
        CheckReport report = report(Map.of());
        assertThat(report.problems()).isEmpty();
        assertThat(report.open())
                .hasValue(
                        "2 prompts are open: 1 for the developer, 1 for the project lead. They may wait until a release:"
                                + " mvn verify -Prelease lists them");
        assertThat(report.forRelease().problems().stream()
                        .map(Problem::toString)
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        For the developer, 1:
                        A question is not answered
                          where: card/model-card.md, line 5
                          why:   What?
                          do:    write the answer below the comment, or why the question does not apply: "not applicable, because …"
                        For the project lead, 1:
                        A question is not answered
                          where: card/model-card.md, line 3
                          why:   Who?
                          do:    write the answer below the comment, or why the question does not apply: "not applicable, because …\"""");
    }

    @Test
    void answersForOtherDataCountAsOpen() throws Exception {
        Path config = bundle.resolve("config.json");
        Files.writeString(config, Files.readString(config).replace("a3f59e5b", "00000000"));
        digest();
        assertThat(report(Map.of()).open())
                .hasValue("Written for other data, so that all answers there are open: CITATION.cff, card/datasheet.md,"
                        + " card/model-card.md. Read them again, then: mvn seedbed:reviewed");
        assertThat(problems().replaceAll("(?<=lines )[0-9, ]+", "LINES")).isEqualTo("""
                        The document was written for other data
                          where: CITATION.cff, line 13
                          why:   its references name the data of before: CITATION.cff, croissant.json and .zenodo.json of the bundle leave them out
                          do:    name the present data there, under references; then: mvn seedbed:reviewed
                        The document was written for other data
                          where: card/datasheet.md
                          why:   it names other data than the run's, or none
                          do:    read it against the new data and correct it; then: mvn seedbed:reviewed
                        The document was written for other data
                          where: card/model-card.md
                          why:   its answers (17) count as open until somebody has read them again: lines LINES
                          do:    read it against the new data and correct it; then: mvn seedbed:reviewed""");
    }

    @Test
    void aWaivedRuleIsNotAskedAndTheCardSaysWhy() throws Exception {
        Map<String, String> waivers = Map.of("hub-names-are-known", "The hub is <our> own");
        Path source = folder.resolve("card/model-card.md");
        Files.writeString(source, Files.readString(source).replace("license: apache-2.0", "license: other"));
        ProjectFixture.bundle(folder, waivers).write();
        assertThat(report(waivers).findings()).isEmpty();
        assertThat(Files.readString(bundle.resolve("README.md")))
                .contains("\n## Checks that were waived\n\n- `hub-names-are-known`: The hub is &lt;our&gt; own\n");
        editCard("&lt;our&gt;", "your");
        assertThat(report(waivers).findings())
                .extracting(finding -> finding.problem().toString())
                .containsExactly("""
                        A waiver is not shown
                          where: card/model-card.md
                          why:   hub-names-are-known is waived in pom.xml, and the card does not say so
                          do:    write "$check.waivers" as a line of its own into card/model-card.md, and <waivers> into the plugin's own <configuration>""");
    }

    @Test
    void aWaiverNeedsARuleAndAReason() {
        assertThatThrownBy(() -> report(new TreeMap<>(
                        Map.of("front-mater-is-valid", "x", "digests-are-right", "x", "thresholds-are-met", " "))))
                .hasMessage("""
                        A rule cannot be waived
                          where: pom.xml, element <waivers>
                          why:   nobody could trust a bundle of which digests-are-right does not hold
                          do:    remove <digests-are-right>; then: mvn verify
                        A waiver names no rule
                          where: pom.xml, element <waivers>
                          why:   no rule is called front-mater-is-valid
                          do:    Did you mean "front-matter-is-valid"?
                        A waiver gives no reason
                          where: pom.xml, element <waivers>
                          why:   <thresholds-are-met> is empty, and readers of the card must learn why the rule does not hold
                          do:    write the reason into the element""");
    }

    private static String leftOver(int line, String text) {
        return "A document is not finished\n  where: target/bundle/datasheet.md, line " + line + "\n  why:   \"" + text
                + "\" is a leftover\n  do:    write in card/datasheet.md what belongs there, or remove it";
    }

    private void assertFrontMatter(String card, String why) throws Exception {
        Files.writeString(bundle.resolve("README.md"), card);
        digest();
        assertThat(problems()).contains("why:   " + why);
    }

    private void editCard(String from, String to) throws Exception {
        Path card = bundle.resolve("README.md");
        String text = Files.readString(card);
        assertThat(text).contains(from);
        Files.writeString(card, text.replace(from, to));
        digest();
    }

    private void digest() throws Exception {
        Files.write(bundle.resolve("SHA256SUMS"), Checksums.of(bundle).bytes());
    }

    private String problems() throws Exception {
        return report(Map.of()).findings().stream()
                .map(finding -> finding.problem().toString())
                .collect(Collectors.joining("\n"));
    }

    private CheckReport report(Map<String, String> waivers) throws Exception {
        CheckReport report = BundleCheck.of(new AssembledBundle(folder, bundle, ProjectFixture.POM, waivers));
        // A template has no identity, and a temporary folder no commit
        return new CheckReport(
                report.findings().stream()
                        .filter(finding -> !finding.rule().equals("identity-is-real"))
                        .toList(),
                waivers);
    }
}
