package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a project inherits: from our parent POM, and what it may replace. */
class ParentTest {
    private static final List<String> BLANKS = List.of("  <url />\n\n", """
              <developers>
                <developer />
              </developers>

            """, """
              <scm>
                <connection />
                <developerConnection />
                <url />
              </scm>

            """);
    private static final String GOAL = "io.github.seedbed:seedbed-maven-plugin:" + Workspace.VERSION + ":";

    private final FirstRun first = FirstRun.get();
    private final Maven maven = first.maven.with("-o");

    /** Somebody deletes the blanks: a bundle still says nothing of Seedbed, and a release says what to write. */
    @Test
    void nothingOfOursIsPublishedWithoutTheBlanks() throws IOException {
        Path project = first.copyAfterVerify("without blanks");
        for (String blank : BLANKS) {
            FirstRun.replace(project.resolve("pom.xml"), blank, "");
        }
        maven.run(project, GOAL + "card").green();
        assertThat(FirstRun.bundle(project)).isEqualTo(FirstRun.bundle(first.project));
        assertThat(maven.run(project, GOAL + "check", "-Dseedbed.release").red().output())
                .contains("without <developers> in pom.xml Maven takes that of seedbed-parent")
                .contains("without <scm> in pom.xml", "without <url> in pom.xml")
                .doesNotContain("without <licenses>");
    }

    /** {@code docs/teams.md}: the build as text gives what the inherited one gave. */
    @Test
    @Tag("full")
    @Runs("mvn seedbed:eject")
    void anEjectedProjectGivesTheSameBundle() throws IOException {
        Path project = first.copyOfProject("ejected");
        maven.documented(project, "mvn seedbed:eject").green();
        assertThat(project.resolve("pom.xml"))
                .content()
                .doesNotContain("<parent>")
                .contains("<id>errorprone</id>");
        maven.run(project, "verify").green();
        assertThat(FirstRun.bundle(project)).isEqualTo(FirstRun.bundle(first.project));

        Path other = first.copyOfProject("ejected with rules");
        maven.run(other, "seedbed:eject", "-Drules").green();
        assertThat(other.resolve("config/determinism.txt"))
                .hasSameTextualContentAs(
                        Workspace.ROOT.resolve("rules/src/main/resources/io/github/seedbed/rules/determinism.txt"));
        assertThat(maven.run(other, "seedbed:eject").red().output())
                .contains("its parent is none")
                .contains("nothing: the build is in this file already");
    }

    @Test
    void aProjectsOwnRulesTakeThePlaceOfOurs() throws IOException {
        Path project = first.copyOfProject("own rules");
        Path config = Files.createDirectory(project.resolve("config"));
        Files.writeString(config.resolve("checkstyle.xml"), """
                <!DOCTYPE module PUBLIC "-//Checkstyle//DTD Checkstyle Configuration 1.3//EN" "https://checkstyle.org/dtds/configuration_1_3.dtd">
                <module name="Checker">
                  <module name="RegexpSingleline">
                    <property name="format" value="final class Train" />
                    <property name="message" value="The house wants another name" />
                  </module>
                </module>
                """);
        assertThat(maven.run(project, "checkstyle:check@lint").red().output()).contains("The house wants another name");
        Files.writeString(
                config.resolve("determinism.txt"),
                "io.github.seedbed.run.Run#start(java.lang.String[]) @ The house starts otherwise\n");
        assertThat(maven.run(project, "compiler:compile", "forbiddenapis:check@determinism")
                        .red()
                        .output())
                .contains("The house starts otherwise");
    }

    /** Maven reads the jvm.config of the aggregator, which has none. */
    @Test
    @Tag("full")
    void errorProneWorksBelowAnAggregator() throws IOException {
        Path folder = Workspace.empty("aggregator");
        Path project = Workspace.copy(first.project, folder.resolve("my-model"));
        Files.writeString(folder.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.acme</groupId>
                  <artifactId>models</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <modules>
                    <module>my-model</module>
                  </modules>
                </project>
                """);
        Maven newer = new Maven(
                first.maven.home(),
                Tools.jdk(25),
                first.maven.repository(),
                first.maven.more(),
                first.maven.environment());
        newer.run(folder, "test-compile", "-Dquick").green();
        Files.writeString(project.resolve("src/main/java/com/example/Bug.java"), """
                package com.example;

                final class Bug {
                    static void dead() {
                        new IllegalStateException("never thrown");
                    }

                    private Bug() {}
                }
                """);
        assertThat(newer.run(folder, "compile", "-Dquick").red().output())
                .contains("Bug.java:[5,")
                .contains("[DeadException]");
    }
}
