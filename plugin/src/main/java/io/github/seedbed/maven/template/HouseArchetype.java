package io.github.seedbed.maven.template;

import io.github.seedbed.template.Answer;
import io.github.seedbed.template.Archetype;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * An archetype that a team derives from a repository of its own, as the files that are installed.
 *
 * @param archetype what was derived
 * @param folder where the jar and the POM are made
 */
record HouseArchetype(Archetype archetype, Path folder) {

    /** Writes the jar and the POM. */
    void pack() throws IOException {
        archetype.packInto(jar());
        Files.write(pom(), description().getBytes(StandardCharsets.UTF_8));
    }

    Path jar() {
        return folder.resolve(part(1) + "-" + part(2) + ".jar");
    }

    Path pom() {
        return folder.resolve(part(1) + "-" + part(2) + ".pom");
    }

    /** Returns what was replaced, and the command that generates a project. */
    String report() {
        return String.format(
                Locale.ROOT,
                """
                Derived and installed %s: %d files
                  groupId     replaced %s
                  artifactId  replaced %s
                  package     replaced %s

                Generate a project anywhere on this machine:

                  %s
                """,
                archetype.origin(),
                archetype.resources().size(),
                times(Answer.GROUP_ID),
                times(Answer.ARTIFACT_ID),
                times(Answer.PACKAGE, Answer.PACKAGE_PATH),
                command());
    }

    private String command() {
        return "mvn org.apache.maven.plugins:maven-archetype-plugin:3.4.1:generate -B -DarchetypeCatalog=local"
                + " -DarchetypeGroupId=" + part(0)
                + " -DarchetypeArtifactId=" + part(1)
                + " -DarchetypeVersion=" + part(2)
                + " -DgroupId=com.example -DartifactId=my-model";
    }

    private String times(Answer... answers) {
        int sum = 0;
        for (Answer answer : answers) {
            sum += archetype.counts().getOrDefault(answer, 0);
        }
        return sum == 1 ? "once" : sum + " times";
    }

    private String part(int index) {
        return archetype.origin().split(":", -1)[index];
    }

    private String description() {
        return String.format(Locale.ROOT, """
                <project xmlns='http://maven.apache.org/POM/4.0.0'>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <packaging>maven-archetype</packaging>
                </project>
                """, part(0), part(1), part(2));
    }
}
