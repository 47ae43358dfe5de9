package io.github.seedbed.update;

import io.github.seedbed.template.Answers;
import java.io.IOException;
import java.util.Optional;

/** Where templates, and the builds that projects inherit, come from. */
@FunctionalInterface
public interface Templates {
    /**
     * Fills a version of a template in.
     *
     * @param template groupId and artifactId
     * @param version of the template
     * @param answers to fill in
     * @throws IOException if it cannot be written
     */
    TemplateTree render(String template, String version, Answers answers) throws IOException;

    /**
     * Returns the newest version of an artifact.
     *
     * @param artifact groupId and artifactId
     * @param present version
     * @return empty if no repository lists one that is newer than the present
     */
    default Optional<String> newer(String artifact, String present) {
        return Optional.empty();
    }

    /**
     * Returns the POM of an artifact.
     *
     * @param artifact groupId and artifactId
     * @param version of the artifact
     * @return empty if it cannot be had
     * @throws IOException if it cannot be read
     */
    default Optional<String> pom(String artifact, String version) throws IOException {
        return Optional.empty();
    }
}
