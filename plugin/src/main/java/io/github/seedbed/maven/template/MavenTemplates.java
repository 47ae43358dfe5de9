package io.github.seedbed.maven.template;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.template.Answers;
import io.github.seedbed.update.TemplateTree;
import io.github.seedbed.update.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.artifact.versioning.ComparableVersion;

/** Templates and parents from the repositories that Maven is set up with; each is asked for once. */
final class MavenTemplates implements Templates {
    private static final String OURS = "io.github.seedbed:";

    private final TemplateRenderer renderer;
    private final Artifacts artifacts;
    private final String plugin;
    private final String command;
    private final Map<String, Optional<String>> newest = new TreeMap<>();
    private final Map<String, Optional<String>> poms = new TreeMap<>();

    /**
     * Takes what fetches and renders.
     *
     * @param plugin the version of this plugin
     * @param command what to type after the plugin's coordinates, for a message
     */
    MavenTemplates(TemplateRenderer renderer, Artifacts artifacts, String plugin, String command) {
        this.renderer = renderer;
        this.artifacts = artifacts;
        this.plugin = plugin;
        this.command = command;
    }

    /**
     * {@inheritDoc}
     *
     * @throws ProblemException with the command that does it, for a template that only a newer plugin knows how to
     */
    @Override
    public TemplateTree render(String template, String version, Answers answers) throws IOException {
        if (template.startsWith(OURS) && isNewer(version, plugin)) {
            throw new ProblemException(new Problem(
                    "The template is newer than this plugin",
                    template + ":" + version,
                    "the project's build brings the plugin in version " + plugin,
                    "mvn io.github.seedbed:seedbed-maven-plugin:" + version + ":" + command));
        }
        return renderer.render(template, version, answers);
    }

    @Override
    public Optional<String> newer(String artifact, String present) {
        return newest.computeIfAbsent(artifact, artifacts::newest).filter(version -> isNewer(version, present));
    }

    @Override
    public Optional<String> pom(String artifact, String version) throws IOException {
        String coordinates = artifact + ":pom:" + version;
        Optional<String> known = poms.get(coordinates);
        if (known == null) {
            known = read(coordinates);
            poms.put(coordinates, known);
        }
        return known;
    }

    /** A parent that lies only next to the project is in no repository. */
    private Optional<String> read(String coordinates) throws IOException {
        try {
            return Optional.of(Files.readString(artifacts.resolve(coordinates)));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private static boolean isNewer(String version, String than) {
        return new ComparableVersion(version).compareTo(new ComparableVersion(than)) > 0;
    }
}
