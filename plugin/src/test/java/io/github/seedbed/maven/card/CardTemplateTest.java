package io.github.seedbed.maven.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.problem.ProblemException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CardTemplateTest {
    private static final Map<String, Map<String, String>> VALUES =
            Map.of("metrics", Map.of("accuracy", "0.9 of $1 ##"), "run", Map.of("seed", "7"));

    @Test
    void fillsInValuesAndLeavesMarkdownAlone() {
        assertThat(render("# Title\n\n## Heading ##\n\n###### Deep\nIt is $metrics.accuracy, ${run.seed}.\n"))
                .isEqualTo("# Title\n\n## Heading ##\n\n###### Deep\nIt is 0.9 of $1 ##, 7.\n");
    }

    @Test
    void leavesMoneyAndEscapedTextAlone() {
        assertThat(render("$5, #1, #[[$HOME ## and $run.seed]]#")).isEqualTo("$5, #1, $HOME ## and $run.seed\n");
    }

    @Test
    void dropsComments() {
        assertThat(render("---\na: 1\n---\n#*\n  about $nothing\n*#\n# Title\n"))
                .isEqualTo("---\na: 1\n---\n\n# Title\n");
    }

    @Test
    void writesLineFeedsOnly() {
        assertThat(render("one\r\n## two\r\n")).isEqualTo("one\n## two\n");
    }

    @Test
    void namesEveryUnknownReferenceWithItsLine() {
        assertThatThrownBy(() -> render("## A\n$metrics.acuracy\n\n$!{run.sed} and $HOME\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        The document refers to a value that does not exist
                          where: card/x.md, line 2
                          why:   nothing is called $metrics.acuracy
                          do:    Did you mean "$metrics.accuracy"?
                                 or, to print it as it stands, write #[[$metrics.acuracy]]#
                        The document refers to a value that does not exist
                          where: card/x.md, line 4
                          why:   nothing is called $run.sed
                          do:    Did you mean "$run.seed"?
                                 or, to print it as it stands, write #[[$run.sed]]#
                        The document refers to a value that does not exist
                          where: card/x.md, line 4
                          why:   nothing is called $HOME
                          do:    Known: $metrics.accuracy, $run.seed
                                 or, to print it as it stands, write #[[$HOME]]#""");
    }

    @Test
    void namesTheLineThatCannotBeRead() {
        assertThatThrownBy(() -> render("one\n#if(\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("The document cannot be read\n  where: card/x.md, line ");
    }

    @Test
    void givesNoWayToJavaClasses() {
        assertThatThrownBy(() -> render("$run.class.forName('java.lang.Runtime')"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("card/x.md, line 1");
    }

    @Test
    void includesNoFiles() {
        assertThatThrownBy(() -> render("#include('/etc/passwd')")).isInstanceOf(ProblemException.class);
    }

    private static String render(String text) {
        return new CardTemplate("card/x.md", text).render(VALUES);
    }
}
