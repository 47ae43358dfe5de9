package io.github.seedbed.card;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the POM says about the project, as references {@code $project.…}.
 *
 * @param name for people
 * @param groupId of the project
 * @param artifactId of the project
 * @param version of the project
 * @param description a sentence, possibly empty
 */
public record ProjectFacts(String name, String groupId, String artifactId, String version, String description) {
    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        values.put("name", name);
        values.put("groupId", groupId);
        values.put("artifactId", artifactId);
        values.put("version", version);
        values.put("description", description);
        return values;
    }
}
