package io.github.seedbed.eject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.pom.PomText;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.FileModelSource;
import org.apache.maven.model.building.ModelSource;
import org.apache.maven.model.building.StringModelSource;
import org.apache.maven.model.io.xpp3.MavenXpp3Writer;
import org.apache.maven.model.resolution.ModelResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** Maven itself says whether a project is the same after the parent's build was written into it. */
final class EjectionTest {
    private static final Path PARENT = Path.of("../parent/pom.xml");
    private static final Path TEMPLATE = Path.of("../templates", "tabular-classification", "pom.xml");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"17, ", "25, ", "17, release", "25, 'release,central,fast'"})
    void theEffectivePomStaysTheSame(String java, String profiles) throws Exception {
        for (String pom : List.of(plain(), furnished())) {
            String ejected = Ejection.of(pom, Files.readString(PARENT));

            assertThat(ejected).doesNotContain("<parent>");
            assertThat(effective(ejected, java, profiles)).isEqualTo(effective(pom, java, profiles));
        }
    }

    @Test
    void commentsAndOrderOfBothPomsStay() throws IOException {
        String parent = Files.readString(PARENT);

        String ejected = Ejection.of(plain(), parent);

        assertThat(ejected)
                .startsWith(plain().substring(0, plain().indexOf("\n\n  <!-- The build")))
                .contains(plain().substring(plain().indexOf("\n\n  <groupId>"), plain().indexOf("  </properties>")))
                .endsWith(parent.substring(parent.indexOf("\n\n  <build>")));
        String furnished = Ejection.of(furnished(), parent);
        assertThat(furnished).contains("<!-- ours first -->", "<!-- an agent of ours -->", "<!-- fast -->");
        assertThat(furnished).contains("<!-- Before anything is trained -->", "<![CDATA[]]>");
    }

    @Test
    void windowsLineEndsStay() throws IOException {
        String parent = Files.readString(PARENT);

        String ejected = Ejection.of(plain().replace("\n", "\r\n"), parent);

        assertThat(ejected.replace("\r\n", "\n")).doesNotContain("\r").isEqualTo(Ejection.of(plain(), parent));
        assertThat(ejected.lines().count())
                .isEqualTo(ejected.chars().filter(c -> c == '\r').count());
    }

    @Test
    void coordinatesOfTheParent() throws IOException {
        assertThat(Ejection.parent(plain())).isEqualTo("io.github.seedbed:seedbed-parent:pom:0.1.0");
    }

    @Test
    void whatStandsInTheWayOfAPomAlone() throws IOException {
        assertThatThrownBy(() -> Ejection.parent(plain().replace("<artifactId>seedbed-parent<", "<artifactId>house<")))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        The project does not inherit its build from Seedbed directly
                          where: pom.xml, element <parent>
                          why:   its parent is io.github.seedbed:house
                          do:    run this in the folder of that parent: mvn seedbed:eject""");
        String incomplete = plain().replaceFirst("\\n\\n  <groupId>.*", "")
                .replaceFirst("\\n  <version>.*", "")
                .replace("<name>marker-artifact<", "<name>${project.parent.version}<");
        assertThatThrownBy(() -> Ejection.parent(incomplete)).hasMessage("""
                The project does not state its own groupId
                  where: pom.xml
                  why:   it is inherited, and the parent is about to go
                  do:    add <groupId> directly below <project>; then: mvn seedbed:eject
                The project does not state its own version
                  where: pom.xml
                  why:   it is inherited, and the parent is about to go
                  do:    add <version> directly below <project>; then: mvn seedbed:eject
                The POM refers to its parent
                  where: pom.xml
                  why:   ${project.parent…} has no value once the parent is gone
                  do:    write the value itself; then: mvn seedbed:eject""");
    }

    @Test
    void whatStandsInTheWayOfTwoPoms() throws IOException {
        String pom = plain().replace("</project>", """
                  <profiles>
                    <profile>
                      <id>always</id>
                      <activation>
                        <activeByDefault>true</activeByDefault>
                      </activation>
                    </profile>
                    <profile>
                      <id>release</id>
                      <activation>
                        <jdk>17</jdk>
                      </activation>
                    </profile>
                  </profiles>
                </project>""");

        assertThatThrownBy(() -> Ejection.of(pom, Files.readString(PARENT))).hasMessage("""
                A profile would no longer be active
                  where: pom.xml, profile always
                  why:   activeByDefault ends where another profile of the same POM is active, as the parent's then are
                  do:    activate it by a file or a property; then: mvn seedbed:eject
                Two profiles of one name are active in different cases
                  where: pom.xml, profile release
                  why:   the parent has one of that name, and a POM cannot have two
                  do:    give yours another name; then: mvn seedbed:eject""");
    }

    /** What is not merged would be lost without a word. */
    @Test
    void theParentHasNothingElseToHandDown() throws Exception {
        assertThat(PomText.children(PomText.of(Files.readString(PARENT)).project()))
                .extracting(element -> element.getTagName())
                .containsExactly(
                        "modelVersion",
                        "groupId",
                        "artifactId",
                        "version",
                        "packaging",
                        "name",
                        "description",
                        "url",
                        "licenses",
                        "developers",
                        "scm",
                        "properties",
                        "dependencyManagement",
                        "build",
                        "profiles");
    }

    private static String plain() throws IOException {
        return Files.readString(TEMPLATE)
                .replace("<relativePath>../../parent/pom.xml</relativePath>", "<relativePath />");
    }

    /** A project that says something of its own in every place where the parent does. */
    private static String furnished() throws IOException {
        String more = Files.readString(Path.of("src/test/resources/eject/furnished.xml"));
        return plain().replace("  </properties>", """
                            <seedbed.coverage>0.95</seedbed.coverage>
                            <seedbed.smoke>true</seedbed.smoke>
                            <version.assertj>3.27.6</version.assertj>
                          </properties>
                        """.stripTrailing())
                .replaceFirst("\n  <dependencies>", """

                          <dependencyManagement>
                            <dependencies>
                              <dependency>
                                <groupId>org.assertj</groupId>
                                <artifactId>assertj-core</artifactId>
                                <version>3.27.5</version>
                              </dependency>
                              <dependency>
                                <groupId>org.acme</groupId>
                                <artifactId>house</artifactId>
                                <version>1</version>
                              </dependency>
                            </dependencies>
                          </dependencyManagement>

                          <dependencies>""")
                .replace("</project>\n", more + "</project>\n");
    }

    /**
     * The tree as lines. Names and plugins have no order that means anything: elements of one name keep theirs, and of
     * plugins only their executions in one phase would, which is told in the page.
     */
    private static String lines(Element element, String indent) {
        List<Element> children = PomText.children(element);
        StringBuilder lines = new StringBuilder(indent + element.getTagName());
        if (children.isEmpty()) {
            return lines + " " + element.getTextContent().strip() + "\n";
        }
        lines.append('\n');
        children.stream()
                .sorted(Comparator.comparing(Element::getTagName)
                        .thenComparing(child -> child.getTagName().equals("plugin") ? Overlay.artifact(child) : "")
                        .thenComparing(
                                child -> child.getTagName().equals("execution") ? PomText.value(child, "id") : ""))
                .forEach(child -> lines.append(lines(child, indent + "  ")));
        return lines.toString();
    }

    private String effective(String pom, String java, String profiles) throws Exception {
        Files.writeString(folder.resolve("experiment.yaml"), "");
        DefaultModelBuildingRequest request = new DefaultModelBuildingRequest();
        request.setPomFile(Files.writeString(folder.resolve("pom.xml"), pom).toFile());
        request.setActiveProfileIds(profiles == null ? List.of() : List.of(profiles.split(",")));
        request.setModelResolver(new Resolver());
        Properties properties = new Properties();
        properties.setProperty("java.version", java);
        properties.setProperty("maven.multiModuleProjectDirectory", folder.toString());
        request.setSystemProperties(properties);
        Model model =
                new DefaultModelBuilderFactory().newInstance().build(request).getEffectiveModel();
        model.setParent(null);
        // Those that are active are in the rest already
        model.setProfiles(List.of());
        StringWriter text = new StringWriter();
        new MavenXpp3Writer().write(text, model);
        return lines(PomText.of(text.toString()).project(), "");
    }

    /**
     * The parent is the file in this repository; of other POMs nothing is needed. Maven itself asks for an old type.
     */
    @SuppressWarnings("deprecation")
    private static final class Resolver implements ModelResolver {
        @Override
        public ModelSource resolveModel(String groupId, String artifactId, String version) {
            return artifactId.equals("seedbed-parent")
                    ? new FileModelSource(PARENT.toFile())
                    : new StringModelSource("""
                            <project>
                              <modelVersion>4.0.0</modelVersion>
                              <groupId>%s</groupId>
                              <artifactId>%s</artifactId>
                              <version>%s</version>
                              <packaging>pom</packaging>
                              <dependencyManagement>
                                <dependencies>
                                  <dependency>
                                    <groupId>org.junit.jupiter</groupId>
                                    <artifactId>junit-jupiter</artifactId>
                                    <version>1</version>
                                  </dependency>
                                </dependencies>
                              </dependencyManagement>
                            </project>
                            """.formatted(groupId, artifactId, version));
        }

        @Override
        public ModelSource resolveModel(Parent parent) {
            return resolveModel(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
        }

        @Override
        public ModelSource resolveModel(Dependency dependency) {
            return resolveModel(dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion());
        }

        @Override
        public void addRepository(Repository repository) {}

        @Override
        public void addRepository(Repository repository, boolean replace) {}

        @Override
        public ModelResolver newCopy() {
            return this;
        }
    }
}
