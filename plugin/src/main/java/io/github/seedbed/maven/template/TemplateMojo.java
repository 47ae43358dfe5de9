package io.github.seedbed.maven.template;

import io.github.seedbed.maven.ProjectMojo;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.update.Update;
import java.util.List;
import org.apache.maven.archetype.common.ArchetypeArtifactManager;
import org.apache.maven.archetype.generator.FilesetArchetypeGenerator;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.RemoteRepository;

/** A goal that holds a project against versions of its template. */
abstract class TemplateMojo extends ProjectMojo {
    private static final String OURS = "io.github.seedbed:";

    /** The version of the template; the newest that a repository lists by default. Example: {@code -Dto=0.2.0} */
    @Parameter(property = "to")
    private String to;

    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true)
    private PluginDescriptor plugin;

    @Parameter(defaultValue = "${project.remoteProjectRepositories}", readonly = true)
    private List<RemoteRepository> repositories;

    private final RepositorySystem system;
    private final FilesetArchetypeGenerator generator;
    private final ArchetypeArtifactManager manager;

    TemplateMojo(RepositorySystem system, FilesetArchetypeGenerator generator, ArchetypeArtifactManager manager) {
        this.system = system;
        this.generator = generator;
        this.manager = manager;
    }

    /** Returns what fills templates in. */
    TemplateRenderer renderer() {
        return new TemplateRenderer(generator, manager, artifacts()::resolve, Artifacts.given(session));
    }

    /** Returns the version of the template that the project is held against. */
    String version(Update update) {
        return to == null ? artifacts().newest(update.template()).orElse(update.version()) : to;
    }

    private Artifacts artifacts() {
        return new Artifacts(system, session.getRepositorySession(), repositories);
    }

    /**
     * Refuses to render what only a newer plugin knows how to.
     *
     * @throws ProblemException with the command that does it
     */
    void requireNewEnough(Update update, String version, String goal) {
        boolean isNewer = new ComparableVersion(version).compareTo(new ComparableVersion(plugin.getVersion())) > 0;
        if (update.template().startsWith(OURS) && isNewer) {
            throw new ProblemException(new Problem(
                    "The template is newer than this plugin",
                    update.template() + ":" + version,
                    "the project's build brings the plugin in version " + plugin.getVersion(),
                    "mvn io.github.seedbed:seedbed-maven-plugin:" + version + ":" + goal
                            + (to == null ? "" : " -Dto=" + version)));
        }
    }
}
