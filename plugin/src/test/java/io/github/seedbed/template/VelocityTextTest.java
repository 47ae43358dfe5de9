package io.github.seedbed.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What in a file of an archetype is a program, and what puts values in place. */
final class VelocityTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$a.b.c.d()",
                "$a.class",
                "$a.b.class.name",
                "$a.trim().getClass ()",
                "$a.replace($b, \"\")",
                "$a.replaceAll('(a+)+$', '')",
                "#parse(\"x\")"
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
                "costs $5"
            })
    void aValueIsNone(String text) {
        assertThat(VelocityText.programLine(text)).isEmpty();
    }

    /** Of a stranger's archetype nothing may hold up the one who looks at it. */
    @Test
    void longTextsAreReadInOneGo() {
        String digits = "1".repeat(200);
        for (String text : new String[] {
            "$a" + ".b".repeat(20_000) + "()", "$a.trim(" + digits + "x", "$a.trim(" + "1 ".repeat(5_000) + "x"
        }) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> VelocityText.programLine(text));
        }
        assertThat(VelocityText.programLine("$a" + ".b".repeat(20_000) + "()")).hasValue(1);
    }
}
