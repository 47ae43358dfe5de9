package io.github.seedbed.maven.template;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.template.Archetype;
import io.github.seedbed.template.Catalog;
import io.github.seedbed.template.Console;
import io.github.seedbed.template.Derivation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.artifact.repository.ArtifactRepository;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.installation.InstallationException;

/**
 * Derives a Maven archetype from a project that builds as it stands. The project's own groupId, artifactId, version and
 * package are replaced by what the owner of a new project answers; everything else stays as it is, byte for byte. The
 * archetype is tried at once: with the template's own names it must give the template back.
 *
 * <p>In any project this makes a house archetype and installs it into the local repository:
 *
 * <pre>mvn io.github.seedbed:seedbed-maven-plugin:VERSION:derive</pre>
 *
 * <p>In a module with packaging {@code maven-archetype} it writes the content of the archetype, which the module then
 * packs, installs and deploys.
 */
@Mojo(name = "derive", threadSafe = true)
public final class DeriveMojo extends AbstractMojo {
    private static final String ARCHETYPE = "maven-archetype";

    /**
     * The folder of the template: a Maven project of one module. The project itself by default. Example:
     * {@code -DtemplateFolder=examples/churn}
     */
    @Parameter(property = "templateFolder", defaultValue = "${project.basedir}")
    private File template;

    /**
     * The package to replace. By default the longest one that all classes in src/main/java share. Example:
     * {@code -DtemplatePackage=com.example.model}
     */
    @Parameter(property = "templatePackage")
    private String templatePackage;

    /**
     * The version of Maven that the wrapper of each new project fetches; no wrapper is added when there is none. Needs
     * {@code mavenSha256}. Example: 3.9.16
     */
    @Parameter
    private String mavenVersion;

    /** The SHA-256 of that Maven's binary zip, 64 hexadecimal digits. The wrapper refuses any other file. */
    @Parameter
    private String mavenSha256;

    /**
     * A catalogue that the house archetype is entered in, in the place of its older versions: a file that IDEs and
     * {@code new -Dcatalog} read. Created if there is none. Example: {@code -Dcatalog=../archetype-catalog.xml}
     */
    @Parameter(property = "catalog")
    private String catalog;

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Inject
    private RepositorySystem system;

    @Inject
    private ArchetypeLibrary library;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try {
            if (project.getPackaging().equals(ARCHETYPE)) {
                fillModule();
            } else {
                install();
            }
        } catch (ProblemException e) {
            throw new MojoFailureException(e.getMessage());
        } catch (IOException | InstallationException e) {
            throw new MojoExecutionException("The archetype could not be written", e);
        }
    }

    private void fillModule() throws IOException {
        Path output = Path.of(project.getBuild().getOutputDirectory());
        SortedFiles.delete(output.resolve("archetype-resources"));
        Archetype archetype = derive(coordinates(project.getArtifactId()));
        trial(archetype).comesBack();
        archetype.writeTo(output);
    }

    private void install() throws IOException, InstallationException {
        Archetype archetype = derive(coordinates(project.getArtifactId() + "-archetype"));
        ArchetypeTrial trial = trial(archetype);
        trial.comesBack();
        HouseArchetype house =
                new HouseArchetype(archetype, Path.of(project.getBuild().getDirectory()));
        house.pack();
        artifacts().install(archetype.origin(), house.jar(), house.pom());
        enter(house.entry(repository(), description()));
        Console.print(house.report(trial.left()));
    }

    private ArchetypeTrial trial(Archetype archetype) {
        return new ArchetypeTrial(library, archetype);
    }

    /** In the catalogue of the local repository, which IDEs read by default, and in the house's own. */
    private void enter(Catalog.Entry entry) throws IOException {
        Path local = Path.of(session.getLocalRepository().getBasedir()).resolve(Catalog.NAME);
        enter(entry, local);
        if (catalog != null) {
            enter(entry, project.getBasedir().toPath().resolve(catalog).normalize());
        }
    }

    private static void enter(Catalog.Entry entry, Path file) throws IOException {
        Catalog known =
                Files.exists(file) ? Catalog.parse(Files.readAllBytes(file), file.toString()) : new Catalog(List.of());
        Files.createDirectories(file.getParent());
        Files.write(file, known.with(entry).bytes());
    }

    /** Where the archetype is deployed to; an address with a password in it is not handed on. */
    private Optional<String> repository() {
        return Optional.ofNullable(project.getDistributionManagementArtifactRepository())
                .map(ArtifactRepository::getUrl)
                .filter(address -> !address.contains("@"));
    }

    private String description() {
        return project.getDescription() == null
                ? ""
                : project.getDescription().strip().replaceAll("\\s+", " ");
    }

    private Archetype derive(String origin) throws IOException {
        return Derivation.derive(template.toPath(), Optional.ofNullable(templatePackage), origin, wrapper());
    }

    private SortedMap<String, byte[]> wrapper() throws IOException {
        return mavenVersion == null
                ? new TreeMap<>()
                : new Wrapper(mavenVersion, mavenSha256).files(artifacts().resolve(Wrapper.DISTRIBUTION));
    }

    private Artifacts artifacts() {
        return Artifacts.of(system, session);
    }

    private String coordinates(String artifactId) {
        return project.getGroupId() + ":" + artifactId + ":" + project.getVersion();
    }
}
