package io.github.seedbed.maven.template;

import io.github.seedbed.eject.Ejection;
import io.github.seedbed.eject.RuleFiles;
import io.github.seedbed.maven.ProjectMojo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Writes the build that the project inherits from {@code seedbed-parent} into its own {@code pom.xml}, with comments,
 * and removes {@code <parent>}: for a company that has a parent POM already. The build stays the same; a newer one does
 * not come by itself any more. What the project says itself counts, as before. {@code mvn seedbed:eject}, once.
 */
@Mojo(name = "eject", threadSafe = true)
public final class EjectMojo extends ProjectMojo {
    /**
     * Also writes the rules of {@code seedbed-rules} to {@code config/checkstyle.xml} and
     * {@code config/determinism.txt}, to be changed there: {@code -Drules}.
     */
    @Parameter(property = "rules", defaultValue = "false")
    private boolean rules;

    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Inject
    private RepositorySystem system;

    @Override
    protected void run() throws IOException {
        Artifacts artifacts = Artifacts.of(system, session);
        Path pom = project.getFile().toPath();
        String own = Files.readString(pom);
        String parent = Ejection.parent(own);
        String ejected = Ejection.of(own, Files.readString(artifacts.resolve(parent)));
        if (rules) {
            String jar = parent.replace(":seedbed-parent:pom:", ":seedbed-rules:");
            RuleFiles.copy(artifacts.resolve(jar), basedir());
            getLog().info("Wrote config/checkstyle.xml and config/determinism.txt");
        }
        Files.writeString(pom, ejected);
        getLog().info("Wrote the build of " + parent.replace(":pom:", " ")
                + " into pom.xml, which has no <parent> now");
        getLog().info("Next: mvn spotless:apply, mvn verify; then commit it");
    }
}
