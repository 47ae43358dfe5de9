package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.files.SortedFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/teams.md}: a small Maven project that knows nothing of Seedbed becomes an archetype. */
class HouseTemplateTest {
    private static final String DERIVE = "mvn io.github.seedbed:seedbed-maven-plugin:0.1.0:derive";
    private static final String NEW =
            "mvn io.github.seedbed:seedbed-maven-plugin:0.1.0:new -Darchetype=org.acme:kit-archetype:2.1"
                    + " -DartifactId=from-the-house";

    private static final String GOAL = "io.github.seedbed:seedbed-maven-plugin:" + Workspace.VERSION + ":";

    private final FirstRun first = FirstRun.get();

    @Tag("full")
    @Test
    @Runs({DERIVE, NEW})
    void aForeignProjectBecomesAnArchetypeWhoseProjectsBuild() throws Exception {
        Path folder = Workspace.empty("house");
        Path kit = Workspace.copy(Workspace.ROOT.resolve("docs/src/test/resources/kit"), folder.resolve("kit"));
        Files.writeString(kit.resolve(".env"), "TOKEN=not for others");
        // It installs the archetype
        Maven maven = first.installing("repository of the house").warmed();
        assertThat(maven.documented(kit, DERIVE).green().output())
                .contains("org.acme:kit-archetype:2.1")
                .contains("maven-archetype-plugin:3.4.1:generate");

        Path byNew = Files.createDirectory(folder.resolve("by new"));
        maven.documented(byNew, NEW).green();
        Path project = byNew.resolve("from-the-house");
        assertThat(project.resolve("pom.xml")).content().contains("<version>1.0-SNAPSHOT</version>", "<unrelated>2.1<");
        assertThat(project.resolve("README.md"))
                .hasContent("# from-the-house\n\n## What it does\n\nSays ${hello}, from com.example.\n");
        assertThat(project.resolve(".gitignore")).exists();
        assertThat(project.resolve(".env")).doesNotExist();
        assertThat(project.resolve("src/main/java/com/example/Greeting.java")).exists();

        Path byPlugin = Files.createDirectory(folder.resolve("by plugin"));
        GeneratingTest.generate(maven, byPlugin, "org.acme", "kit-archetype", "2.1", "-DartifactId=from-the-house")
                .green();
        assertThat(FirstRun.sources(byPlugin.resolve("from-the-house"))).isEqualTo(FirstRun.sources(project));
        maven.run(project, "verify").green();
        aNewVersionOfTheHousesTemplateReachesTheProject(maven, kit, project);
    }

    /** Goes on with the same project. */
    private static void aNewVersionOfTheHousesTemplateReachesTheProject(Maven maven, Path kit, Path project)
            throws Exception {
        FirstRun.replace(project.resolve("README.md"), "Says", "We say");
        SortedFiles.delete(project.resolve("target"));
        Commits.commit(project, "Start from the house's template");
        FirstRun.replace(kit.resolve("pom.xml"), "<version>2.1</version>", "<version>2.2</version>");
        FirstRun.replace(kit.resolve("README.md"), "## What it does", "## What it does, and for whom");
        maven.documented(kit, DERIVE).green();

        assertThat(maven.run(project, GOAL + "diff").green().output())
                .contains("As in org.acme:kit-archetype:2.1", "merged     README.md");
        assertThat(maven.run(project, GOAL + "update").green().output()).contains("2.1 -> 2.2");
        assertThat(project.resolve("README.md"))
                .hasContent(
                        "# from-the-house\n\n## What it does, and for whom\n\nWe say ${hello}, from com.example.\n");
        assertThat(maven.run(project, GOAL + "diff", "-Dstrict").green().output())
                .contains("As in org.acme:kit-archetype:2.2");
    }
}
