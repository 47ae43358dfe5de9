package io.github.seedbed.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.maven.model.Developer;
import org.apache.maven.model.License;
import org.apache.maven.model.Model;
import org.apache.maven.model.Scm;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

/** The blanks that a project begins with, and what happens when somebody deletes them. */
final class OwnPomTest {
    private static final String OURS = "https://github.com/seedbed/seedbed/my-model";

    private final Model own = new Model();
    private final Model house = new Model();

    @Test
    void aProjectWithoutTheBlanksSaysNothingOfSeedbed() {
        OwnPom pom = new OwnPom(project("io.github.seedbed", "seedbed-parent"));

        assertThat(pom.facts().url()).isEmpty();
        assertThat(pom.facts().repository()).isEmpty();
        assertThat(pom.facts().licenses()).isEmpty();
        assertThat(pom.facts().inherited()).containsExactly("developers", "licenses", "scm", "url");
    }

    @Test
    void blanksAreTheProjectsOwnWord() {
        own.setUrl("");
        own.setScm(scm(""));
        own.addDeveloper(new Developer());
        own.addLicense(new License());

        OwnPom pom = new OwnPom(project("io.github.seedbed", "seedbed-parent"));

        assertThat(pom.facts().inherited()).isEmpty();
        assertThat(pom.facts().licenses()).containsExactly("Apache-2.0");
    }

    @Test
    void aHouseSpeaksForItsProjects() {
        house.setUrl("https://acme.example");
        house.setScm(scm("https://git.acme.example"));

        OwnPom pom = new OwnPom(project("io.github.seedbed", "seedbed-parent"));

        assertThat(pom.facts().url()).isEqualTo(OURS);
        assertThat(pom.facts().repository()).isEqualTo(OURS);
        assertThat(pom.facts().inherited()).containsExactly("developers", "licenses");
    }

    @Test
    void halfAnScmIsInherited() {
        Scm half = new Scm();
        half.setUrl("https://git.acme.example");
        own.setScm(half);

        OwnPom pom = new OwnPom(project("io.github.seedbed", "seedbed-parent"));

        assertThat(pom.facts().repository()).isEqualTo(OURS);
        assertThat(pom.facts().inherited()).contains("scm");
    }

    @Test
    void withoutOurParentEverythingIsSomebodysOwn() {
        own.setUrl("https://acme.example");

        OwnPom pom = new OwnPom(project("org.acme", "root"));

        assertThat(pom.facts().url()).isEqualTo(OURS);
        assertThat(pom.facts().inherited()).isEmpty();
    }

    /** A project below a house's parent below another; the effective values are as Maven would give them. */
    private MavenProject project(String groupId, String artifactId) {
        MavenProject root = below(null, new Model());
        root.setGroupId(groupId);
        root.setArtifactId(artifactId);
        MavenProject project = below(below(root, house), own);
        project.setUrl(OURS);
        project.setScm(scm(OURS));
        License apache = new License();
        apache.setName("Apache-2.0");
        project.setLicenses(List.of(apache));
        return project;
    }

    private static MavenProject below(MavenProject parent, Model original) {
        Model effective = new Model();
        effective.setGroupId("com.example");
        effective.setArtifactId("my-model");
        effective.setVersion("1");
        MavenProject project = new MavenProject(effective);
        project.setOriginalModel(original);
        project.setParent(parent);
        return project;
    }

    private static Scm scm(String url) {
        Scm scm = new Scm();
        scm.setUrl(url);
        scm.setConnection(url);
        scm.setDeveloperConnection(url);
        return scm;
    }
}
