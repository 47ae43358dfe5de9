package io.github.seedbed.maven.template;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.apache.maven.repository.RepositorySystem;

/**
 * The Maven wrapper of a project: scripts from the published distribution, so that none is kept here.
 *
 * @param mavenVersion the Maven that the wrapper fetches
 * @param mavenSha256 digest of that Maven's binary zip
 */
public record Wrapper(String mavenVersion, String mavenSha256) {
    /** The newest version whose scripts were tried on JDK 17 and 25. */
    private static final String VERSION = "3.3.4";

    static final String DISTRIBUTION = "org.apache.maven.wrapper:maven-wrapper-distribution:zip:only-script:" + VERSION;

    public static final String UNIX_SCRIPT = "mvnw";
    private static final List<String> SCRIPTS = List.of(UNIX_SCRIPT, "mvnw.cmd");

    /**
     * Returns the wrapper's files.
     *
     * @param distribution the zip with the scripts
     */
    SortedMap<String, byte[]> files(Path distribution) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(distribution.toFile())) {
            for (String script : SCRIPTS) {
                try (InputStream in = zip.getInputStream(zip.getEntry(script))) {
                    files.put(script, in.readAllBytes());
                }
            }
        }
        files.put(".mvn/wrapper/maven-wrapper.properties", settings().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** The address is Maven's own constant, never a mirror's: that could carry a password. */
    private String settings() {
        return String.format(
                Locale.ROOT,
                """
                distributionSha256Sum=%s
                distributionType=only-script
                distributionUrl=%s/org/apache/maven/apache-maven/%s/apache-maven-%s-bin.zip
                wrapperVersion=%s
                """,
                mavenSha256,
                RepositorySystem.DEFAULT_REMOTE_REPO_URL,
                mavenVersion,
                mavenVersion,
                VERSION);
    }
}
