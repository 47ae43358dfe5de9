package io.github.seedbed.maven.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.json.Json;
import io.github.seedbed.maven.SchemaAssert;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every template that this repository ships, whatever lies in it. */
final class TemplatesTest {
    private static final String GROUP = "org.example.markergroup";

    @TempDir
    Path scratch;

    static Stream<Path> templates() {
        return KnownTemplates.NAMES.stream().map(name -> Path.of("../templates", name));
    }

    /** One reactor cannot build two projects of the same name: the others have a groupId of their own. */
    private static Answers markers(Path template) {
        String name = template.getFileName().toString();
        String group = name.equals(KnownTemplates.NAMES.get(0)) ? GROUP : GROUP + "." + name;
        return new Answers(group, "marker-artifact", "9.9.9-MARKER", "com.example.markerpkg");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void markersGiveTheTemplateBack(Path template) throws IOException {
        Path project = Rendering.project(template, markers(template), scratch);

        for (String name : SortedFiles.below(project)) {
            if (!name.equals(Provenance.FILE)) {
                assertThat(project.resolve(name)).hasSameBinaryContentAs(template.resolve(name));
            }
        }
        TreeSet<String> expected = new TreeSet<>(TemplateFiles.read(template).keySet());
        expected.add(Provenance.FILE);
        assertThat(SortedFiles.below(project)).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noMarkerIsLeft(Path template) throws IOException {
        Path project = Rendering.project(template, Sample.OTHER, scratch);

        for (String name : SortedFiles.below(project)) {
            String text = new String(Files.readAllBytes(project.resolve(name)), StandardCharsets.ISO_8859_1);
            for (String marker : List.of("markergroup", "marker-artifact", "MARKER", "markerpkg")) {
                assertThat(name + "\n" + text).as(name).doesNotContain(marker);
            }
        }
    }

    /** Where such an import belongs depends on the package: the formatter would want it elsewhere in most projects. */
    @ParameterizedTest
    @MethodSource("templates")
    void noClassImportsOneOfItsOwnPackage(Path template) throws IOException {
        for (String name : SortedFiles.below(template.resolve("src"))) {
            assertThat(template.resolve("src").resolve(name)).content().doesNotContain("import com.example.markerpkg");
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void lineEndsAreThoseOfUnix(Path template) throws IOException {
        Path project = Rendering.project(template, Sample.OTHER, scratch);

        for (String name : SortedFiles.below(project)) {
            if (!name.endsWith(".cmd")) {
                assertThat(Sample.text(project.resolve(name))).as(name).doesNotContain("\r");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void theNoteOfItsOriginFitsItsSchema(Path template) throws IOException {
        Path project = Rendering.project(template, Sample.OTHER, scratch);
        Properties note = new Properties();
        try (Reader reader = Files.newBufferedReader(project.resolve(Provenance.FILE))) {
            note.load(reader);
        }
        ObjectNode json = Json.node();
        note.stringPropertyNames().stream().sorted().forEach(name -> json.put(name, note.getProperty(name)));
        SchemaAssert.assertValid("seedbed.properties.schema.json", Json.bytes(json));
    }
}
