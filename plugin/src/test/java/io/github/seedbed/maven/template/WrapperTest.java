package io.github.seedbed.maven.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.repository.RepositorySystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WrapperTest {
    @TempDir
    Path scratch;

    @Test
    void scriptsComeFromTheDistributionAndTheDigestFromTheBuild() throws IOException {
        Path distribution = scratch.resolve("wrapper.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(distribution))) {
            for (String name : new String[] {"mvnw", "mvnw.cmd", "mvnwDebug"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }

        SortedMap<String, byte[]> files = new Wrapper("3.9.16", "ab".repeat(32)).files(distribution);

        assertThat(files).containsOnlyKeys(".mvn/wrapper/maven-wrapper.properties", "mvnw", "mvnw.cmd");
        assertThat(files.get("mvnw")).asString().isEqualTo("mvnw");
        assertThat(files.get(".mvn/wrapper/maven-wrapper.properties"))
                .asString()
                .isEqualTo("""
                        distributionSha256Sum=%s
                        distributionType=only-script
                        distributionUrl=%s/org/apache/maven/apache-maven/3.9.16/apache-maven-3.9.16-bin.zip
                        wrapperVersion=3.3.4
                        """.formatted("ab".repeat(32), RepositorySystem.DEFAULT_REMOTE_REPO_URL));
    }
}
