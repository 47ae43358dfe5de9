package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A project that its owner has worked on goes through two releases of Seedbed and verifies. */
@Tag("full")
class ReleasesTest {
    private static final String CONTRIBUTING = "# How to contribute\n\nOpen an issue first.\nThen send a change.\n";
    private static final String UPDATE = "io.github.seedbed:seedbed-maven-plugin:%s:update";

    private final FirstRun first = FirstRun.get();

    @Test
    void aProjectGoesFromVersionToVersionAndVerifies() throws Exception {
        Maven maven = first.installing("repository of the releases").with("-o").warmed();
        NextRelease.of(maven.repository(), Workspace.VERSION, "0.2.0", template -> {
            template.replace(".github/workflows/build.yml", "fail-fast: false", "fail-fast: true");
            template.replace("README.md", "Every build trains", "Each build trains");
            template.replace("src/main/java/Train.java", "the one entry point", "the entry point");
            template.add("CONTRIBUTING.md", CONTRIBUTING);
        });
        Path project = workedOn();

        // The project's own plugin is too old, and says which command is not
        assertThat(maven.run(project, "seedbed:update").red().output())
                .contains("The template is newer than this plugin")
                .contains("do:    mvn " + UPDATE.formatted("0.2.0"));
        assertThat(maven.run(project, UPDATE.formatted("0.2.0")).green().output())
                .contains("0.1.0 -> 0.2.0", "added      CONTRIBUTING.md", "merged     README.md");
        Commits.commit(project, "Update to 0.2.0");

        NextRelease.of(maven.repository(), "0.2.0", "0.3.0", template -> {
            template.remove(".editorconfig");
            template.remove("CONTRIBUTING.md");
            template.add("docs/contributing.md", CONTRIBUTING + "Then wait.\n");
            template.replace("card/datasheet.md", "# What model hubs read", "# What hubs of models read");
        });
        assertThat(maven.run(project, UPDATE.formatted("0.3.0")).green().output())
                .contains("removed    .editorconfig")
                .contains("docs/contributing.md (was CONTRIBUTING.md)");
        assertThat(project.resolve("pom.xml")).content().contains("<version>0.3.0</version>", "<name>Ours</name>");
        assertThat(project.resolve("README.md")).content().contains("Each build trains", "\nOurs.\n");
        assertThat(project.resolve("card/model-card.md")).content().contains("Ada Lovelace");
        maven.run(project, "verify", "-DskipTests").green();
        assertThat(maven.run(project, "seedbed:diff", "-Dstrict").green().output())
                .contains("As in io.github.seedbed:seedbed-tabular-classification:0.3.0");
    }

    /** Trained, with answers in the card, a class more, and other words in README and POM. */
    private Path workedOn() throws Exception {
        Path project = first.copyAfterVerify("from release to release");
        FirstRun.answerPrompts(project);
        FirstRun.replace(project.resolve("pom.xml"), "<name>my-model</name>", "<name>Ours</name>");
        Files.writeString(project.resolve("README.md"), Files.readString(project.resolve("README.md")) + "\nOurs.\n");
        Files.writeString(project.resolve("src/main/java/com/example/Grams.java"), """
                package com.example;

                /** A unit. */
                interface Grams {
                    /** In a kilogram. */
                    int IN_A_KILOGRAM = 1000;
                }
                """);
        Commits.commit(project, "Begin");
        return project;
    }
}
