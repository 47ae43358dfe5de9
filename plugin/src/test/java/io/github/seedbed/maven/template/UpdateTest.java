package io.github.seedbed.maven.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.template.Answers;
import io.github.seedbed.template.Derivation;
import io.github.seedbed.template.OwnFiles;
import io.github.seedbed.template.Rendering;
import io.github.seedbed.template.Target;
import io.github.seedbed.update.Drift;
import io.github.seedbed.update.Update;
import io.github.seedbed.update.UpdatePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three versions of a real template, and a project whose owner has been at work. */
final class UpdateTest {
    private static final String TEMPLATE = "io.github.seedbed:seedbed-tabular-classification";
    private static final Answers ANSWERS = new Answers("org.birds", "my-model", "1.0-SNAPSHOT", "org.birds.sex");
    private static final String TRAIN = "src/main/java/org/birds/sex/Train.java";

    private static final OwnFiles NOTHING = new OwnFiles(List.of());

    @TempDir
    Path scratch;

    private final Map<String, Path> jars = new TreeMap<>();
    private TemplateRenderer renderer;
    private Path project;

    @BeforeEach
    void makeAProjectOfTheFirstVersion() throws IOException {
        Path first = release("0.1.0", Path.of("../templates/tabular-classification"));
        Path second = copy(first, "0.2.0");
        replace(second.resolve("pom.xml"), "<version>0.1.0</version>", "<version>0.2.0</version>");
        replace(second.resolve(".github/workflows/build.yml"), "name: ", "# Since 0.2.0\nname: ");
        Files.writeString(
                second.resolve("CONTRIBUTING.md"), "# How to contribute\n\nOpen an issue first.\nThen a fork.\n");
        release("0.2.0", second);
        Path third = copy(second, "0.3.0");
        replace(third.resolve("pom.xml"), "<version>0.2.0</version>", "<version>0.3.0</version>");
        Files.delete(third.resolve(".editorconfig"));
        Files.createDirectories(third.resolve("docs"));
        Files.move(third.resolve("CONTRIBUTING.md"), third.resolve("docs/contributing.md"));
        replace(third.resolve("card/model-card.md"), "## Who made it", "## Who made it, and when");
        release("0.3.0", third);

        renderer = new TemplateRenderer(Rendering.LIBRARY, jars::get, Map.of());
        project = scratch.resolve("work/my-model");
        ArchetypeJar archetype = new ArchetypeJar(TEMPLATE + ":0.1.0", jars.get(TEMPLATE + ":0.1.0"));
        new Generation(Rendering.LIBRARY, archetype, archetype.properties(Rendering.LIBRARY, ANSWERS, Map.of()))
                .into(new Target(project.getParent(), "my-model"), made -> {});
    }

    /** As our own build makes archetypes; the parent's path in the reactor is emptied by derive. */
    private Path release(String version, Path template) throws IOException {
        String origin = TEMPLATE + ":" + version;
        Path jar = scratch.resolve(template.getFileName() + ".jar");
        Derivation.derive(template, Optional.empty(), origin, new TreeMap<>()).packInto(jar);
        jars.put(origin, jar);
        return template;
    }

    private Path copy(Path template, String version) throws IOException {
        Path copy = scratch.resolve("template " + version);
        for (String file : SortedFiles.below(template)) {
            if (!file.startsWith("target/")) {
                Files.createDirectories(copy.resolve(file).getParent());
                Files.copy(template.resolve(file), copy.resolve(file));
            }
        }
        return copy;
    }

    private static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private UpdatePlan update(String version) throws IOException {
        UpdatePlan plan = Update.of(project).plan(renderer::render, version);
        plan.apply(project);
        return plan;
    }

    private Drift drift(OwnFiles own) throws IOException {
        return Update.of(project)
                .standing(renderer::render, own, Optional.empty())
                .drift();
    }

    @Test
    void twoUpdatesKeepWhatTheOwnerDid() throws IOException {
        replace(project.resolve("pom.xml"), "<name>my-model</name>", "<name>The sex of penguins</name>");
        replace(project.resolve("card/model-card.md"), "Scores near 0.5 mean just that.", "Mine.");
        replace(project.resolve(TRAIN), "public final class Train", "/** Mine. */\npublic final class Train");
        Files.writeString(project.resolve("src/main/java/org/birds/sex/Extra.java"), "package org.birds.sex;\n");

        assertThat(update("0.2.0").lines())
                .containsExactly(
                        "updated    .github/workflows/build.yml  you had not changed it",
                        "updated    .mvn/seedbed.properties      you had not changed it",
                        "added      CONTRIBUTING.md              new in the template",
                        "merged     pom.xml                      the template's changes and yours");
        assertThat(Update.of(project).version()).isEqualTo("0.2.0");
        assertThat(update("0.3.0").lines())
                .containsExactly(
                        "removed    .editorconfig                             "
                                + "  the template no longer has it, and you had not changed it",
                        "updated    .mvn/seedbed.properties                   " + "  you had not changed it",
                        "merged     card/model-card.md                        " + "  the template's changes and yours",
                        "updated    docs/contributing.md (was CONTRIBUTING.md)" + "  you had not changed it",
                        "merged     pom.xml                                   " + "  the template's changes and yours");

        assertThat(project.resolve("pom.xml"))
                .content()
                .contains("<version>0.3.0</version>", "<name>The sex of penguins</name>");
        assertThat(project.resolve("card/model-card.md")).content().contains("Mine.", "## Who made it, and when");
        assertThat(project.resolve(TRAIN)).content().contains("/** Mine. */");
        assertThat(project.resolve("CONTRIBUTING.md")).doesNotExist();
        assertThat(drift(NOTHING).isEmpty()).isTrue();
    }

    @Test
    void aProjectWithoutOurParentGetsNone() throws IOException {
        String pom = Files.readString(project.resolve("pom.xml"));
        String ejected = pom.replaceAll("(?s)  <parent>.*</parent>\n\n", "");
        Files.writeString(project.resolve("pom.xml"), ejected);
        assertThat(update("0.2.0").isOpen()).isFalse();
        assertThat(project.resolve("pom.xml")).hasContent(ejected);
        assertThat(project.resolve("CONTRIBUTING.md")).exists();
    }

    @Test
    void aParentThatTheOwnerRaisedIsNoConflict() throws IOException {
        replace(project.resolve("pom.xml"), "<version>0.1.0</version>", "<version>0.1.1</version>");
        assertThat(update("0.2.0").isOpen()).isFalse();
        assertThat(project.resolve("pom.xml")).content().contains("<version>0.2.0</version>");
    }

    @Test
    void aParentThatTheOwnerRaisedFurtherIsNotLowered() throws IOException {
        replace(project.resolve("pom.xml"), "<version>0.1.0</version>", "<version>0.10.0</version>");
        assertThat(update("0.2.0").lines()).noneMatch(line -> line.contains("pom.xml"));
        assertThat(Files.readString(project.resolve("pom.xml"))).contains("<version>0.10.0</version>");
    }

    @Test
    void aHousesParentStays() throws IOException {
        replace(
                project.resolve("pom.xml"),
                "<artifactId>seedbed-parent</artifactId>",
                "<artifactId>house-parent</artifactId>");
        assertThat(update("0.2.0").isOpen()).isFalse();
        assertThat(project.resolve("pom.xml"))
                .content()
                .contains("<artifactId>house-parent</artifactId>", "<version>0.1.0</version>");
    }

    /** A house's template, and its parent: both have a new version. */
    @Test
    void aHousesParentIsRaisedWithTheHousesTemplate() throws IOException {
        for (String version : List.of("0.1.0", "0.2.0")) {
            Path template = copy(Path.of("../templates/tabular-classification"), "of the house " + version);
            replace(template.resolve("pom.xml"), "seedbed-parent", "house-parent");
            replace(template.resolve("pom.xml"), "<version>0.1.0</version>", "<version>" + version + "</version>");
            release(version, template);
        }
        replace(project.resolve("pom.xml"), "seedbed-parent", "house-parent");
        assertThat(update("0.2.0").isOpen()).isFalse();
        assertThat(project.resolve("pom.xml"))
                .content()
                .contains("<artifactId>house-parent</artifactId>\n    <version>0.2.0</version>");
    }

    @Test
    void aLineOfTheProjectsInItsNoteStays() throws IOException {
        replace(project.resolve(".mvn/seedbed.properties"), "package=", "own.project=.editorconfig\npackage=");
        update("0.2.0");
        assertThat(project.resolve(".mvn/seedbed.properties"))
                .content()
                .contains("own.project=.editorconfig\npackage=", "seedbed-tabular-classification:0.2.0");
    }

    @Test
    void aRenamedPackageIsFound() throws IOException {
        Path java = project.resolve("src/main/java/org");
        Files.createDirectories(java.resolve("gulls"));
        Files.move(java.resolve("birds/sex"), java.resolve("gulls/sex"));
        replace(project.resolve("pom.xml"), "org.birds.sex", "org.gulls.sex");
        for (Path file : SortedFiles.in(java.resolve("gulls/sex"))) {
            Files.writeString(file, Files.readString(file).replace("org.birds.sex", "org.gulls.sex"));
        }
        Path fourth = copy(scratch.resolve("template 0.3.0"), "0.4.0");
        replace(
                fourth.resolve("src/main/java/com/example/markerpkg/Train.java"),
                "public final class Train",
                "// New\npublic final class Train");
        release("0.4.0", fourth);

        assertThat(update("0.4.0").lines())
                .anyMatch(line -> line.startsWith("updated    src/main/java/org/gulls/sex/Train.java"));
        assertThat(java.resolve("gulls/sex/Train.java")).content().contains("// New", "package org.gulls.sex;");
    }

    @Test
    void driftIsWhatTheTeamChangedInFilesThatAreNotItsOwn() throws IOException {
        replace(project.resolve("experiment.yaml"), "seed: 2026", "seed: 7");
        replace(project.resolve(".gitattributes"), "* text=auto eol=lf", "* text=auto");
        Files.delete(project.resolve(".editorconfig"));
        Drift drift = drift(NOTHING);
        assertThat(drift.lines())
                .startsWith("deleted  .editorconfig", "changed  .gitattributes", "--- template/.gitattributes")
                .contains("-* text=auto eol=lf", "+* text=auto");
        OwnFiles own = OwnFiles.of(".editorconfig,.git*", "-Down");
        assertThat(drift(own).lines()).noneMatch(line -> line.contains("editorconfig"));
    }

    @Test
    void aDirtyTreeIsRefused() throws Exception {
        assertThatThrownBy(() -> Update.of(project).requireCleanTree()).hasMessage("""
                An update needs a clean work tree: it could not be looked at or undone otherwise
                  where: git status
                  why:   the project is in no git repository
                  do:    git init, git add --all, git commit; then again""");
        try (Git git = Git.init().setDirectory(project.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("Begin")
                    .setAuthor("Ada", "a@b.c")
                    .setCommitter("Ada", "a@b.c")
                    .setSign(false)
                    .call();
        }
        Update.of(project).requireCleanTree();
        Files.writeString(project.resolve("new.txt"), "new");
        replace(project.resolve("experiment.yaml"), "seed: 2026", "seed: 7");
        assertThatThrownBy(() -> Update.of(project).requireCleanTree())
                .hasMessageContaining("why:   not committed: experiment.yaml, new.txt\n");
    }

    @Test
    void aProjectThatSaysNothingOfItsOriginIsRefused() throws IOException {
        Files.writeString(project.resolve(".mvn/seedbed.properties"), "format=1\ntemplate=a:b:1\n");
        assertThatThrownBy(() -> Update.of(project)).hasMessage("""
                The project does not say what it was made from
                  where: .mvn/seedbed.properties
                  why:   it lacks artifactId, groupId, package, version
                  do:    restore the file: git log .mvn/seedbed.properties says when it changed""");
    }
}
