package io.github.seedbed.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The root POM decides the version, and a project states it once: as that of its parent. */
final class VersionsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern OURS = Pattern.compile(
            "<groupId>io\\.github\\.seedbed</groupId>\\s*<artifactId>[a-z-]+</artifactId>\\s*<version>([^<$]+)</version>");
    private static final Pattern PROPERTY = Pattern.compile("<seedbed\\.version>([^<]+)</seedbed\\.version>");

    @Test
    void everyPomNamesTheVersionOfTheRoot() throws IOException {
        String version = stated(OURS, Path.of("pom.xml")).get(0);
        for (String pom : poms()) {
            assertThat(stated(OURS, Path.of(pom))).as(pom).isNotEmpty().containsOnly(version);
        }
        assertThat(stated(PROPERTY, Path.of("parent/pom.xml"))).containsExactly(version);
    }

    @Test
    void aProjectStatesItOnce() throws IOException {
        for (String template : KnownTemplates.NAMES) {
            Path pom = Path.of("templates", template, "pom.xml");
            assertThat(stated(Pattern.compile("(<version>)"), pom))
                    .as("its own and the parent's")
                    .hasSize(2);
            assertThat(Files.readAllLines(ROOT.resolve(pom))).hasSizeLessThanOrEqualTo(70);
        }
    }

    private static List<String> poms() throws IOException {
        List<String> poms = new ArrayList<>();
        for (Path folder : SortedFiles.in(ROOT)) {
            for (Path child : Files.isDirectory(folder) ? SortedFiles.in(folder) : List.<Path>of()) {
                Path pom = child.endsWith("pom.xml") ? child : child.resolve("pom.xml");
                if (Files.isRegularFile(pom) && !pom.toString().contains("target")) {
                    poms.add(ROOT.relativize(pom).toString());
                }
            }
        }
        return poms;
    }

    private static List<String> stated(Pattern pattern, Path pom) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(ROOT.resolve(pom)));
        return matcher.results().map(result -> result.group(1)).toList();
    }
}
