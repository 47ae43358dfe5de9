package io.github.seedbed.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamesTest {
    private static final List<String> WORDS = List.of(
            "a",
            "com",
            "example",
            "X",
            "_",
            "__",
            "_1",
            "1",
            "1a",
            "",
            " ",
            "-",
            "a-b",
            "é",
            "new",
            "New",
            "newer",
            "true",
            "false",
            "null",
            "goto",
            "const",
            "strictfp",
            "enum",
            "assert",
            "var",
            "java",
            "javax",
            "record",
            "sealed",
            "yield",
            "module",
            "permits",
            "when",
            "int",
            "integer",
            "a\n",
            "$",
            "a/b");

    @Test
    void packagePatternIsJavas() {
        for (String name : corpus()) {
            boolean java = SourceVersion.isName(name, SourceVersion.RELEASE_17)
                    && name.matches("[A-Za-z0-9_.]*")
                    && !(name + ".").startsWith("java.");
            assertThat(Names.isPackage(name)).as(name).isEqualTo(java);
        }
    }

    @Test
    void javasOwnPackagesAreRefusedAndOthersLikeThemAreNot() {
        assertThat(Names.repairedPackage("java.lang")).isEqualTo("java_.lang");
        assertThat(List.of("javax.x", "java2", "com.java.x")).allMatch(Names::isPackage);
        assertThat(List.of("java", "java.x")).noneMatch(Names::isPackage);
    }

    @Test
    void everyReservedWordIsRefusedAnywhere() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 200_000; i++) {
            StringBuilder word = new StringBuilder();
            random.ints(1 + random.nextInt(4), 'a', 'z' + 1).forEach(word::appendCodePoint);
            assertThat(Names.isPackage("com." + word + ".x"))
                    .as(word.toString())
                    .isEqualTo(SourceVersion.isName(word, SourceVersion.RELEASE_17));
        }
    }

    @Test
    void repairedNamesAreAccepted() {
        for (String name : corpus()) {
            assertThat(Names.isPackage(Names.repairedPackage(name))).as(name).isTrue();
            assertThat(Names.repairedArtifactId(name)).as(name).matches(Names.ARTIFACT_ID);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "org.my-lab, org.my_lab",
        "com.new.3m, com.new_._3m",
        "com..x, com.x",
        "com/acme/ml, com.acme.ml",
        "com.aux.x, com.aux_.x",
        "-, com.example",
    })
    void packageIsRepaired(String name, String repaired) {
        assertThat(Names.repairedPackage(name)).isEqualTo(repaired);
    }

    @ParameterizedTest
    @CsvSource({"My Model, my-model", "../../x, x", "1Abc_X, abc-x", "nul, my-model", "???, my-model"})
    void artifactIdIsRepaired(String name, String repaired) {
        assertThat(Names.repairedArtifactId(name)).isEqualTo(repaired);
    }

    /** The profile "new" checks before this module is built, so it needs copies. */
    @Test
    void rootPomHasTheSamePatterns() throws Exception {
        String pom = Sample.text(Path.of("../pom.xml"));

        assertThat(pom)
                .contains("<names.artifactId>" + Names.ARTIFACT_ID + "</names.artifactId>")
                .contains("<names.groupId>" + Names.GROUP_ID + "</names.groupId>")
                .contains("<names.package>" + Names.PACKAGE + "</names.package>")
                .contains("<names.template>" + String.join("|", KnownTemplates.NAMES) + "|"
                        + String.join("|", KnownTemplates.SHORT.keySet()) + "</names.template>")
                .contains("<names.version>" + Names.VERSION + "</names.version>");
    }

    private static Set<String> corpus() {
        Set<String> corpus = new TreeSet<>(WORDS);
        for (String first : WORDS) {
            for (String second : WORDS) {
                corpus.add(first + "." + second);
                corpus.add(first + "." + second + ".x");
                corpus.add(first + second);
            }
        }
        return corpus;
    }
}
