package io.github.seedbed.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The POM of an archetype: which names in it become a project's own. */
final class DerivedPomTest {
    @TempDir
    Path scratch;

    private Path template;

    @BeforeEach
    void writeTemplate() throws IOException {
        template = Sample.write(scratch.resolve("template"));
    }

    @Test
    void pomKeepsVersionsThatAreNotItsOwn() throws IOException {
        Path project = Rendering.project(template, Sample.OTHER, scratch);

        assertThat(Sample.text(project.resolve("pom.xml")))
                .isEqualTo(Sample.POM
                        .replace("  <groupId>org.sample</groupId>", "  <groupId>net.other-group</groupId>")
                        .replace("> sample-artifact <", "> my-model <")
                        .replace("\n  <version>3.1</version>", "\n  <version>1.0-SNAPSHOT</version>")
                        .replace("org.sample.pkg.Main", "net.other.pkg.Main"));
    }

    /** A house has one groupId for its parent, its libraries, its plugins and this template. */
    @Test
    void otherArtifactsOfTheTemplatesGroupStay() throws IOException {
        String pom = """
                <project>
                  <parent>
                    <groupId>org.sample</groupId>
                    <artifactId>sample-artifact.parent</artifactId>
                    <version>3.1</version>
                    <relativePath>../parent/pom.xml</relativePath>
                  </parent>
                  <groupId>org.sample</groupId>
                  <artifactId>sample-artifact</artifactId>
                  <version>3.1</version>
                  <dependencies>
                    <dependency>
                      <groupId>org.sample</groupId>
                      <artifactId>sample-artifact.core</artifactId>
                      <version>3.1</version>
                    </dependency>
                  </dependencies>
                  <build>
                    <plugins>
                      <plugin>
                        <groupId>org.sample.pkg</groupId>
                        <artifactId>house-maven-plugin</artifactId>
                        <configuration>
                          <main>org.sample.pkg.Main</main>
                          <artifact>
                            <groupId>${project.groupId}</groupId>
                            <artifactId>sample-artifact</artifactId>
                          </artifact>
                          <artifact>
                            <groupId>org.sample</groupId>
                            <artifactId>sample-artifact</artifactId>
                          </artifact>
                        </configuration>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """;
        Sample.put(template, "pom.xml", pom);

        Path project = Rendering.project(template, Sample.OTHER, scratch);

        assertThat(Sample.text(project.resolve("pom.xml")))
                .isEqualTo(pom.replace("\n  <groupId>org.sample<", "\n  <groupId>net.other-group<")
                        .replace("            <groupId>org.sample<", "            <groupId>net.other-group<")
                        .replace(">sample-artifact<", ">my-model<")
                        .replace("\n  <version>3.1<", "\n  <version>1.0-SNAPSHOT<")
                        .replace("org.sample.pkg.Main", "net.other.pkg.Main")
                        .replace("<relativePath>../parent/pom.xml</relativePath>", "<relativePath />"));
    }

    /** The JDK's reader loses count of the characters of a text that is longer than its buffer. */
    @Test
    void aLongPom() throws IOException {
        String properties = "<x>1</x>\n".repeat(10_000);
        String pom = Sample.POM.replace("  <properties>\n", "").replace("  </properties>\n", "");
        pom = pom.replaceFirst("    <main>.*\\n    <dollar>.*\\n", "")
                .replace(
                        "  <groupId>org.sample</groupId>",
                        "  <properties>" + properties + "</properties>\n  <groupId>org.sample</groupId>");
        Sample.put(template, "pom.xml", pom);

        Path project = Rendering.project(template, Sample.OTHER, scratch);

        assertThat(Sample.text(project.resolve("pom.xml")))
                .isEqualTo(pom.replace("  <groupId>org.sample</groupId>", "  <groupId>net.other-group</groupId>")
                        .replace("> sample-artifact <", "> my-model <")
                        .replace("\n  <version>3.1</version>", "\n  <version>1.0-SNAPSHOT</version>"));
    }

    @Test
    void ownCoordinatesAreTheirElementsEvenWhenTheyEqualThePackage() throws IOException {
        Sample.put(template, "pom.xml", Sample.POM.replace(">org.sample<", ">org.sample.pkg<"));

        Path project = Rendering.project(template, Sample.OTHER, scratch);

        assertThat(Sample.text(project.resolve("pom.xml")))
                .contains("<groupId>net.other-group</groupId>")
                .contains("<main>net.other.pkg.Main</main>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"R&D <b> \"x\" --> ]]>", "$x ## #* *# #[[ ]]# \\$a", "a\\b\\\\c", "#if(true)", "é日", "a'b\"c"})
    void hostileValuesKeepThePomWellFormed(String hostile) throws Exception {
        Path jar = scratch.resolve("archetype.jar");
        Sample.derive(template).packInto(jar);

        Path project = Rendering.project(
                jar, new Answers(hostile, "my-model", hostile, "net.other"), scratch.resolve("projects"), "sample");

        var pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(project.resolve("pom.xml").toFile());
        assertThat(pom.getElementsByTagName("version").item(1).getTextContent()).isEqualTo(hostile);
    }
}
