package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/teams.md}: from our template to a house's, two projects of it, and a new release of Seedbed for all. */
@Tag("full")
@Order(6)
class TeamsTest {
    private static final String PLUGIN = "mvn io.github.seedbed:seedbed-maven-plugin:0.1.0:";
    private static final String NEW = PLUGIN + "new -Dcatalog=house/archetype-catalog.xml -DoutputDirectory=models";

    private final FirstRun first = FirstRun.get();

    @Test
    @Runs({
        "mvn install",
        PLUGIN + "new -DartifactId=acme-classifier -DgroupId=org.acme.models -Dpackage=org.acme.house",
        "mvn spotless:apply",
        "mvn seedbed:derive -Dcatalog=../archetype-catalog.xml",
        NEW + " -DartifactId=churn -DgroupId=org.acme.churn",
        NEW + " -DartifactId=fraud -DgroupId=org.acme.fraud",
        PLUGIN + "diff -Drepos=models"
    })
    void aLeadSetsAHouseStandardAndSeesWhoLeftIt() throws Exception {
        Path folder = Workspace.empty("house standard");
        Files.createDirectory(folder.resolve("house"));
        // What it installs is the house's, and a release of Seedbed under another number
        Maven maven = first.installing("repository of the house standard").warmed();
        String page = Files.readString(Workspace.ROOT.resolve("docs/teams.md"));
        Walkthrough reader = new Walkthrough(page, folder, maven.with("-o", "-DskipTests", FirstRun.TRAINED_TWICE));

        reader.follow("The parent");
        reader.follow("The template");
        assertThat(reader.follow("The archetype"))
                .contains("org.acme.models:acme-classifier-archetype:1", "byte for byte", "mvn ");
        reader.follow("Projects");
        Path churn = folder.resolve("models/churn");
        assertThat(churn.resolve("src/main/java/org/acme/churn/Train.java"))
                .content()
                .startsWith("/* Copyright Acme. All rights reserved. */\n")
                .contains("package org.acme.churn;");
        assertThat(churn.resolve("SUPPORT.md")).exists();
        assertThat(churn.resolve("target/bundle/codemeta.json"))
                .content()
                .contains("https://git.acme.example/models")
                .doesNotContain("seedbed/seedbed");
        reader.follow("Who left it");
        assertThat(maven.with("-o")
                        .run(folder.resolve("models/fraud"), "seedbed:diff", "-Dstrict")
                        .red()
                        .output())
                .contains("why:   2 deviations");
        fromAnAddress(folder, maven);

        NextRelease.of(maven.repository(), Workspace.VERSION, "0.2.0", template -> {
            template.replace("README.md", "Every build trains", "Each build trains");
            template.add("CONTRIBUTING.md", "# How to contribute\n");
        });
        reader.follow("A new release of Seedbed");
        assertThat(churn.resolve("README.md")).content().contains("Each build trains", "see `SUPPORT.md`");
        assertThat(churn.resolve("CONTRIBUTING.md")).exists();
        assertThat(churn.resolve("pom.xml"))
                .content()
                .contains("<artifactId>house-parent</artifactId>\n    <version>2<");
        assertThat(churn.resolve(".github/workflows/build.yml")).content().contains("runs-on: acme");
    }

    /** The catalogue is the house's secret. */
    private static void fromAnAddress(Path folder, Maven maven) throws Exception {
        try (MavenServer server = MavenServer.start(folder.resolve("house"), "ada", "secret of the house")) {
            Path settings = Files.writeString(folder.resolve("settings.xml"), """
                    <settings><servers><server>
                      <id>catalog</id><username>ada</username><password>secret of the house</password>
                    </server></servers></settings>
                    """);
            String address = "-Dcatalog=" + server.address() + "archetype-catalog.xml";
            String goal = PLUGIN.substring("mvn ".length()) + "new";
            maven.run(
                            folder,
                            goal,
                            address,
                            "-Dtemplate=acme-classifier",
                            "-DartifactId=by-address",
                            "-s",
                            settings.toString())
                    .green();
            assertThat(folder.resolve("by-address/SUPPORT.md")).exists();
            assertThat(maven.run(folder, goal, address, "-DartifactId=by-nobody")
                            .red()
                            .output())
                    .contains("The catalogue cannot be read", "where: -Dcatalog=http://localhost:");
        }
    }
}
