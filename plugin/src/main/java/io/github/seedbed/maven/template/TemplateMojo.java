package io.github.seedbed.maven.template;

import io.github.seedbed.maven.ProjectMojo;
import io.github.seedbed.update.Templates;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** A goal that holds a project against versions of its template. */
abstract class TemplateMojo extends ProjectMojo {
    /** The version of the template; the newest that a repository lists by default. Example: {@code -Dto=0.2.0} */
    @Parameter(property = "to")
    private String to;

    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true)
    private PluginDescriptor plugin;

    @Inject
    private RepositorySystem system;

    @Inject
    private ArchetypeLibrary library;

    /**
     * Returns where templates come from.
     *
     * @param goal and its options, for a message
     */
    Templates templates(String goal) {
        Artifacts artifacts = Artifacts.of(system, session);
        TemplateRenderer renderer = new TemplateRenderer(library, artifacts::resolve, Artifacts.given(session));
        return new MavenTemplates(
                renderer,
                artifacts,
                plugin.getVersion(),
                goal + to().map(version -> " -Dto=" + version).orElse(""));
    }

    /** Returns the version of the template that was asked for. */
    Optional<String> to() {
        return Optional.ofNullable(to);
    }

    /** Returns where Maven was started. */
    String start() {
        return session.getExecutionRootDirectory();
    }
}
