package io.github.seedbed.template;

import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.json.Format;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file in each project that says what it was made from: updates and drift checks rest on it.
 *
 * @param template coordinates of the archetype: groupId, artifactId and version
 * @param answers that were given
 */
public record ProjectOrigin(String template, Answers answers) {
    public static final String FILE = ".mvn/seedbed.properties";

    /**
     * Returns the file as an archetype holds it.
     *
     * @param origin coordinates of the archetype
     * @param resources all other files; their digest distinguishes two builds of one version
     */
    static Resource resource(String origin, Collection<Resource> resources) {
        String text = String.format(
                Locale.ROOT,
                """
                #[[# What this project was generated from. Kept by Seedbed; not to be edited
                artifactId=]]#%s#[[
                format=1
                groupId=]]#%s#[[
                package=]]#%s#[[
                template=%s
                templateDigest=%s
                version=]]#%s#[[
                ]]#""",
                Answer.ARTIFACT_ID.reference(false),
                Answer.GROUP_ID.reference(false),
                Answer.PACKAGE.reference(false),
                origin,
                digest(resources),
                Answer.VERSION.reference(false));
        return new Resource("", FILE, false, true, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(Collection<Resource> resources) {
        return Sha256.of(resources.stream()
                .map(resource -> Sha256.of(resource.content()) + "  " + resource.packaged() + "  " + resource.path())
                .collect(Collectors.joining("\n")));
    }

    /**
     * Returns what a project was made from.
     *
     * @param basedir the project's folder
     * @return empty if the file is missing
     * @throws ProblemException naming each value that it lacks
     * @throws IOException if it cannot be read
     */
    public static Optional<ProjectOrigin> of(Path basedir) throws IOException {
        Optional<Properties> properties = properties(basedir);
        if (properties.isEmpty()) {
            return Optional.empty();
        }
        List<String> missing = Stream.of("artifactId", "groupId", "package", "template", "version")
                .filter(name -> properties.get().getProperty(name, "").isBlank())
                .toList();
        if (!missing.isEmpty()) {
            throw new ProblemException(new Problem(
                    "The project does not say what it was made from",
                    FILE,
                    "it lacks " + String.join(", ", missing),
                    "restore the file: git log " + FILE + " says when it changed"));
        }
        return Optional.of(new ProjectOrigin(
                properties.get().getProperty("template"),
                new Answers(
                        properties.get().getProperty("groupId"),
                        properties.get().getProperty("artifactId"),
                        properties.get().getProperty("version"),
                        properties.get().getProperty("package"))));
    }

    /**
     * Returns the template that a project was made from.
     *
     * @param basedir the project's folder
     * @return coordinates of the archetype; empty if the file is missing
     * @throws IOException if it cannot be read
     */
    public static Optional<String> template(Path basedir) throws IOException {
        return properties(basedir).map(properties -> properties.getProperty("template"));
    }

    private static Optional<Properties> properties(Path basedir) throws IOException {
        Path file = basedir.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        String format = properties.getProperty("format", "0");
        Format.require(format.matches("[0-9]{1,9}") ? Integer.parseInt(format) : 0, FILE);
        return Optional.of(properties);
    }
}
