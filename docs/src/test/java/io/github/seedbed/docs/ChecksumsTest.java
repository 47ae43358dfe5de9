package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Trusted checksums: recorded by one command, kept by Maven 3.9; a changed library is refused by name. */
@Tag("full")
@Order(5)
class ChecksumsTest {
    private static final String LIBRARY = "org/assertj/assertj-core/3.27.7/assertj-core-3.27.7.jar";

    private final FirstRun first = FirstRun.get();

    @Test
    @Runs("mvn seedbed:checksums")
    void onlyRecordedBytesAreTaken() throws IOException {
        Path project = first.copyOfProject("trusted checksums");
        Maven newer = new Maven(
                first.maven.distribution("3.9.16"),
                first.maven.java(),
                Workspace.repositoryLike(first.maven.repository(), "repository with checksums"),
                first.maven.more(),
                first.maven.environment());
        newer.documented(project, "mvn seedbed:checksums").green();
        assertThat(recorded(project)).anyMatch(line -> line.endsWith("/seedbed-parent-" + Workspace.VERSION + ".pom"));
        newer.run(project, "-o", "verify", "-Dquick", "-DskipTests").green();
        assertThat(newer.run(project, "-o", "dependency:tree").red().output())
                .contains("Missing from summaryFile trusted checksum(s) [SHA-256]");

        Path library = newer.repository().resolve(LIBRARY);
        byte[] changed = Files.readAllBytes(library);
        changed[changed.length - 1]++;
        // Not in place: the file is a link to what other tests use
        Files.copy(library, project.resolve("kept.jar"));
        Files.delete(library);
        Files.write(library, changed);
        assertThat(newer.run(project, "-o", "test-compile", "-Dquick").red().output())
                .contains("org.assertj:assertj-core:jar:3.27.7 trusted checksum mismatch");
        Files.move(project.resolve("kept.jar"), library, StandardCopyOption.REPLACE_EXISTING);
        newer.run(project, "-o", "test-compile", "-Dquick").green();
    }

    /** Without any recording: {@code .mvn/maven.config} asks Maven to believe no repository that contradicts itself. */
    @Test
    void anArtifactWithAWrongChecksumIsRefused() throws IOException {
        Path project = first.copyOfProject("wrong checksum");
        Path artifact = Files.createDirectories(project.resolve("repository/org/acme/changed/1.0"));
        write(artifact.resolve("changed-1.0.pom"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.acme</groupId>
                  <artifactId>changed</artifactId>
                  <version>1.0</version>
                </project>
                """);
        write(artifact.resolve("changed-1.0.jar"), "not the jar that was published");
        FirstRun.replace(project.resolve("pom.xml"), "</project>", """
                  <repositories>
                    <repository>
                      <id>acme</id>
                      <url>%s</url>
                    </repository>
                  </repositories>
                </project>""".formatted(
                        project.resolve("repository").toUri()));
        assertThat(first.maven
                        .run(project, Maven.PLUGIN + ":get", "-Dartifact=org.acme:changed:1.0", "-Dtransitive=false")
                        .red()
                        .output())
                .contains("Checksum validation failed");
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.writeString(file.resolveSibling(file.getFileName() + ".sha1"), "0".repeat(40));
    }

    private static List<String> recorded(Path project) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : SortedFiles.in(project.resolve(".mvn/checksums"))) {
            lines.addAll(Files.readAllLines(file));
        }
        return lines;
    }
}
