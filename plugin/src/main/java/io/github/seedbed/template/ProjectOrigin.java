package io.github.seedbed.template;

import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.json.Format;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file in each project that says what it was made from: updates and drift checks rest on it.
 *
 * @param template coordinates of the archetype: groupId, artifactId and version
 * @param answers that were given
 * @param own the files that the project's owner is expected to change
 */
public record ProjectOrigin(String template, Answers answers, OwnFiles own) {
    public static final String FILE = ".mvn/seedbed.properties";

    /** What Maven takes as an id or a version, and not the name of the folder above. */
    private static final String NAME = "(?!\\.+(?::|$))[A-Za-z0-9._-]+";

    /** The template's list of files that its projects are expected to change. */
    private static final String OWN = "own";

    /** What a project adds to the list; an update keeps it. */
    private static final String OWN_OF_PROJECT = "own.project";

    /**
     * Returns the file as an archetype holds it.
     *
     * @param origin coordinates of the archetype
     * @param resources all other files; their digest distinguishes two builds of one version
     * @param own what its projects are expected to change
     */
    static Resource resource(String origin, Collection<Resource> resources, OwnFiles own) {
        String text = String.format(
                Locale.ROOT,
                """
                #[[# What this project was generated from. Kept by Seedbed; a line own.project= is yours
                artifactId=]]#%s#[[
                format=1
                groupId=]]#%s#[[
                own=%s
                package=]]#%s#[[
                template=%s
                templateDigest=%s
                version=]]#%s#[[
                ]]#""",
                Answer.ARTIFACT_ID.referenceInProperties(),
                Answer.GROUP_ID.referenceInProperties(),
                own.list(),
                Answer.PACKAGE.referenceInProperties(),
                origin,
                digest(resources),
                Answer.VERSION.referenceInProperties());
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
        ProblemException.throwIfAny(faults(properties.get()));
        return Optional.of(new ProjectOrigin(
                properties.get().getProperty("template"),
                new Answers(
                        properties.get().getProperty("groupId"),
                        properties.get().getProperty("artifactId"),
                        properties.get().getProperty("version"),
                        properties.get().getProperty("package")),
                own(properties.get())));
    }

    /** The project may be anybody's, and its name becomes that of a folder. */
    private static List<Problem> faults(Properties properties) {
        return Stream.of(Map.entry("artifactId", NAME), Map.entry("template", NAME + ":" + NAME + ":" + NAME))
                .filter(rule -> !properties.getProperty(rule.getKey()).matches(rule.getValue()))
                .map(rule -> new Problem(
                        "The project does not say what it was made from",
                        FILE + ": " + rule.getKey(),
                        "\"" + properties.getProperty(rule.getKey()).replaceAll("\\p{Cntrl}", "?") + "\" cannot be one",
                        "restore the file: git log " + FILE + " says when it changed"))
                .toList();
    }

    /**
     * Returns what the projects of a template are expected to change: what its own note says, if it has one.
     *
     * @param note of a project that is a template now
     */
    static OwnFiles own(Optional<byte[]> note) throws IOException {
        return note.isEmpty() ? OwnFiles.USUAL : own(properties(note.get()));
    }

    private static OwnFiles own(Properties properties) {
        String template = properties.getProperty(OWN);
        OwnFiles own = template == null ? OwnFiles.USUAL : OwnFiles.of(template, FILE);
        return own.and(OwnFiles.of(properties.getProperty(OWN_OF_PROJECT, ""), FILE));
    }

    /**
     * Returns a template's note with the line that a project added to its own.
     *
     * @param template the note as the template has it
     * @param project the note as the project has it
     */
    public static byte[] kept(byte[] template, byte[] project) throws IOException {
        String own = properties(project).getProperty(OWN_OF_PROJECT);
        if (own == null) {
            return template;
        }
        String text = new String(template, StandardCharsets.UTF_8);
        String line = OWN_OF_PROJECT + "=" + own.replace("\\", "\\\\") + "\n";
        int at = text.indexOf("\npackage=") + 1;
        return (text.substring(0, at) + line + text.substring(at)).getBytes(StandardCharsets.UTF_8);
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
        Properties properties = properties(Files.readAllBytes(file));
        String format = properties.getProperty("format", "0");
        Format.require(format.matches("[0-9]{1,9}") ? Integer.parseInt(format) : 0, FILE);
        return Optional.of(properties);
    }

    private static Properties properties(byte[] note) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = new ByteArrayInputStream(note)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    new Problem(
                            "The project does not say what it was made from",
                            FILE,
                            "it holds a backslash that begins no escape: " + e.getMessage(),
                            "restore the file: git log " + FILE + " says when it changed"),
                    e);
        }
        return properties;
    }
}
