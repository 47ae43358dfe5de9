package io.github.seedbed.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionsTest {
    private static final String DIGEST = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);

    @TempDir
    private Path folder;

    @Test
    void anAnswerStandsBelowItsQuestion() {
        assertThat(Questions.of("""
                        # M
                        <!-- developer: What is
                             it? -->
                        A model.

                        <!-- project lead: Who? -->

                        ## Next
                        <!-- domain expert, optional: Why? -->
                        """))
                .containsExactly(
                        new Question("developer", false, "What is it?", 2, "\nA model.\n\n", true),
                        new Question("project lead", false, "Who?", 6, "\n\n", false),
                        new Question("domain expert", true, "Why?", 9, "\n", false))
                .extracting(Question::isOpen)
                .containsExactly(false, true, false);
    }

    @Test
    void notApplicableNeedsAReason() {
        assertThat(answered("Not applicable.")).isFalse();
        assertThat(answered("n/a")).isFalse();
        assertThat(answered("<!-- later -->")).isFalse();
        assertThat(answered("Not applicable, because there are no people in it."))
                .isTrue();
        assertThat(answered("$metrics.table")).isTrue();
        assertThat(answered("- $verified.seed\n- $found.metrics")).isFalse();
        assertThat(answered("- $verified.seed\n- and six others")).isTrue();
    }

    private static boolean answered(String text) {
        return Questions.of("<!-- developer: Q? -->\r\n" + text + "\r\n").get(0).answered();
    }

    @Test
    void questionsAndEmptySectionsAreNotPublished() {
        assertThat(Questions.takenOut("""
                        # M

                        <!-- developer: What? -->

                        A model. <!-- a comment of another kind -->

                        ## Empty

                        <!-- domain expert, optional: Why? -->

                        ## Outer

                        ### Empty too

                        <!-- developer, optional: How? -->

                        ### Inner

                        ```
                        ## no heading


                        ```

                        ## Forgotten

                        <!-- answered for the data %s
                             more -->
                        """.formatted(DIGEST))).isEqualTo("""
                        # M

                        A model. <!-- a comment of another kind -->

                        ## Outer

                        ### Inner

                        ```
                        ## no heading


                        ```

                        ## Forgotten
                        """);
    }

    @Test
    void remembersForWhichDataTheAnswersAre() throws Exception {
        Path card = folder.resolve("card/model-card.md");
        Files.createDirectories(card.getParent());
        Files.writeString(card, "# M\n");
        assertThat(Reviewed.record(folder, DIGEST)).containsExactly("card/model-card.md");
        assertThat(Files.readString(card)).isEqualTo("""
                        # M

                        <!-- answered for the data %s
                             When the data have changed: read the answers again, correct them, then: mvn seedbed:reviewed -->
                        """.formatted(DIGEST));
        assertThat(Reviewed.isFor(Files.readString(card), DIGEST)).isTrue();
        assertThat(Reviewed.isFor(Files.readString(card), OTHER)).isFalse();
        assertThat(Reviewed.record(folder, DIGEST)).isEmpty();
        assertThat(Reviewed.record(folder, OTHER)).containsExactly("card/model-card.md");
        assertThat(Reviewed.isFor(Files.readString(card), OTHER)).isTrue();
    }

    @Test
    void theTemplateLeavesThreeOpenForItsOwner() throws Exception {
        List<Question> prompts =
                Questions.of(Files.readString(Path.of("../templates/tabular-classification/card/model-card.md")));
        assertThat(prompts.stream().filter(prompt -> !prompt.optional())).hasSize(14);
        assertThat(prompts.stream().filter(Question::isOpen).map(Question::role).collect(Collectors.toList()))
                .containsExactly("project lead", "project lead", "project lead");
    }
}
