package io.github.seedbed.citation;

import java.util.List;

/**
 * What {@code pom.xml} says that a citation repeats. What it does not say is empty.
 *
 * @param name for people
 * @param artifactId of the project
 * @param version of the project
 * @param description a sentence
 * @param licenses their names, in their order: SPDX identifiers, as Maven asks for
 * @param url the project's page
 * @param repository where the sources are, for people
 * @param issues where questions go
 * @param inherited the elements that a reader would take for the project's, though they speak of Seedbed; sorted
 */
public record PomFacts(
        String name,
        String artifactId,
        String version,
        String description,
        List<String> licenses,
        String url,
        String repository,
        String issues,
        List<String> inherited) {
    /** Keeps a list of its own. */
    public PomFacts {
        licenses = List.copyOf(licenses);
        inherited = List.copyOf(inherited);
    }
}
