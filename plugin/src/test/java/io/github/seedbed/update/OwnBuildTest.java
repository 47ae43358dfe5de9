package io.github.seedbed.update;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.template.Answers;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a project says of its build, below a house's parent that inherits ours. */
final class OwnBuildTest {
    private static final Map<String, String> PARENTS =
            Map.of("org.acme:house", """
            <project>
              <parent>
                <groupId>io.github.seedbed</groupId>
                <artifactId>seedbed-parent</artifactId>
                <version>1</version>
              </parent>
              <properties>
                <seedbed.coverage>0.75</seedbed.coverage>
              </properties>
            </project>
            """, "io.github.seedbed:seedbed-parent", """
            <project>
              <properties>
                <seedbed.coverage>0.80</seedbed.coverage>
                <quick>false</quick>
                <license.includedLicenses>MIT</license.includedLicenses>
              </properties>
              <profiles>
                <profile>
                  <build>
                    <plugins>
                      <plugin><artifactId>jacoco-maven-plugin</artifactId></plugin>
                    </plugins>
                  </build>
                </profile>
              </profiles>
            </project>
            """);

    private static final Templates TEMPLATES = new Templates() {
        @Override
        public TemplateTree render(String template, String version, Answers answers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> pom(String artifact, String version) {
            return Optional.ofNullable(PARENTS.get(artifact));
        }
    };

    private final Map<String, String> files = new TreeMap<>();

    private String found(String... inPom) throws Exception {
        files.put("pom.xml", """
                <project>
                  <parent>
                    <groupId>org.acme</groupId>
                    <artifactId>house</artifactId>
                    <version>2</version>
                  </parent>
                """ + String.join("\n", inPom) + "</project>");
        StringBuilder text = new StringBuilder();
        for (Deviation one : OwnBuild.of(path -> Optional.ofNullable(files.get(path)), TEMPLATES)) {
            text.append(one.state() + " " + one.path() + ": " + one.difference() + "\n");
        }
        return text.toString();
    }

    private static String plugin(String artifactId, String content) {
        return "<build><plugins><plugin><artifactId>" + artifactId + "</artifactId>" + content
                + "</plugin></plugins></build>";
    }

    @Test
    void aPropertyThatAParentHasIsOverridden() throws Exception {
        assertThat(found("""
                <properties>
                  <seedbed.coverage>0.30</seedbed.coverage>
                  <license.includedLicenses>MIT</license.includedLicenses>
                  <seedbed.package>org.acme</seedbed.package>
                </properties>
                <profiles><profile><properties><quick>maybe</quick></properties></profile></profiles>
                """)).isEqualTo("""
                inherits pom.xml#parent: org.acme:house
                overrides pom.xml#quick: false -> maybe
                overrides pom.xml#seedbed.coverage: 0.75 -> 0.30
                """);
    }

    @Test
    void aGateIsSwitchedOff() throws Exception {
        files.put(
                ".mvn/maven.config",
                "-Dquick\n-DskipTests=true -Dspotless.check.skip=false\n--no-transfer-progress\n"
                        + "-Dlint.phase=none\n-P\nours,quick\n-Pbig-model,quickly\n--activate-profiles=!model,ours\n");
        assertThat(
                        found(
                                "<properties><quick>true</quick><enforcer.skip>true</enforcer.skip><x.skipped>true</x.skipped>"
                                        + "</properties>",
                                plugin(
                                        "maven-checkstyle-plugin",
                                        "<configuration><skip>${quick}</skip><failOnViolation>false</failOnViolation>"
                                                + "</configuration><executions><execution><id>lint</id><phase />"
                                                + "<configuration><skip> true </skip></configuration></execution></executions>")))
                .isEqualTo("""
                        switches off .mvn/maven.config#lint.phase: -Dlint.phase=none
                        switches off .mvn/maven.config#profiles: --activate-profiles=!model,ours
                        switches off .mvn/maven.config#profiles: -P ours,quick
                        switches off .mvn/maven.config#quick: -Dquick
                        switches off .mvn/maven.config#skipTests: -DskipTests=true
                        switches off pom.xml#enforcer.skip: true
                        switches off pom.xml#maven-checkstyle-plugin.failOnViolation: false
                        switches off pom.xml#maven-checkstyle-plugin.lint: phase none
                        switches off pom.xml#maven-checkstyle-plugin.lint.skip: true
                        inherits pom.xml#parent: org.acme:house
                        switches off pom.xml#quick: true
                        """);
    }

    @Test
    void aPluginOfTheParentIsConfigured() throws Exception {
        assertThat(found(plugin("jacoco-maven-plugin", "<configuration><excludes /></configuration>")))
                .startsWith("configures pom.xml#jacoco-maven-plugin: a plugin of the build that it inherits\n");
        assertThat(found(plugin("maven-antrun-plugin", ""))).isEqualTo("inherits pom.xml#parent: org.acme:house\n");
    }

    @Test
    void aRuleIsWaivedOrReplaced() throws Exception {
        files.put("config/determinism.txt", "");
        assertThat(found(plugin(
                        "seedbed-maven-plugin",
                        "<configuration><waivers><links-resolve>The site\n  is inside</links-resolve></waivers>"
                                + "</configuration>")))
                .isEqualTo("""
                        replaces config/determinism.txt: the rules of the build that it inherits
                        inherits pom.xml#parent: org.acme:house
                        waives pom.xml#waivers.links-resolve: The site is inside
                        """);
    }

    @Test
    void aProjectWithoutAParentSaysSo() throws Exception {
        files.put("pom.xml", "<project />");
        assertThat(OwnBuild.of(path -> Optional.ofNullable(files.get(path)), TEMPLATES))
                .containsExactly(new Deviation("pom.xml#parent", "inherits", "nothing: its build is its own"));
    }
}
