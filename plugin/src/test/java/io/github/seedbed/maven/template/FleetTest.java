package io.github.seedbed.maven.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.fleet.Fleet;
import io.github.seedbed.fleet.FleetReport;
import io.github.seedbed.maven.SchemaAssert;
import io.github.seedbed.template.Answers;
import io.github.seedbed.template.Derivation;
import io.github.seedbed.template.OwnFiles;
import io.github.seedbed.template.Rendering;
import io.github.seedbed.update.TemplateTree;
import io.github.seedbed.update.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty projects of a real template, seven of which drifted, each in another way. */
final class FleetTest {
    private static final String TEMPLATE = "io.github.seedbed:seedbed-tabular-classification";
    private static final OwnFiles NOTHING = new OwnFiles(List.of());
    private static final String ANSWERS = "</properties>";

    @TempDir
    Path scratch;

    private final Map<String, Path> jars = new TreeMap<>();

    /** The parent is the real one; of both artifacts there are two versions. */
    private final Templates templates = new Templates() {
        @Override
        public TemplateTree render(String template, String version, Answers answers) throws IOException {
            return new TemplateRenderer(Rendering.LIBRARY, jars::get, Map.of()).render(template, version, answers);
        }

        @Override
        public Optional<String> newer(String artifact, String present) {
            return present.equals("0.1.0") ? Optional.of("0.2.0") : Optional.empty();
        }

        @Override
        public Optional<String> pom(String artifact, String version) throws IOException {
            return artifact.equals("io.github.seedbed:seedbed-parent")
                    ? Optional.of(Files.readString(Path.of("../parent/pom.xml")))
                    : Optional.empty();
        }
    };

    @Test
    void oneTableOfTwentyProjectsIsRight() throws IOException {
        release("0.1.0");
        release("0.2.0");
        Path folder = Files.createDirectory(scratch.resolve("repos"));
        for (int i = 1; i <= 20; i++) {
            project(folder, String.format(Locale.ROOT, "model-%02d", i), i <= 2 ? "0.1.0" : "0.2.0");
        }
        reproduced(folder.resolve("model-03"), true);
        reproduced(folder.resolve("model-04"), false);
        replace(folder, "model-02/README.md", "# model-02", "# Ours");
        drift(folder);
        // What is the owner's is no drift
        replace(folder, "model-15/experiment.yaml", "seed: 2026", "seed: 7");
        replace(folder, "model-16/pom.xml", "<name>model-16</name>", "<name>Ours</name>");
        replace(folder, "model-17/.mvn/seedbed.properties", "package=", "own.project=.editorconfig\npackage=");
        Files.delete(folder.resolve("model-17/.editorconfig"));
        Files.createDirectories(folder.resolve("website/.git"));

        FleetReport report = new FleetReport(Fleet.of(folder, templates, NOTHING, Optional.empty()));

        assertThat(String.join("\n", report.lines()))
                .isEqualTo(Files.readString(golden()).stripTrailing());
        report.write(scratch.resolve("report"));
        SchemaAssert.assertValid("fleet.schema.json", Files.readAllBytes(scratch.resolve("report/fleet.json")));
        assertThat(scratch.resolve("report/fleet.html"))
                .content()
                .contains("<th scope=\"row\">model-08</th>", "switches off pom.xml#seedbed.skip (true)")
                .doesNotContain("{rows}", "{headers}", "{summary}");
    }

    private static Path golden() {
        return Path.of("src/test/resources/golden/fleet.txt");
    }

    /** Seven ways. */
    private static void drift(Path folder) throws IOException {
        replace(folder, "model-05/.gitattributes", "* text=auto eol=lf", "* text=auto");
        Files.delete(folder.resolve("model-06/.github/dependabot.yml"));
        replace(folder, "model-07/pom.xml", ANSWERS, "<seedbed.coverage>0.30</seedbed.coverage>" + ANSWERS);
        replace(folder, "model-08/pom.xml", ANSWERS, "<seedbed.skip>true</seedbed.skip>" + ANSWERS);
        plugin(
                folder,
                "model-09",
                "<configuration><waivers><links-resolve>They are\n inside.</links-resolve></waivers>"
                        + "</configuration>");
        plugin(
                folder,
                "model-10",
                "<executions><execution><id>reproduce</id><phase>none</phase></execution></executions>");
        Files.createDirectory(folder.resolve("model-11/config"));
        Files.writeString(folder.resolve("model-11/config/checkstyle.xml"), "<module name='Checker' />\n");
    }

    private static void plugin(Path folder, String project, String content) throws IOException {
        String plugin = "<build><plugins><plugin><groupId>io.github.seedbed</groupId>"
                + "<artifactId>seedbed-maven-plugin</artifactId>" + content + "</plugin></plugins></build>";
        replace(folder, project + "/pom.xml", "</project>", plugin + "</project>");
    }

    private static void reproduced(Path project, boolean same) throws IOException {
        Path report = project.resolve("target/reproduce/report.json");
        Files.createDirectories(report.getParent());
        Files.writeString(report, "{\"format\": 1, \"reproducible\": " + same + "}");
        Files.setLastModifiedTime(report, FileTime.from(Instant.parse("2026-03-01T12:00:00Z")));
    }

    @Test
    void aProjectThatCannotBeReadKeepsNoOtherFromBeingSeen() throws IOException {
        release("0.1.0");
        project(scratch.resolve("repos/team"), "good", "0.1.0");
        project(scratch.resolve("repos/team"), "broken", "0.1.0");
        replace(scratch, "repos/team/broken/.mvn/seedbed.properties", "format=1", "format=2");
        project(scratch.resolve("repos/team"), "hostile", "0.1.0");
        replace(scratch, "repos/team/hostile/.mvn/seedbed.properties", "artifactId=hostile", "artifactId=../../evil");
        project(scratch.resolve("repos/team"), "latin", "0.1.0");
        Files.write(scratch.resolve("repos/team/latin/pom.xml"), new byte[] {'<', (byte) 0xe4});
        Fleet fleet = Fleet.of(scratch.resolve("repos"), templates, NOTHING, Optional.of("0.1.0"));
        assertThat(new FleetReport(fleet).lines())
                .anyMatch(line -> line.matches("team/broken +\\? +\\? +\\? +\\? +\\? .*"))
                .anyMatch(line -> line.startsWith("team/broken: ") && line.contains("format 2"))
                .anyMatch(line -> line.startsWith("team/hostile: ") && line.contains("\"../../evil\" cannot be one"))
                .contains("team/latin: A file of it is not in UTF-8")
                .contains("4 projects: 0 as their templates have them, 4 not");
    }

    @Test
    void aFolderWithoutProjectsIsRefused() {
        assertThatThrownBy(() -> Fleet.of(scratch, templates, NOTHING, Optional.empty()))
                .hasMessage("""
                There are no projects to look at
                  where: -Drepos=%s
                  why:   no folder in it holds .mvn/seedbed.properties
                  do:    name the folder that holds the checkouts: -Drepos=FOLDER""", scratch);
    }

    /** The second version has another parent, and another title of the README. */
    private void release(String version) throws IOException {
        Path template = scratch.resolve("template " + version);
        Path real = Path.of("../templates/tabular-classification");
        for (String file : SortedFiles.below(real)) {
            if (!file.matches("(?:target|data|card|src/test)/.*|LICENSE|model.lock")) {
                Files.createDirectories(template.resolve(file).getParent());
                Files.copy(real.resolve(file), template.resolve(file));
            }
        }
        Files.createDirectory(template.resolve("card"));
        Files.writeString(
                template.resolve("card/model-card.md"),
                "<!-- project lead: Whose is it? -->\n\n<!-- developer, optional: How fast? -->\n");
        replace(template, "pom.xml", "<version>0.1.0</version>", "<version>" + version + "</version>");
        if (!version.equals("0.1.0")) {
            replace(template, "README.md", "# marker-artifact", "# The model marker-artifact");
        }
        Path jar = scratch.resolve(version + ".jar");
        Derivation.derive(template, Optional.empty(), TEMPLATE + ":" + version, new TreeMap<>())
                .packInto(jar);
        jars.put(TEMPLATE + ":" + version, jar);
    }

    private void project(Path folder, String name, String version) throws IOException {
        Answers answers = new Answers("org.birds", name, "1.0-SNAPSHOT", "org.birds.sex");
        Rendering.project(jars.get(TEMPLATE + ":" + version), answers, folder, TEMPLATE);
    }

    private static void replace(Path folder, String name, String from, String to) throws IOException {
        Path file = folder.resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
