package io.github.seedbed.eject;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.pom.PomText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** Seedbed's own build asks of itself what the parent asks of projects: what both POMs say is the same in both. */
final class SameGatesTest {
    private final Element root = project("../pom.xml");
    private final Element parent = project("../parent/pom.xml");

    @Test
    void versionsAndOtherPropertiesAgree() {
        Map<String, String> ours = properties(root);
        Map<String, String> theirs = properties(parent);
        ours.keySet().retainAll(theirs.keySet());
        theirs.keySet().retainAll(ours.keySet());

        assertThat(ours).hasSizeGreaterThan(20).isEqualTo(theirs);
    }

    @ParameterizedTest
    @CsvSource({
        "spotless-maven-plugin, java",
        "spotless-maven-plugin, pom",
        "maven-javadoc-plugin, doclint",
        "maven-javadoc-plugin, failOnWarnings",
        "maven-checkstyle-plugin, violationSeverity",
        "maven-compiler-plugin, compilerArgs",
        "maven-compiler-plugin, failOnWarning",
        "forbiddenapis, bundledSignatures",
    })
    void gatesAskTheSame(String plugin, String parameter) {
        assertThat(configuration(root, plugin, parameter))
                .isNotEmpty()
                .isEqualTo(configuration(parent, plugin, parameter));
    }

    private static Map<String, String> properties(Element project) {
        Map<String, String> properties = new TreeMap<>();
        PomText.below(project, "properties")
                .forEach(property -> properties.put(
                        property.getTagName(), property.getTextContent().strip()));
        return properties;
    }

    private static String configuration(Element project, String plugin, String parameter) {
        return Stream.of(Plugins.values())
                .flatMap(list -> list.of(project).stream())
                .filter(each -> PomText.value(each, "artifactId").equals(plugin))
                .flatMap(each -> PomText.child(each, "configuration", parameter).stream())
                .map(found -> found.getTextContent().replaceAll("\\s+", " ").strip())
                .findFirst()
                .orElse("");
    }

    private static Element project(String pom) {
        try {
            return PomText.of(Files.readString(Path.of(pom))).project();
        } catch (Exception e) {
            throw new IllegalStateException(pom, e);
        }
    }
}
