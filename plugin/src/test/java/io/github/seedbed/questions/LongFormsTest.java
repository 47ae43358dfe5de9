package io.github.seedbed.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.assembly.BundleFolder;
import io.github.seedbed.assembly.ProjectFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongFormsTest {
    private static final String DATA = "a3f59e5be4e6848653124d993524b7922c3eb8e40eb5c23edafc9ec75e30d7e6";

    @TempDir
    private Path folder;

    private BundleFolder bundle;

    @BeforeEach
    void project() throws Exception {
        bundle = ProjectFixture.in(folder);
    }

    @ParameterizedTest
    @CsvSource({"datasheet,57", "reproducibility,21", "reforms,32", "neurips,16"})
    void asksEveryQuestionOfItsSourceOnce(String name, int items) throws Exception {
        List<Question> prompts = Questions.of(KnownForms.text(name));
        assertThat(prompts).hasSize(items).doesNotHaveDuplicates();
        assertThat(prompts).noneMatch(Question::answered);
        if (!name.equals("reforms")) {
            assertThat(prompts)
                    .extracting(prompt -> prompt.question().split("\\.")[0])
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, items)
                            .mapToObj(String::valueOf)
                            .toList());
        }
    }

    @Test
    void reformsKeepsItsNumbers() {
        assertThat(Questions.of(KnownForms.text("reforms")))
                .extracting(prompt -> prompt.question().split("\\.")[0])
                .containsExactlyElementsOf(
                        List.of(("1a 1b 1c 2a 2b 2c 2d 2e 3a 3b 3c 3d 3e 3f 3g 4a 4b 4c 5a 5b 5c 5d 5e"
                                        + " 5f 6a 6b 6c 7a 7b 7c 8a 8b")
                                .split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"datasheet", "reproducibility", "reforms", "neurips"})
    void isPublishedWithEveryBundleOnceItIsThere(String name) throws Exception {
        assertThat(KnownForms.write(folder, name, DATA)).isTrue();
        bundle.write();
        String published = Files.readString(bundle.path().resolve("forms/" + name + ".md"));
        Map<String, Evidence> evidence = Evidence.in(folder, bundle.path());
        LongForm form = new LongForm(
                name,
                Files.readString(folder.resolve("card/forms/" + name + ".md")),
                evidence,
                CardPlaces.in(new EvidenceFiles(folder, bundle.path())));
        assertThat(published)
                .contains(form.summary())
                .doesNotContain("<!--", "#*", "$", "answered for the data", "\n\n\n", "|.");
        assertThat(published.lines().filter(line -> line.matches("\\*\\*.*\\*\\* \\*.*\\.\\*")))
                .hasSize(Questions.of(form.source()).size());
        assertThat(Files.readString(bundle.path().resolve("SHA256SUMS"))).contains("  forms/" + name + ".md");
    }

    @Test
    void marksEachItem() throws Exception {
        write("""
                # Mine

                $form.summary

                <!-- developer: 1. Which
                     rows? -->

                - $verified.data
                - $verified.split

                <!-- developer: 2. Which commit? -->

                - $verified.commit

                <!-- project lead: 3. Where is the code? -->

                - $verified.repository
                - At home; $data.trainRows rows.

                <!-- developer: 4. Which metrics, and why? -->

                - $found.metrics

                <!-- domain expert, optional: 5. More? -->
                """);
        bundle.write();
        assertThat(Files.readString(bundle.path().resolve("forms/mine.md"))).isEqualTo("""
                        # Mine

                        5 items: 1 verified by the build, 1 answered by people, 2 missing, 1 left open

                        **1. Which rows?** *Yes: verified by the build, as far as the lines below say.*

                        - Verified: [`data/penguins.csv`](../data/penguins.csv) has the SHA-256 %s ([`config.json`](../config.json), data): the digest is recorded; whether others can get these bytes was not looked at.
                        - Verified: 32 training rows, 8 test rows ([`config.json`](../config.json), split; [`profile.json`](../profile.json) and [`metrics.json`](../metrics.json) count as many).

                        **2. Which commit?** *Missing.*

                        - Not verified: [`provenance.json`](../provenance.json) names no commit, because something is not committed: git status shows what.

                        **3. Where is the code?** *Answered.*

                        - Not verified: nothing says where the code is: write repository-code into [`CITATION.cff`](../CITATION.cff).
                        - At home; 32 rows.

                        **4. Which metrics, and why?** *Missing.*

                        - The build found: accuracy, balancedAccuracy, macroF1, rocAuc, averagePrecision, logLoss, brier, ece, on 8 test rows ([`metrics.json`](../metrics.json), model.overall).

                        **5. More?** *Left open.*
                        """.formatted(DATA));
        assertThat(LongForms.missing(folder, bundle.path(), "card/forms/mine.md"))
                .extracting(Question::line)
                .containsExactly(11, 20);
    }

    /** But for theories, of which a card of a model holds none, and for the questions whether there is more to say. */
    @ParameterizedTest
    @CsvSource({"datasheet,''", "reproducibility,4 5", "reforms,''", "neurips,3"})
    void everyItemLeadsToItsPlace(String name, String none) throws Exception {
        assertThat(Questions.of(KnownForms.text(name)).stream()
                        .filter(prompt -> !prompt.optional())
                        .filter(prompt -> !prompt.below().matches("(?s).*\\$(?:card|see)\\.\\w+.*"))
                        .filter(prompt -> !prompt.below().contains("$verified."))
                        .map(prompt -> prompt.question().split("\\.")[0]))
                .containsExactlyElementsOf(none.isEmpty() ? List.of() : List.of(none.split(" ")));
        KnownForms.write(folder, name, DATA);
        bundle.write();
        assertThat(Files.readString(bundle.path().resolve("forms/" + name + ".md")))
                .contains("- In the card: [")
                .containsPattern("]\\(\\.\\./(README|datasheet)\\.md#")
                .doesNotContain("Not in the card");
    }

    @Test
    void doesNotAskAgainWhatTheCardHasAnswered() throws Exception {
        write("""
                # Mine

                <!-- domain expert: 1. Where is it weak? -->

                - $card.weak
                - $card.dataLimits

                <!-- domain expert, yes or no: 2. Is harm named? -->

                - $card.harm

                <!-- domain expert: 3. Of what are the data a sample? -->

                - $card.dataSample
                - Of birds.
                """);
        bundle.write();
        assertThat(Files.readString(bundle.path().resolve("forms/mine.md"))).isEqualTo("""
                        # Mine

                        **1. Where is it weak?** *Answered in the card, at the place below.*

                        - See [Where it is weak](../README.md#where-it-is-weak).
                        - See [Uses](../datasheet.md#uses).

                        **2. Is harm named?** *Yes: answered in the card, at the place below.*

                        - See [Harm, and what limits it](../README.md#harm-and-what-limits-it).

                        **3. Of what are the data a sample?** *Answered.*

                        - See [Composition](../datasheet.md#composition).
                        - Of birds.
                        """);
        assertThat(LongForms.summary(folder, bundle.path(), "card/forms/mine.md"))
                .isEqualTo("3 items: 0 verified by the build, 2 answered in the card, 1 answered by people, 0 missing");

        // Written for other data, or not answered: asked again
        Path card = folder.resolve("card/model-card.md");
        Files.writeString(card, Files.readString(card).replace(DATA, "0".repeat(64)));
        assertThat(LongForms.missing(folder, bundle.path(), "card/forms/mine.md"))
                .extracting(Question::line)
                .containsExactly(3, 8);
    }

    @Test
    void namesTheLineOfAReferenceToNothing() throws Exception {
        write("# Mine\n\n<!-- developer: 1. Which\n     rows? -->\n\n- $verified.datta\n");
        assertThatThrownBy(bundle::write).hasMessage("""
                        The document refers to a value that does not exist
                          where: card/forms/mine.md, line 6
                          why:   nothing is called $verified.datta
                          do:    Did you mean "$verified.data"?
                                 or, to print it as it stands, write #[[$verified.datta]]#""");
    }

    @Test
    void tellsItsFaultsWithThoseOfTheOtherDocuments() throws Exception {
        write("# Mine\n\n<!-- developer: 1. Which\n     rows? -->\n\n- $verified.datta\n");
        Files.delete(folder.resolve("LICENSE"));
        assertThatThrownBy(bundle::write).hasMessage("""
                        A document is missing
                          where: LICENSE
                          why:   every bundle holds it
                          do:    restore it from version control, or write it anew
                        The document refers to a value that does not exist
                          where: card/forms/mine.md, line 6
                          why:   nothing is called $verified.datta
                          do:    Did you mean "$verified.data"?
                                 or, to print it as it stands, write #[[$verified.datta]]#""");
    }

    @Test
    void neverOverwritesAnswers() throws Exception {
        KnownForms.write(folder, "reforms", DATA);
        Path file = folder.resolve("card/forms/reforms.md");
        assertThat(Reviewed.isFor(Files.readString(file), DATA)).isTrue();
        Files.writeString(file, "mine");
        assertThat(KnownForms.write(folder, "reforms", DATA)).isFalse();
        assertThat(file).hasContent("mine");
    }

    @Test
    void namesTheFormThatWasMeant() {
        assertThatThrownBy(() -> KnownForms.text("reform")).hasMessage("""
                        There is no such form
                          where: -Dform
                          why:   none is called reform
                          do:    mvn seedbed:card -Dform=reforms; known are datasheet, neurips, reforms, reproducibility""");
        assertThatThrownBy(() -> KnownForms.text("../x"))
                .hasMessageEndingWith("do:    give one of datasheet, neurips, reforms, reproducibility");
    }

    private void write(String text) throws Exception {
        Files.createDirectories(folder.resolve("card/forms"));
        Files.writeString(folder.resolve("card/forms/mine.md"), text);
    }
}
