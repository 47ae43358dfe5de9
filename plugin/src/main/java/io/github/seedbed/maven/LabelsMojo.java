package io.github.seedbed.maven;

import io.github.seedbed.citation.PomFacts;
import io.github.seedbed.git.SourceCommit;
import io.github.seedbed.image.Labels;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Adds to the labels of the image that the POM sets the commit, or {@code uncommitted} where files differ from it, the
 * address of the sources and the licence. Every build runs it, before Jib reads them.
 */
@Mojo(name = "labels", defaultPhase = LifecyclePhase.INITIALIZE, threadSafe = true)
public final class LabelsMojo extends ProjectMojo {
    private static final String JIB = "com.google.cloud.tools:jib-maven-plugin";

    @Override
    protected void run() throws IOException {
        PomFacts pom = pom();
        Labels labels = new Labels(SourceCommit.of(basedir()), pom.repository(), String.join(" AND ", pom.licenses()));
        inPom().ifPresent(set -> {
            for (Xpp3Dom label : set.getChildren()) {
                labels.put(
                        label.getName(), Optional.ofNullable(label.getValue()).orElse(""));
            }
        });
        // Whoever sets the property says all that there is. Of Properties, Maven 4 keeps what setProperty sets
        if (!project.getProperties().containsKey(Labels.PROPERTY)) {
            project.getProperties().setProperty(Labels.PROPERTY, labels.property());
        }
    }

    private Optional<Xpp3Dom> inPom() {
        Plugin managed = project.getPluginManagement().getPluginsAsMap().get(JIB);
        Plugin plugin = project.getBuild().getPluginsAsMap().getOrDefault(JIB, managed);
        return Optional.ofNullable(plugin)
                .map(jib -> (Xpp3Dom) jib.getConfiguration())
                .map(configuration -> configuration.getChild("container"))
                .map(container -> container.getChild("labels"));
    }
}
