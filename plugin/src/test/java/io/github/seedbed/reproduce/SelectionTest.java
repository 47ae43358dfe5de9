package io.github.seedbed.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {
    @Test
    void trainsTwiceUnlessSomebodyAsksForMore() throws Exception {
        Selection everyday = Selection.of(null, null, null);
        assertThat(everyday.trials()).extracting(Trial::name).containsExactly("mix-1", "mix-2");
        assertThat(everyday.always()).isFalse();
        Selection all = Selection.of("all", "", null);
        assertThat(all.trials()).hasSize(2);
        assertThat(all.sources()).isEmpty();
        assertThat(all.always()).isTrue();
        Selection two = Selection.of("locale, hash-order,locale", null, null);
        assertThat(two.trials()).isEmpty();
        assertThat(two.sources()).containsExactly(Source.HASH_ORDER, Source.LOCALE);
        assertThat(two.isEmpty()).isFalse();
        assertThat(Selection.of("none", null, null).isEmpty()).isTrue();
        assertThat(Selection.of("none", System.getProperty("java.home"), null).isEmpty())
                .isFalse();
    }

    @Test
    void takesASecondJdk() throws Exception {
        String home = System.getProperty("java.home");
        assertThat(Selection.of("again", home, null).trials())
                .extracting(Trial::name)
                .containsExactly("again", "jdk-" + Runtime.version().feature());
    }

    @Test
    void proposesTheNearestName() {
        String names = String.join(", ", Selection.names());
        assertThatThrownBy(() -> Selection.of("locle,nonsense", null, null)).hasMessage("""
                        There is no source "locle" to change
                          where: -Dseedbed.reproduce
                          why:   there are NAMES
                          do:    did you mean -Dseedbed.reproduce=locale?
                        There is no source "nonsense" to change
                          where: -Dseedbed.reproduce
                          why:   there are NAMES
                          do:    name one or several of these, separated by commas""".replace("NAMES", names));
    }

    @Test
    void saysWhatAJdkIs() {
        assertThatThrownBy(() -> Selection.of(null, "nowhere", null)).hasMessage("""
                        There is no JDK to train on
                          where: -Dseedbed.reproduce.jdk=nowhere
                          why:   a JDK has a file release, which names its version, and bin/java
                          do:    name the folder that JAVA_HOME would name""");
    }

    @Test
    void saysWhatALimitIs() {
        assertThatThrownBy(() -> Selection.of(null, null, 0)).hasMessage("""
                        No training could look for a cause
                          where: -Dseedbed.reproduce.most=0
                          why:   it is how many may do so in one go
                          do:    give a number from 1, or leave it out for as many as it takes""");
    }

    /** A cause that names a rule which no project has would send people the wrong way. */
    @Test
    void everyRuleIsInTheJarOfRules() throws Exception {
        Path rules = Path.of("../rules/src/main/resources/io/github/seedbed/rules");
        for (Source cause : Source.values()) {
            for (String rule : cause.rules()) {
                List<String> parts = List.of(rule.split(" of seedbed-rules: ", 2));
                boolean ours = parts.size() == 2;
                Path file = ours ? rules.resolve(parts.get(0)) : Path.of("../parent/pom.xml");
                String name = ours ? parts.get(1).split(":")[0] : rule.split(" of forbidden-apis: ")[0];
                assertThat(Files.readString(file)).as(rule).contains(name);
            }
        }
    }
}
