package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The two commands of the README, and what a newcomer does next. */
@Runs({FirstRun.COMMAND_ONE, FirstRun.VERIFY})
@Order(4)
class FirstRunTest {
    private static final Set<String> BUNDLE = Set.of(
            ".zenodo.json",
            "CITATION.cff",
            "LICENSE",
            "README.md",
            "SHA256SUMS",
            "bom.json",
            "citation.bib",
            "codemeta.json",
            "config.json",
            "croissant.json",
            "datasheet.md",
            "metrics.json",
            "model.onnx",
            "parity.json",
            "profile.json",
            "provenance.json");

    private static final String FLEET = "mvn io.github.seedbed:seedbed-maven-plugin:0.1.0:diff -Drepos=.";

    private final FirstRun first = FirstRun.get();

    @Test
    void commandOneSaysWhereTheProjectIsAndWhatToTypeNext() {
        assertThat(first.commandOne.output()).contains("my-model").contains("mvn verify");
        assertThat(first.project).isDirectoryContaining("glob:**/pom.xml");
    }

    @Test
    void commandOneWritesNothingIntoTheClone() throws IOException {
        assertThat(first.cloneAfter()).isEqualTo(first.cloneBefore);
    }

    @Test
    void theProjectHoldsTheTemplateAndNoMarker() throws IOException {
        Set<String> generated = FirstRun.sources(first.project).keySet();
        Set<String> template = FirstRun.sources(first.clone.resolve("templates/tabular-classification"))
                .keySet();
        assertThat(generated).hasSizeLessThanOrEqualTo(28);
        assertThat(generated)
                .containsAll(template.stream()
                        .map(name -> name.replace("com/example/markerpkg", "com/example"))
                        .toList());
        assertThat(generated).contains("mvnw", "mvnw.cmd", ".mvn/seedbed.properties", ".gitignore", ".editorconfig");
        for (String name : generated) {
            assertThat(new String(Files.readAllBytes(first.project.resolve(name)), StandardCharsets.ISO_8859_1))
                    .as(name)
                    .doesNotContainIgnoringCase("marker-artifact")
                    .doesNotContainIgnoringCase("markerpkg")
                    .doesNotContainIgnoringCase("markergroup")
                    .doesNotContain("9.9.9-MARKER");
        }
    }

    @Test
    @Runs({"mvn seedbed:diff", "mvn seedbed:update", FLEET})
    void isWhatItsTemplateSays() throws IOException {
        Path copy = first.copyAfterVerify("held against the template");
        assertThat(first.maven.documented(copy, "mvn seedbed:diff").green().output())
                .contains("As in io.github.seedbed:seedbed-tabular-classification:" + Workspace.VERSION);
        assertThat(first.maven.documented(copy, "mvn seedbed:update").green().output())
                .contains("Nothing to do: the project has version " + Workspace.VERSION);
        assertThat(first.maven.documented(copy.getParent(), FLEET).green().output())
                .contains("1 project: 1 as their templates have them, 0 not");
        assertThat(copy.resolveSibling("target/fleet/fleet.json")).exists();
    }

    @Test
    void theComparisonWithOtherGeneratorsIsRight() throws IOException {
        String train = "src/main/java/com/example/Train.java";
        assertThat(Files.readString(Workspace.ROOT.resolve("docs/compared.md")))
                .contains("| Seedbed %s, `tabular-classification` | %d | `pom.xml` %d |"
                        .formatted(
                                Workspace.VERSION,
                                FirstRun.sources(first.project).size(),
                                lines("pom.xml")))
                .contains("`Train` has %d lines, `Data` %d |"
                        .formatted(lines(train), lines("src/main/java/com/example/Data.java")))
                .contains("| `README.md` %d, `experiment.yaml` %d, `Train` %d |"
                        .formatted(lines("README.md"), lines("experiment.yaml"), lines(train)));
    }

    private int lines(String file) throws IOException {
        return Files.readAllLines(first.project.resolve(file)).size();
    }

    @Test
    void verifyIsGreenAndTheBundleComplete() throws IOException {
        first.verify.green();
        assertThat(FirstRun.bundle(first.project).keySet())
                .containsAll(BUNDLE.stream()
                        .filter(name -> !name.equals("SHA256SUMS"))
                        .toList());
        assertThat(first.project.resolve("target/bundle/SHA256SUMS")).exists();
        assertThat(first.verify.output()).contains("always male");
    }

    @Test
    void verifyWorksOfflineAndSkipsWhatDidNotChange() throws IOException {
        Path copy = first.copyAfterVerify("verify again");
        assertThat(first.disturbing().run(copy, "-o", "verify").green().output())
                .contains("Training skipped: its inputs are unchanged", "Reproduction skipped: unchanged");
    }

    @Test
    void everythingAnewGivesTheSameBytes() throws IOException {
        Path copy = first.copyOfProject("path with a space and é");
        first.maven.run(copy, "-o", "verify", "-Dquick", "-DskipTests").green();
        assertThat(FirstRun.bundle(copy)).isEqualTo(FirstRun.bundle(first.project));
        assertThat(zip(copy)).hasSameBinaryContentAs(zip(first.project));
    }

    private static Path zip(Path project) {
        return project.resolve("target/my-model-1.0-SNAPSHOT-bundle.zip");
    }

    @Test
    @Runs("mvn seedbed:lock")
    void anotherSeedIsRedUntilTheLockAcceptsIt() throws IOException {
        Path copy = first.copyOfProject("another seed");
        FirstRun.replace(copy.resolve("experiment.yaml"), "seed: 2026", "seed: 7");
        assertThat(first.maven.run(copy, "-o", "verify", "-Dquick").red().output())
                .contains("model.lock")
                .contains("mvn seedbed:lock");
        first.maven.documented(copy, "mvn seedbed:lock").green();
        first.maven.run(copy, "-o", "verify", "-Dquick", "-DskipTests").green();
    }

    @Test
    @Runs("mvn compile seedbed:train")
    void trainingWithoutClassesSaysWhatToDo() throws IOException {
        Path copy = first.copyOfProject("no classes");
        assertThat(first.maven.run(copy, "-o", "seedbed:train").red().output()).contains("mvn compile seedbed:train");
        assertThat(first.maven
                        .documented(copy, "mvn compile seedbed:train")
                        .green()
                        .output())
                .contains("target/run");
    }

    @Test
    void helpListsTheGoals() {
        assertThat(first.maven.run(first.project, "-o", "seedbed:help").green().output())
                .contains("seedbed:train", "seedbed:lock", "-Ddetail=true -Dgoal=<goal-name>");
    }
}
