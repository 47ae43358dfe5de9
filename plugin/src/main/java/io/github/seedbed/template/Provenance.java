package io.github.seedbed.template;

import io.github.seedbed.internal.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** The file in each project that says what it was made from: updates and drift checks rest on it. */
final class Provenance {
    static final String FILE = ".mvn/seedbed.properties";

    private Provenance() {}

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
}
