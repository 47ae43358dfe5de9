package io.github.seedbed.template;

import static io.github.seedbed.template.TemplateCheck.ITS_ANSWERS_ARE_FOR_ITS_DATA;
import static io.github.seedbed.template.TemplateCheck.ITS_EXPERIMENT_FITS_THE_SCHEMA_THAT_IT_NAMES;
import static io.github.seedbed.template.TemplateCheck.ITS_PROJECT_IS_THE_GOLDEN_ONE;
import static io.github.seedbed.template.TemplateCheck.JAVA_IS_FORMATTED_IN_ANY_PACKAGE;
import static io.github.seedbed.template.TemplateCheck.LINE_ENDS_ARE_THOSE_OF_UNIX;
import static io.github.seedbed.template.TemplateCheck.NO_CLASS_IMPORTS_ONE_OF_ITS_OWN_PACKAGE;
import static io.github.seedbed.template.TemplateCheck.NO_MARKER_IS_LEFT;
import static io.github.seedbed.template.TemplateCheck.XML_IS_WELL_FORMED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One file of one template is broken: the checks of that template that are about it are red and say what a maintainer
 * needs, the other checks and all of the other templates stay green.
 */
final class BrokenTemplatesTest {
    private static final Path SHIPPED = Path.of("../templates");
    private static final String TRAIN = "src/main/java/com/example/markerpkg/Train.java";

    /** Those that derive an archetype, which a template that cannot be derived turns red together. */
    private static final Set<TemplateCheck> DERIVING = EnumSet.complementOf(
            EnumSet.of(NO_CLASS_IMPORTS_ONE_OF_ITS_OWN_PACKAGE, XML_IS_WELL_FORMED, ITS_ANSWERS_ARE_FOR_ITS_DATA));

    @TempDir
    Path scratch;

    /** A broken template must not become the golden one, in a build that updates it. */
    private final String update = System.clearProperty("golden.update");

    private Path templates;

    @BeforeEach
    void copyTheTemplates() throws IOException {
        templates = scratch.resolve("templates");
        for (String name : KnownTemplates.NAMES) {
            for (Map.Entry<String, byte[]> file :
                    TemplateFiles.read(SHIPPED.resolve(name)).entrySet()) {
                Path copy = templates.resolve(name).resolve(file.getKey());
                Files.createDirectories(copy.getParent());
                Files.write(copy, file.getValue());
            }
        }
        Files.copy(SHIPPED.resolve("shared.txt"), templates.resolve("shared.txt"));
    }

    @AfterEach
    void letOthersUpdate() {
        if (update != null) {
            System.setProperty("golden.update", update);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tabular-classification", "text-classification"})
    void aMarkerThatIsNoWholeName(String template) throws Exception {
        append(template, "experiment.yaml", "# See markerpkg.\n");
        int line = lines(template, "experiment.yaml");

        assertRed(template, NO_MARKER_IS_LEFT, """
                [lines that still hold a marker: only whole names are replaced]\s
                Expecting empty but was: ["experiment.yaml:%d: # See markerpkg."]""".formatted(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tabular-classification", "text-classification"})
    void windowsLineEnds(String template) throws Exception {
        append(template, "experiment.yaml", "# The end\r\n");

        assertRed(template, LINE_ENDS_ARE_THOSE_OF_UNIX, """
                [hold CR: convert them to LF]\s
                Expecting empty but was: ["experiment.yaml"]""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tabular-classification", "text-classification"})
    void windowsLineEndsInAFileWithAMarker(String template) throws Exception {
        append(template, "CITATION.cff", "# The end\r\n");

        assertRed(template, DERIVING, """
                The template has Windows' line ends in a file with a marker
                  where: CITATION.cff, line %d
                  why:   a file in which names are replaced gets the line ends of the machine that generates
                  do:    convert the file to LF, or take the marker out of it""".formatted(lines(template, "CITATION.cff")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tabular-classification", "text-classification"})
    void aMissingDotfile(String template) throws Exception {
        Files.delete(templates.resolve(template).resolve(".gitattributes"));

        assertRed(template, ITS_PROJECT_IS_THE_GOLDEN_ONE, """
                A project made from %s is another one; if that is meant: mvn verify -pl runtime,plugin -Dgolden.update
                @@ -1,5 +1,4 @@
                 .editorconfig
                -.gitattributes
                 .github/dependabot.yml
                 .github/workflows/build.yml
                 .gitignore
                """.formatted(template));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tabular-classification", "text-classification"})
    void aPomThatIsNoXml(String template) throws Exception {
        append(template, "pom.xml", "</project>\n");
        Set<TemplateCheck> red = EnumSet.copyOf(DERIVING);
        red.add(XML_IS_WELL_FORMED);

        Map<TemplateCheck, String> faults = assertRed(template, red);
        String line = String.valueOf(lines(template, "pom.xml"));
        assertThat(faults.remove(XML_IS_WELL_FORMED)).contains("is not well-formed XML", "pom.xml:" + line + ": ");
        assertThat(faults.values()).containsOnly("templates/" + template + """
                : The template's POM cannot be read
                  where: pom.xml, line %s
                  why:   it is not well-formed XML
                  do:    fix it until this passes: mvn validate""".formatted(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tabular-classification", "text-classification"})
    void anotherFileThatIsNoXml(String template) throws Exception {
        Files.writeString(templates.resolve(template).resolve("src/main/java/log.xml"), "<module>\n");

        assertThat(assertRed(template, Set.of(XML_IS_WELL_FORMED, ITS_PROJECT_IS_THE_GOLDEN_ONE))
                        .get(XML_IS_WELL_FORMED))
                .contains("src/main/java/log.xml:2: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tabular-classification", "text-classification"})
    void unformattedJava(String template) throws Exception {
        replace(template, TRAIN, "    private Train() {}\n", "    private   Train() { }\n");

        assertRed(template, JAVA_IS_FORMATTED_IN_ANY_PACKAGE, """
                [are not formatted; in the template's folder: mvn spotless:apply]\s
                Expecting empty but was: ["src/main/java/a/Train.java",
                    "src/main/java/z9/y8/x7/w6/v5/u4/t3/s2/r1/q0/Train.java",
                    "src/main/java/org/acme_institute_of_polar_research/department_of_ornithology/group_for_machine_learning/penguins/Train.java"]""");
    }

    /** Green in the template's own package, red in one that sorts behind the other imports. */
    @ParameterizedTest
    @ValueSource(strings = {"tabular-classification", "text-classification"})
    void formattedInSomePackagesOnly(String template) throws Exception {
        String test = "src/test/java/com/example/markerpkg/TuneTest.java";
        replace(template, test, ";\n\nimport ", ";\n\nimport com.example.markerpkg.Train.Hyperparameters;\nimport ");

        assertThat(assertRed(
                                template,
                                EnumSet.of(
                                        NO_CLASS_IMPORTS_ONE_OF_ITS_OWN_PACKAGE,
                                        JAVA_IS_FORMATTED_IN_ANY_PACKAGE,
                                        ITS_PROJECT_IS_THE_GOLDEN_ONE))
                        .get(NO_CLASS_IMPORTS_ONE_OF_ITS_OWN_PACKAGE))
                .contains(test + ":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tabular-classification", "text-classification"})
    void anotherByteInALineWithAMarker(String template) throws Exception {
        replace(template, "CITATION.cff", "title: marker-artifact", "title: marker-artifact!");

        assertThat(assertRed(template, Set.of(ITS_PROJECT_IS_THE_GOLDEN_ONE)).get(ITS_PROJECT_IS_THE_GOLDEN_ONE))
                .contains("""
                        -    - title: marker-artifact
                        -    + title: my-model
                        +    - title: marker-artifact!
                        +    + title: my-model!
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tabular-classification", "text-classification"})
    void aSettingThatTheSchemaDoesNotKnow(String template) throws Exception {
        replace(template, "experiment.yaml", "thresholds:", "treshold: 1\nthresholds:");

        assertThat(assertRed(template, Set.of(ITS_EXPERIMENT_FITS_THE_SCHEMA_THAT_IT_NAMES))
                        .get(ITS_EXPERIMENT_FITS_THE_SCHEMA_THAT_IT_NAMES))
                .contains("experiment.yaml breaks its schema", "treshold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tabular-classification", "text-classification"})
    void answersForOtherData(String template) throws Exception {
        String old = "0".repeat(64);
        append(template, "card/model-card.md", "<!-- answered for the data " + old + " -->\n");
        int line = lines(template, "card/model-card.md");

        assertRed(template, ITS_ANSWERS_ARE_FOR_ITS_DATA, """
                [are for other data than experiment.yaml names]\s
                Expecting empty but was: ["card/model-card.md:%d: <!-- answered for the data %s -->"]""".formatted(line, old));
    }

    @Test
    void aSharedFileThatIsEditedInTheWrongPlace() throws Exception {
        append("text-classification", ".editorconfig", "# More\n");

        assertThat(new SharedFiles(templates).different("text-classification"))
                .containsExactly("templates/text-classification/.editorconfig");
        assertRed("text-classification", Set.of());
    }

    /** A template that is not broken is the one that is shipped: once is enough. */
    @Test
    void theOthersStayGreen() throws Exception {
        Files.delete(templates.resolve("text-classification/.gitattributes"));
        append("text-classification", "experiment.yaml", "# See markerpkg.\r\n");
        append("text-classification", "pom.xml", "<");

        for (String name : KnownTemplates.NAMES) {
            assertThat(faults(name).isEmpty()).as(name).isEqualTo(!name.equals("text-classification"));
        }
    }

    private void assertRed(String template, TemplateCheck check, String message) throws Exception {
        assertRed(template, Set.of(check), message);
    }

    private void assertRed(String template, Set<TemplateCheck> checks, String message) throws Exception {
        assertThat(assertRed(template, checks).values())
                .extracting(String::strip)
                .containsOnly(("templates/" + template + ": " + message).strip());
    }

    /** Returns the messages of the checks that are red: those, and no others. */
    private Map<TemplateCheck, String> assertRed(String template, Set<TemplateCheck> checks) throws Exception {
        Map<TemplateCheck, String> faults = faults(template);
        assertThat(faults.keySet()).isEqualTo(checks);
        return faults;
    }

    private Map<TemplateCheck, String> faults(String template) throws Exception {
        Map<TemplateCheck, String> faults = new EnumMap<>(TemplateCheck.class);
        for (TemplateCheck check : TemplateCheck.values()) {
            check.fault(templates.resolve(template), scratch).ifPresent(message -> faults.put(check, message));
        }
        return faults;
    }

    private void append(String template, String name, String line) throws IOException {
        Path file = templates.resolve(template).resolve(name);
        Files.writeString(file, Files.readString(file) + line);
    }

    private void replace(String template, String name, String from, String to) throws IOException {
        Path file = templates.resolve(template).resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replaceFirst(Pattern.quote(from), to));
    }

    private int lines(String template, String name) throws IOException {
        return Files.readAllLines(templates.resolve(template).resolve(name), StandardCharsets.UTF_8)
                .size();
    }
}
