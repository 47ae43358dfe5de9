package io.github.seedbed.maven.template;

import io.github.seedbed.template.Answer;
import io.github.seedbed.template.Archetype;
import io.github.seedbed.template.Catalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An archetype that a team derives from a repository of its own, as the files that are installed.
 *
 * @param archetype what was derived
 * @param folder where the jar and the POM are made
 */
record HouseArchetype(Archetype archetype, Path folder) {
    private static final int SHOWN = 5;

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

    /**
     * Returns the archetype as an entry of a catalogue.
     *
     * @param repository the address of the repository that it is deployed to
     */
    Catalog.Entry entry(Optional<String> repository, String description) {
        return new Catalog.Entry(part(0), part(1), part(2), repository, description);
    }

    /**
     * Returns what was replaced, and the command that generates a project.
     *
     * @param left lines that hold a name of the template still
     */
    String report(List<String> left) {
        return String.format(
                Locale.ROOT,
                """
                Derived and installed %s: %d files
                  groupId     replaced %s
                  artifactId  replaced %s
                  package     replaced %s
                Tried: with the template's own names it gives the template back, byte for byte
                %s
                Generate a project anywhere on this machine:

                  %s
                """,
                archetype.origin(),
                archetype.resources().size(),
                times(Answer.GROUP_ID),
                times(Answer.ARTIFACT_ID),
                times(Answer.PACKAGE, Answer.PACKAGE_PATH),
                left(left),
                command());
    }

    /** Mostly a parent or a dependency of the same group; a name in a picture or within a longer word is one, too. */
    private static String left(List<String> left) {
        return left.isEmpty()
                ? ""
                : "Names that stay, for they stand in others: "
                        + left.stream().limit(SHOWN).collect(Collectors.joining(", "))
                        + (left.size() > SHOWN ? " and " + (left.size() - SHOWN) + " more" : "")
                        + "\n";
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
