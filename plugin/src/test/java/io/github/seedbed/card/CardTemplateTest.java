package io.github.seedbed.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.problem.ProblemException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one\n#stop\nlost",
                "one\n#{stop}\nlost",
                "one\n#* begins\nlost",
                "a\n#evaluate(\"x\")",
                "a\n#foreach($i in [1..1000000000])x#end",
                "a\n#set($a = [$run.seed..9999999])",
                "a\n#macro(m)#m()#end"
            })
    void isADocumentAndNoProgram(String text) {
        assertThatThrownBy(() -> render(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("The document cannot be read\n  where: card/x.md, line 2\n  why:   \"#")
                .hasMessageContaining("\" is for programs, not for documents\n"
                        + "  do:    leave it out, or to print it as it stands, write it between #[[ and ]]#");
    }

    @Test
    void takesNeitherAllMemoryNorAllTime() {
        String doubling = "#set($a = \"$run.seed$run.seed\")\n" + "#set($a = \"$a$a\")\n".repeat(40);
        assertThatThrownBy(() -> render(doubling + "$a")).hasMessageContaining("characters are filled in");
        String list = "#set($l = [" + "1,".repeat(99) + "1])\n";
        String loops = "#foreach($a in $l)#foreach($b in $l)#foreach($c in $l)#end#end#end";
        assertThatThrownBy(() -> render(list + loops)).hasMessageContaining("the loops take more than 100000 rounds");
        assertThat(render(list + "#foreach($a in $l)$run.seed#end")).isEqualTo("7".repeat(100) + "\n");
    }

    @Test
    void callsNoMethodsAndChangesNothing() {
        assertThatThrownBy(() -> render("$run.seed.repeat(1000000000)")).hasMessageContaining("nothing is called");
        assertThatThrownBy(() -> render("$run.put('seed', 'x')$run.seed")).hasMessageContaining("nothing is called");
        assertThatThrownBy(() -> render("#set($run.seed = 'x')$run.seed")).isInstanceOf(ProblemException.class);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one\\n#if($run.seed) a\\nb\\n|2|\"#if\" begins there and does not end",
                "#foreach($x in $run.seed)\\n#if($x)\\n#end\\nb\\n|1|\"#foreach\" begins there and does not end",
                "one\\ntwo\\n$run.seed.foo(\\nb\\n|3|\"$run.seed.foo(\" begins there and does not end",
                "one\\n#[[ two\\nthree\\n|2|\"#[[\" begins there and does not end",
                "one\\n#end\\ntwo\\n|2|Velocity: Encountered \"#end\" at card/x.md[line 2, column 1]",
                "one\\n#include('x')\\n|2|Velocity: Unable to find resource 'x'",
            })
    void namesTheLineThatCannotBeRead(String text, int line, String why) {
        assertThatThrownBy(() -> render(text.replace("\\n", "\n")))
                .isInstanceOf(ProblemException.class)
                .hasMessage("The document cannot be read\n  where: card/x.md, line " + line + "\n  why:   " + why
                        + "\n  do:    to print something as it stands, write it between #[[ and ]]#");
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
