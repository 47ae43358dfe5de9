package io.github.seedbed.maven.template;

import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.template.Answers;
import io.github.seedbed.template.Catalog;
import io.github.seedbed.template.Console;
import io.github.seedbed.template.KnownTemplates;
import io.github.seedbed.template.Welcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;

/**
 * Generates a project, after checking everything: a wrong value, or something in the way, is told before a file is
 * written, all at once. The files are those of {@code archetype:generate}, byte for byte.
 *
 * <pre>mvn io.github.seedbed:seedbed-maven-plugin:VERSION:new -DartifactId=my-model</pre>
 */
@Mojo(name = "new", requiresProject = false, threadSafe = true)
public final class NewMojo extends AbstractMojo {
    /**
     * The project's name, and the name of its folder: lower-case letters and digits, with single hyphens, dots or
     * underscores between them. Required. Example: {@code -DartifactId=my-model}
     */
    @Parameter(property = "artifactId")
    private String artifactId;

    /** The Maven groupId, usually your domain turned around. Example: {@code -DgroupId=org.my-lab} */
    @Parameter(property = "groupId", defaultValue = Answers.DEFAULT_GROUP_ID)
    private String groupId;

    /** The version that the project starts with. Example: {@code -Dversion=0.1-SNAPSHOT} */
    @Parameter(property = "version", defaultValue = "1.0-SNAPSHOT")
    private String version;

    /** The package of the classes; the groupId by default. Example: {@code -Dpackage=org.my_lab.penguins} */
    @Parameter(property = "package")
    private String packageName;

    /**
     * The template to start from. {@code tabular-classification} classifies the rows of a table,
     * {@code text-classification} short texts; {@code tabular-regression} estimates a number of the rows of a table;
     * {@code spark-classification} classifies rows as the first does, and learns from more of them on a Spark cluster.
     * {@code tabular}, {@code text}, {@code regression} and {@code spark} are short for these. By default the first of
     * them, or the only one of a {@code catalog}.
     */
    @Parameter(property = "template")
    private String template;

    /** The folder in which the project's folder is made; by default the one that you stand in. */
    @Parameter(property = "outputDirectory", defaultValue = "${user.dir}")
    private String outputDirectory;

    /**
     * Somebody else's archetype in place of a template, such as your team's own. Example:
     * {@code -Darchetype=com.example:house-archetype:1.0}
     */
    @Parameter(property = "archetype")
    private String archetype;

    /**
     * A team's catalogue of templates in place of ours: the path or the address of an {@code archetype-catalog.xml}, of
     * which {@code -Dtemplate} names an entry. Its newest version is taken. Example:
     * {@code -Dcatalog=https://git.acme.example/models/archetype-catalog.xml}
     */
    @Parameter(property = "catalog")
    private String catalog;

    /** Makes a git repository of the project, with a first commit by you. Example: {@code -Dgit} */
    @Parameter(property = "git", defaultValue = "false")
    private boolean git;

    /** Lets the archetype run its script on your machine. Read the script first. Example: {@code -DallowScript} */
    @Parameter(property = "allowScript", defaultValue = "false")
    private boolean allowScript;

    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true)
    private PluginDescriptor plugin;

    @Inject
    private RepositorySystem system;

    @Inject
    private ArchetypeLibrary library;

    @Inject
    private TransporterProvider transporters;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try {
            Optional<Catalog.Entry> entry = entry();
            Artifacts artifacts = Artifacts.of(system, session)
                    .with(entry.map(Catalogs::repositories).orElse(List.of()));
            NewProject.Request request = request(entry);
            Path project = new NewProject(library, artifacts::resolve).make(request, plugin.getVersion());
            Console.print(request.archetype().isEmpty() ? Welcome.text(project) : Welcome.ofForeign(project));
        } catch (ProblemException e) {
            throw new MojoFailureException(e.getMessage());
        } catch (IOException e) {
            throw new MojoExecutionException("The project could not be written; nothing was left behind", e);
        }
    }

    private Optional<Catalog.Entry> entry() throws IOException {
        if (catalog == null) {
            return Optional.empty();
        }
        Path start = Path.of(session.getExecutionRootDirectory());
        return Optional.of(new Catalogs(transporters, session.getRepositorySession(), start)
                .entry(catalog, Optional.ofNullable(template)));
    }

    private NewProject.Request request(Optional<Catalog.Entry> entry) {
        Answers answers = new Answers(groupId, artifactId, version, packageName == null ? groupId : packageName);
        return new NewProject.Request(
                answers,
                template == null || entry.isPresent() ? KnownTemplates.FIRST : template,
                entry.map(Catalog.Entry::coordinates).or(() -> Optional.ofNullable(archetype)),
                outputDirectory,
                git,
                allowScript,
                Artifacts.given(session));
    }
}
