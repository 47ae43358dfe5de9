package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/generating.md}: every way to generate, and the table of what happens with bad values. */
@Order(2)
class GeneratingTest {
    private static final String NEW = "mvn io.github.seedbed:seedbed-maven-plugin:0.1.0:new";
    private static final String SECOND = NEW + " -DartifactId=my-second";
    private static final String COMMITTED = NEW + " -DartifactId=my-committed -Dgit";
    private static final String EVERY_OPTION =
            "mvn -q -Pnew install -DartifactId=my-other -DgroupId=org.acme -Dpackage=org.acme.other"
                    + " -Dtemplate=tabular-classification";
    private static final String GENERATE =
            "mvn org.apache.maven.plugins:maven-archetype-plugin:3.4.1:generate -B -DarchetypeCatalog=local"
                    + " -DarchetypeGroupId=io.github.seedbed -DarchetypeArtifactId=seedbed-tabular-classification"
                    + " -DarchetypeVersion=0.1.0 -DartifactId=my-third";

    private final FirstRun first = FirstRun.get();

    static Maven.Result generate(
            Maven maven, Path folder, String groupId, String artifactId, String version, String... values) {
        List<String> arguments = new ArrayList<>(List.of(
                "-o",
                "org.apache.maven.plugins:maven-archetype-plugin:3.4.1:generate",
                "-DarchetypeCatalog=local",
                "-DarchetypeGroupId=" + groupId,
                "-DarchetypeArtifactId=" + artifactId,
                "-DarchetypeVersion=" + version));
        arguments.addAll(List.of(values));
        return maven.run(folder, arguments.toArray(String[]::new));
    }

    @Test
    @Runs({SECOND, GENERATE})
    void newAndArchetypeGenerateGiveTheSameBytes() throws IOException {
        Path one = Workspace.empty("by new");
        assertThat(first.maven.documented(one, SECOND).green().output()).contains("my-second", "mvn verify");
        first.maven
                .run(one, "-o", NEW.substring("mvn ".length()), "-DartifactId=my-third")
                .green();
        Path two = Workspace.empty("by archetype plugin");
        first.maven.documented(two, GENERATE).green();
        assertThat(FirstRun.sources(two.resolve("my-third"))).isEqualTo(FirstRun.sources(one.resolve("my-third")));
        assertThat(one.resolve("my-third/mvnw")).isExecutable();

        Path offline = Workspace.empty("offline");
        ours(offline, "-DartifactId=my-third").green();
        assertThat(FirstRun.sources(offline.resolve("my-third"))).isEqualTo(FirstRun.sources(two.resolve("my-third")));
    }

    /** Builds Seedbed twice. */
    @Tag("full")
    @Test
    @Runs(EVERY_OPTION)
    void commandOneHonoursEveryOption() throws IOException {
        first.inSecondClone(maven -> maven, EVERY_OPTION);
        Path project = FirstRun.secondClone().resolveSibling("my-other");
        assertThat(project.resolve("src/main/java/org/acme/other/Train.java"))
                .content()
                .startsWith("package org.acme.other;");
        assertThat(project.resolve("pom.xml")).content().contains("<groupId>org.acme</groupId>");
        Path elsewhere = Workspace.empty("elsewhere");
        first.inSecondClone(
                maven -> maven.with("-pl", ".,archetype/new", "-DoutputDirectory=" + elsewhere), FirstRun.COMMAND_ONE);
        assertThat(FirstRun.sources(elsewhere.resolve("my-model"))).isEqualTo(FirstRun.sources(first.project));
    }

    @Test
    void commandOneRefusesBadValuesBeforeItBuildsAnything() throws IOException {
        Path clone = Workspace.copy(Workspace.ROOT, Workspace.empty("refused").resolve("seedbed"));
        String output = first.maven
                .run(clone, "-q", "-Pnew", "install", "-DartifactId=My_Model", "-Dpackage=int.x", "-Dtemplate=tabluar")
                .red()
                .output();
        assertThat(output)
                .contains("do:    mvn -q -Pnew install -DartifactId=my-model")
                .contains("Java does not accept the package.")
                .contains("There is no template of that name.");
        assertThat(first.maven.run(clone, "-q", "-Pnew", "install").red().output())
                .contains("Your project has no name");
        assertThat(FirstRun.holds(clone, ".class")).isFalse();
    }

    @Test
    @Runs(COMMITTED)
    void gitMakesARepositoryWithOneCommit() throws IOException {
        Path folder = Workspace.empty("with git");
        Path home = Workspace.empty("home");
        Files.writeString(home.resolve(".gitconfig"), "[user]\n  name = Ada\n  email = ada@example.com\n");
        first.maven
                .environment("HOME", home.toString())
                .documented(folder, COMMITTED)
                .green();
        assertThat(folder.resolve("my-committed/.git/refs/heads/main")).exists();
    }

    @Tag("full")
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "-Dpackage=int.x          | my-model | \"int.x.Train\" (property seedbed.package in pom.xml)",
                "-Dpackage=my-corp.model  | my-model | \"my-corp.model.Train\" (property seedbed.package in pom.xml)",
                "-DartifactId=My_Model    | My_Model | \"My_Model\" (artifactId in pom.xml)",
                "-DartifactId=a&b         | a&b      | 'artifactId' with value 'a&b' does not match a valid id pattern",
                "-DartifactId=../evil     | ../evil  | 'artifactId' with value '../evil' does not match",
            })
    void theFirstVerifyExplainsABadName(String value, String name, String explanation) throws IOException {
        Path folder = Files.createDirectory(Workspace.empty("bad name").resolve("output"));
        String artifactId = value.startsWith("-DartifactId") ? value : "-DartifactId=my-model";
        String packageName = value.startsWith("-Dpackage") ? value : "-Dpackage=com.example";
        ours(folder, artifactId, packageName, "-DoutputDirectory=" + folder).green();
        assertThat(first.maven.run(folder.resolve(name), "-o", "verify").red().output())
                .contains(explanation);
    }

    /** Import order, line lengths and what else depends on the package. */
    @Tag("full")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "z9.y8.x7.w6.v5.u4.t3.s2.r1.q0",
                "org.acme_institute_of_polar_research.department_of_ornithology.group_for_machine_learning.penguins"
            })
    void formatAndLintAreGreenInAnyPackage(String packageName) throws IOException {
        for (String template : Workspace.templates()) {
            Path folder = Workspace.empty("packages");
            String name = "-Dtemplate=" + template;
            String[] values = {"-o", NEW.substring("mvn ".length()), "-DartifactId=x", name, "-Dpackage=" + packageName
            };
            first.maven.run(folder, values).green();
            first.maven.run(folder.resolve("x"), "-o", "validate").green();
        }
    }

    @Test
    void aPomInTheTargetIsLeftAlone() throws IOException {
        Path folder = Workspace.empty("pom in target");
        Path pom = Files.writeString(
                Files.createDirectory(folder.resolve("my-model")).resolve("pom.xml"), "mine");
        ours(folder, "-DartifactId=my-model").red();
        assertThat(pom).hasContent("mine");
    }

    @Test
    void aPomInTheOutputFolderIsRewrittenByTheArchetypePluginAndRefusedByNew() throws IOException {
        Path folder = Workspace.empty("pom beside");
        String mine = """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.acme</groupId>
                  <artifactId>outer</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                </project>
                """;
        Path pom = Files.writeString(folder.resolve("pom.xml"), mine);
        assertThat(first.maven
                        .run(folder, "-o", NEW.substring("mvn ".length()), "-DartifactId=my-model")
                        .red()
                        .output())
                .contains("pom.xml");
        assertThat(pom).hasContent(mine);
        ours(folder, "-DartifactId=my-model").green();
        assertThat(pom).content().contains("<module>my-model</module>");
        // It inherits its build, so the plugin leaves its parent alone
        assertThat(folder.resolve("my-model/pom.xml")).hasSameTextualContentAs(first.project.resolve("pom.xml"));
    }

    private Maven.Result ours(Path folder, String... values) {
        return generate(
                first.maven, folder, "io.github.seedbed", "seedbed-tabular-classification", Workspace.VERSION, values);
    }
}
