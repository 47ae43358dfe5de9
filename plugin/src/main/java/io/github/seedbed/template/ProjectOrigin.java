package io.github.seedbed.template;

import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.json.Format;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** The file in each project that says what it was made from: updates and drift checks rest on it. */
public final class ProjectOrigin {
    static final String FILE = ".mvn/seedbed.properties";

    private ProjectOrigin() {}

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
     * Returns the template that a project was made from.
     *
     * @param basedir the project's folder
     * @return coordinates of the archetype; empty if the file is missing
     * @throws IOException if it cannot be read
     */
    public static Optional<String> template(Path basedir) throws IOException {
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
        return Optional.ofNullable(properties.getProperty("template"));
    }
}
