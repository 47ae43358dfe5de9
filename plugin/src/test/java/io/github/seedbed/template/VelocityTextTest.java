package io.github.seedbed.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.exception.VelocityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What in a file of an archetype is a program, and what puts values in place. */
final class VelocityTextTest {
    private static final long SEED = 20_261_130;
    private static final int TEXTS = 10_000;

    /** What the marks of a text are made of, with one call among them. */
    private static final List<String> PIECES = List.of(
            "$o.run()",
            "$o.run()",
            "${o.run()}",
            "$!o.run()",
            "#[[",
            "]]#",
            "##",
            "#*",
            "*#",
            "#set($a=",
            "#set($a='",
            "#if($o=='",
            "#if(",
            "#end",
            "#else",
            "$o",
            "$a",
            "${a",
            "${",
            "$",
            "#",
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            "[0]",
            "'",
            "\"",
            "''",
            "\\",
            "\\u0024",
            "\\u0023",
            "\\u0027",
            "|",
            "!",
            ".",
            ".replace('",
            "','",
            "')",
            "=",
            "+",
            " ",
            "\n",
            "x");

    /** Is called by a text that does more than put values in place. */
    public static final class Trap {
        private boolean sprung;

        /** Notes the call. */
        public String run() {
            sprung = true;
            return "";
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$a.b.c.d()",
                "$a.class",
                "$a.Class.name",
                "$a.b.class.name",
                "$a.trim().getClass ()",
                "$a.replace($b, \"\")",
                "$a.replaceAll('(a+)+$', '')",
                "#parse(\"x\")",
                "#set($x='#[[')$a.getClass()#set($y=']]#')",
                "#if($a == '#[[')#end$a.getClass()#if($a == ']]#')#end",
                "#set($x = \"\\u0024a.getClass()\")$x",
                "$a.replace(\"\\u0024a.getClass()\", '')",
                "\\$a.replace('$b.getClass()', '')",
                "#set($l=['x'])#set($i=[0])$l[$i[0]].getClass()",
                "#set($l=['x'])$l[\n0].getClass()",
                "${x|'#[['}$a.getClass()${x|']]#'}",
                "#set($b=\"$a$a\")$b",
                "#set($b=$a + $a)$b",
                "#set($b=$a.replace('x', 'xx'))",
                "#set($b=[1..2147483647])",
                "#if([1..2147483647])#end",
                "$a.replace('m', 'mmmmmmmmmmmmmmmmmmmm').replace('m', 'mmmmmmmmmmmmmmmmmmmm')",
                "$a.replace('', 'mmmmmmmmmmmmmmmmmmmmmmmmm').replace('', 'mmmmmmmmmmmmmmmmmmmmm')"
            })
    void aCallIsAProgram(String text) {
        assertThat(VelocityText.programLine("line\n" + text)).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$a.b.c",
                "$a.trim().replace(\"x\", 'y')",
                "$a.substring(0, 12)",
                "${a.replaceAll('^(?=\\s)','\\\\')}",
                "$a[0].b",
                "costs $5",
                "#set( $symbol_pound = '#' )",
                "#set( $symbol_dollar = '$' )",
                "#set( $symbol_escape = '\\' )",
                "#set($b = \"$a-x\")$b",
                "#if($a == 'x' && ($b == \"y\"))x#{else}y#end",
                "${a.replace(\"&\",\"&amp;\").replace(\"<\",\"&lt;\").replace(\">\",\"&gt;\")}",
                "String s = \"\\u00e9\"; a[0].b();"
            })
    void aValueIsNone(String text) {
        assertThat(VelocityText.programLine(text)).isEmpty();
    }

    /** Texts of marks at random, always the same ones: none that is taken for harmless calls anything. */
    @Test
    void agreesWithVelocity() {
        VelocityEngine velocity = new VelocityEngine();
        velocity.setProperty("parser.space_gobbling", "bc");
        velocity.setProperty("parser.allow_hyphen_in_identifiers", true);
        velocity.setProperty("velocimacro.enable_bc_mode", true);
        velocity.init();
        int harmless = 0;
        int programs = 0;
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = 3 + random.nextInt(12); n > 0; n--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            boolean isHarmless = VelocityText.programLine(text.toString()).isEmpty();
            Trap trap = new Trap();
            VelocityContext context = new VelocityContext();
            context.put("o", trap);
            try {
                velocity.evaluate(context, new StringWriter(), "text", text.toString());
            } catch (VelocityException notVelocity) {
                // Nothing is rendered then
            }
            harmless += isHarmless ? 1 : 0;
            programs += trap.sprung ? 1 : 0;
            assertThat(isHarmless && trap.sprung).as(text.toString()).isFalse();
        }
        assertThat(harmless).isGreaterThan(TEXTS / 10);
        assertThat(programs).isGreaterThan(TEXTS / 50);
    }

    /** Of a stranger's archetype nothing may hold up the one who looks at it. */
    @Test
    void longTextsAreReadInOneGo() {
        String digits = "1".repeat(200);
        for (String text : new String[] {
            "$a" + ".b".repeat(20_000) + "()",
            "$a.trim(" + digits + "x",
            "$a.trim(" + "1 ".repeat(5_000) + "x",
            "${".repeat(20_000),
            "#set(".repeat(5_000),
            "\\u005c".repeat(5_000) + "u0024"
        }) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> VelocityText.programLine(text));
        }
        assertThat(VelocityText.programLine("$a" + ".b".repeat(20_000) + "()")).hasValue(1);
    }
}
