package io.github.seedbed.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                        new Question("developer", false, false, "What is it?", 2, "\nA model.\n\n", true),
                        new Question("project lead", false, false, "Who?", 6, "\n\n", false),
                        new Question("domain expert", true, false, "Why?", 9, "\n", false))
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
        assertThat(answered("- $verified.seed\n- and fifty reruns")).isTrue();
    }

    /** What people leave standing where an answer should stand. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                "tbd",
                "TBD.",
                "todo",
                "- todo",
                "later",
                "—",
                "*",
                "…",
                "...",
                "yes",
                "No.",
                "N.A.",
                "n/a",
                "not applicable:",
                "Not applicable, because …",
                "\"not applicable, because …\"",
                "*tbd*",
                "> ?",
                "(to be done)",
                "To be determined",
                "coming soon",
                "xxx",
                "Lorem ipsum dolor sit amet",
                "[More Information Needed]",
                "as above",
                "see below",
                "none",
                "unknown",
                "We don't know yet.",
                "It is not applicable, because it is not applicable.",
                "Q",
                "- [ ]",
                "1.",
                "fill this in",
                "Write the answer below the comment, or why the question does not apply",
                "entfällt",
                "待定",
                "“…”",
                "ok",
                "| |\n|---|"
            })
    void aPlaceholderIsNoAnswer(String text) {
        assertThat(answered(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Lovelace",
                "ada@example.org",
                "42 birds",
                "CC0-1.0",
                "$data.table",
                "MIT",
                "Not applicable: wild animals.",
                "Nobody paid for it.",
                "No, because no people are described.",
                "Teaching.",
                "由学生使用",
                "Zoologen."
            })
    void aFewWordsCanBeAnAnswer(String text) {
        assertThat(answered(text)).isTrue();
    }

    @Test
    void theQuestionItselfIsNoAnswer() {
        String question = "Who made this model, on whose behalf, and who paid for the hardware?";
        assertThat(Answers.isAnswer("who made this model, on whose behalf, who paid hardware", question))
                .isFalse();
        assertThat(Answers.isAnswer("Ada made this model and paid.", question)).isTrue();
    }

    @Test
    void someAnswersBeginWithADecision() {
        assertThat(decided("We think so, given the tests.")).isFalse();
        assertThat(decided("Yes.")).isFalse();
        assertThat(decided("[Yes] The tests are told.")).isTrue();
        assertThat(decided("- **No:** the rows are secret.")).isTrue();
        assertThat(decided("Not applicable, because there is no theory.")).isTrue();
        assertThat(decided("Nothing of the sort happened.")).isFalse();
    }

    private static boolean decided(String text) {
        return Questions.of("<!-- developer, yes or no: Is it so? -->\n" + text + "\n")
                .get(0)
                .answered();
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
    void theTemplateLeavesFourOpenForItsOwner() throws Exception {
        List<Question> prompts =
                Questions.of(Files.readString(Path.of("../templates/tabular-classification/card/model-card.md")));
        assertThat(prompts.stream().filter(prompt -> !prompt.optional())).hasSize(17);
        assertThat(prompts.stream().filter(Question::isOpen).map(Question::role).collect(Collectors.toList()))
                .containsExactly("project lead", "project lead", "project lead", "project lead");
    }
}
