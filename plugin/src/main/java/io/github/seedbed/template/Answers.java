package io.github.seedbed.template;

import java.util.Properties;

/**
 * The four answers that make a project out of an archetype.
 *
 * @param groupId Maven groupId
 * @param artifactId Maven artifactId, and the name of the project's folder
 * @param version Maven version
 * @param packageName package of the project's classes
 */
public record Answers(String groupId, String artifactId, String version, String packageName) {
    public static final String DEFAULT_GROUP_ID = "com.example";

    /** Returns the answers under the names that archetypes give them. */
    public Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("groupId", groupId);
        properties.setProperty("artifactId", artifactId);
        properties.setProperty("version", version);
        properties.setProperty("package", packageName);
        return properties;
    }
}
