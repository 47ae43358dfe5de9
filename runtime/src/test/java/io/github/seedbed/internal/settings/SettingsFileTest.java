package io.github.seedbed.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    private Path folder;

    enum Colour {
        RED,
        BLUE
    }

    record Inner(double rate, List<String> names) {}

    record Outer(
            int count,
            long seed,
            Colour colour,
            boolean loud,
            Inner inner,
            Map<String, Inner> more,
            Optional<String> note) {}

    private static final String VALID = """
            count: 3
            seed: 12345678901
            colour: blue
            loud: true
            inner: {rate: 0.5, names: [a, b]}
            more:
              x: {rate: 1, names: []}
            """;

    @Test
    void bindsRecordsListsMapsAndDefaults() throws IOException {
        Outer outer = read(VALID).bind(Outer.class);
        assertThat(outer)
                .isEqualTo(new Outer(
                        3,
                        12345678901L,
                        Colour.BLUE,
                        true,
                        new Inner(0.5, List.of("a", "b")),
                        Map.of("x", new Inner(1, List.of())),
                        Optional.empty()));
    }

    @Test
    void overridesSingleValues() throws IOException {
        SettingsFile changed = read(VALID).with(Map.of("inner.rate", "0.25", "count", "4"));
        assertThat(changed.bind(Outer.class).inner().rate()).isEqualTo(0.25);
        assertThat(changed.values()).containsEntry("count", "4").containsEntry("inner.rate", "0.25");
    }

    @Test
    void namesEveryFaultAtOnceWithItsLine() throws IOException {
        SettingsFile file = read("""
                cuont: 3
                seed: twelve
                colour: green
                loud: maybe
                inner: {rate: .inf, names: a}
                more: 3
                """);
        assertThatThrownBy(() -> file.bind(Outer.class))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        There is no setting "cuont"
                          where: FILE, line 1
                          why:   nothing reads it
                          do:    Did you mean "count"?
                        The setting "count" is missing
                          where: FILE, line 1
                          why:   it has no default
                          do:    add the line: count: 1
                        The setting "seed" has the wrong type
                          where: FILE, line 2
                          why:   it is "twelve"
                          do:    write a whole number
                        The setting "colour" has the wrong type
                          where: FILE, line 3
                          why:   it is "green"
                          do:    write one of: red, blue
                        The setting "loud" has the wrong type
                          where: FILE, line 4
                          why:   it is "maybe"
                          do:    write true or false
                        The setting "inner.rate" has the wrong type
                          where: FILE, line 5
                          why:   it is ".inf"
                          do:    write a number
                        The setting "inner.names" has the wrong type
                          where: FILE, line 5
                          why:   it is "a"
                          do:    write a list, such as [a, b]
                        The setting "more" has the wrong type
                          where: FILE, line 6
                          why:   it is "3"
                          do:    write a section of names and values""".replace("FILE", path().toString()));
    }

    @Test
    void suggestsTheNearestNameForAnUnknownOverride() throws IOException {
        SettingsFile file = read(VALID);
        assertThatThrownBy(() -> file.with(Map.of("inner.rat", "1")))
                .hasMessage("""
                        There is no setting "inner.rat"
                          where: --inner.rat=1
                          why:   FILE holds no value of that name
                          do:    Did you mean "inner.rate"?""".replace("FILE", path().toString()));
    }

    @Test
    void refusesANameThatStandsTwice() {
        assertThatThrownBy(() -> read("a: 1\nb: 2\na: 3\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        The settings file is not valid YAML
                          where: FILE, line 3
                          why:   duplicate name "a"
                          do:    fix the file at that line""".replace("FILE", path().toString()));
    }

    @Test
    void saysWhereTheYamlIsBroken() {
        assertThatThrownBy(() -> read("a: 1\nb: [2\nc: 3\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("The settings file is not valid YAML")
                .hasMessageContaining("line 3");
    }

    @Test
    void constructsNoClassThatAFileNames() {
        assertThatThrownBy(() -> read("count: !!javax.script.ScriptEngineManager [3]\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Global tag is not allowed");
    }

    @Test
    void refusesAFileThatNestsTooDeeply() {
        assertThatThrownBy(() -> read("a: " + "[".repeat(200) + "]".repeat(200)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("20");
    }

    @Test
    void refusesAliasesThatMultiply() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [1, 1, 1]\n");
        for (int i = 1; i < 16; i++) {
            bomb.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + ", *a" + (i - 1) + "]\n");
        }
        assertThatThrownBy(() -> read(bomb.toString()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("it stands for more than 100000 values");
    }

    @Test
    void refusesAListThatHoldsItself() {
        assertThatThrownBy(() -> read("a: 1\nb: &b [*b]\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("it nests deeper than 20 levels");
    }

    @Test
    void namesTheLineOfACharacterThatIsNone() {
        for (String character : List.of("\0", "\u001b", "\u0085a\uffff")) {
            assertThatThrownBy(() -> read("a: 1\n# 😀\nb: x" + character + "\n"))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining(", line 3\n  why:   the character U+")
                    .hasMessageContaining(" does not belong into a text");
        }
    }

    @Test
    void readsNoFileWithoutMeasure() {
        assertThatThrownBy(() -> read("#" + "x".repeat(3_000_000)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("it has 3000001 characters, of at most 2000000");
        assertThatThrownBy(() -> read("#" + "x".repeat(9_000_000)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("it has 9000001 bytes, of at most 8000000")
                .hasMessageContaining("name the settings file: data are named in it, and lie elsewhere");
    }

    @Test
    void saysWhenANameIsNoText() {
        assertThatThrownBy(() -> read("a: 1\n[b]: 2\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("a name is a list or a mapping")
                .hasMessageContaining("line 2");
    }

    @Test
    void saysWhenTheFileIsAFolder() {
        assertThatThrownBy(() -> SettingsFile.read(folder))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("The settings file cannot be read");
    }

    @Test
    void saysWhenTheFileIsMissing() {
        assertThatThrownBy(() -> SettingsFile.read(folder.resolve("none.yaml")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("The settings file is missing")
                .hasMessageContaining("--experiment=FILE");
    }

    private Path path() {
        return folder.resolve("settings.yaml");
    }

    private SettingsFile read(String yaml) throws IOException {
        return SettingsFile.read(Files.writeString(path(), yaml));
    }
}
