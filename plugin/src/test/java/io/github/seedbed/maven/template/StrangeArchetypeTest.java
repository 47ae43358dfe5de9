package io.github.seedbed.maven.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.template.Descriptor;
import io.github.seedbed.template.Rendering;
import io.github.seedbed.template.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Archetypes of somebody who knows how archetypes are read, and hides a program or a way out where a search of the
 * files does not find it.
 */
final class StrangeArchetypeTest {
    private static final String PROGRAM = "#set($s='')$s.getClass().forName('java.lang.Runtime')";

    @TempDir
    Path scratch;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private Path parent;

    @BeforeEach
    void begin() throws IOException {
        parent = Files.createDirectories(scratch.resolve("a/b/c"));
        put("archetype-resources/pom.xml", "<project/>");
        put("archetype-resources/src/x.txt", "harmless");
        descriptor("", "<fileSet filtered='true'><directory>src</directory></fileSet>", "");
    }

    private void put(String name, String text) {
        entries.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void descriptor(String properties, String fileSets, String modules) {
        put(Descriptor.FILE, """
                <archetype-descriptor name="strange">
                  <requiredProperties>%s</requiredProperties>
                  <fileSets>%s</fileSets>
                  <modules>%s</modules>
                </archetype-descriptor>
                """.formatted(properties, fileSets, modules));
    }

    private static String property(String key, String value) {
        return "<requiredProperty key='" + key + "'><defaultValue>" + value.replace("<", "&lt;")
                + "</defaultValue></requiredProperty>";
    }

    @Test
    void aHarmlessOneIsAProject() throws IOException {
        assertThat(refusal(false)).isEqualTo("made");
    }

    @Test
    void programInAValue() throws IOException {
        descriptor(property("colour", "${groupId.getClass().forName('java.lang.Runtime')}"), "", "");
        assertThat(refusal(false)).isEqualTo("""
                The archetype wants to run a program on your machine
                  where: org.strange:strange:1, property "colour"
                  why:   its value does more than put values in place: Velocity would call methods, read files, or run without end
                  do:    read the file first; if you trust it, add -DallowScript""");
    }

    @Test
    void programInAnotherEncoding() throws IOException {
        descriptor("", "<fileSet filtered='true' encoding='UTF-16BE'><directory>src</directory></fileSet>", "");
        entries.put("archetype-resources/src/x.txt", PROGRAM.getBytes(StandardCharsets.UTF_16BE));
        assertThat(refusal(false)).isEqualTo("""
                The archetype wants to run a program on your machine
                  where: org.strange:strange:1, a fileSet in UTF-16BE
                  why:   files in this encoding could do more than put values in place: Velocity would call methods, read files, or run without end
                  do:    read the file first; if you trust it, add -DallowScript""");
    }

    @Test
    void programForNewerJava() throws IOException {
        put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nMulti-Release: true\n\n");
        put("META-INF/versions/9/archetype-resources/src/x.txt", PROGRAM);
        refused("wants to run a program", false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/", "./src", "src//", "/src", "", "*", "s?c", "src/../src"})
    void programInAFileSetThatIsWrittenInAnotherWay(String directory) throws IOException {
        descriptor("", "<fileSet filtered='true'><directory>" + directory + "</directory></fileSet>", "");
        put("archetype-resources/src/x.txt", PROGRAM);
        String refusal = refusal(false);
        if (refusal.equals("made")) {
            Path file = parent.resolve("my-model/src/x.txt");
            assertThat(Files.exists(file) ? Files.readString(file) : PROGRAM).isEqualTo(PROGRAM);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$artifactId.Class.name",
                "#set($x='#[[')$artifactId.getClass()#set($y=']]#')",
                "#set($a=\"$artifactId$artifactId\")$a"
            })
    void programThatIsWrittenInAnotherWay(String program) throws IOException {
        put("archetype-resources/src/x.txt", program);
        refused("wants to run a program", false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"__colour__", "__colour__.", ".__colour__", "x__a//b__"})
    void valueThatLeadsOut(String name) throws IOException {
        String value = name.equals("__colour__") || name.startsWith("x") ? "../../../../evil" : ".";
        descriptor(
                property("colour", value) + property("a//b", "/../../../../evil"),
                "<fileSet><directory></directory></fileSet><fileSet><directory>x__a</directory></fileSet>",
                "");
        put("archetype-resources/" + name.replace("a//b", "a/b") + "/evil.txt", "x");
        refused(name.startsWith("x") ? "has a name that is none" : "leads out of the", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"__colour__/__colour__/__colour__/evil", "../../../evil"})
    void directoryThatLeadsOut(String directory) throws IOException {
        descriptor(property("colour", ".."), "<fileSet><directory>" + directory + "</directory></fileSet>", "");
        refused("leads out of the", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../evil", "__colour__", "/evil", "a/../../../.."})
    void moduleThatLeadsOut(String dir) throws IOException {
        put("archetype-resources/pom.xml", "<project><packaging>pom</packaging></project>");
        put("archetype-resources/" + dir.replace("../", "") + "/pom.xml", "<project/>");
        descriptor(
                property("colour", "../../../evil"),
                "",
                "<module id='m' dir='" + dir + "' name='m'><fileSets/></module>");
        refused("leads out of the", true);
    }

    @Test
    void moduleWhoseNameLeadsOut() throws IOException {
        put("archetype-resources/pom.xml", "<project><packaging>pom</packaging></project>");
        put("archetype-resources/m/pom.xml", "<project/>");
        put("archetype-resources/m/src/__artifactId__/evil.txt", "x");
        descriptor(
                "",
                "",
                "<module id='../../../../../evil' dir='m' name='m'><fileSets><fileSet><directory>src</directory></fileSet></fileSets></module>");
        refused("leads out of the", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {".git/config", "a/.GIT/hooks/pre-commit", "__colour__/config"})
    void settingsOfGit(String name) throws IOException {
        descriptor(property("colour", ".git"), "<fileSet><directory></directory></fileSet>", "");
        put("archetype-resources/" + name, "[core]\n\tfsmonitor = touch evil\n");
        assertThat(refusal(true)).isEqualTo("""
                The archetype brings settings of git
                  where: org.strange:strange:1, archetype-resources/%s
                  why:   they name programs, which git starts for whoever looks at the project
                  do:    do not use this archetype; nothing was written""".formatted(name));
    }

    @Test
    void moreThanADiskHolds() throws IOException {
        put("archetype-resources/src/x.txt", "#set($x='" + "x".repeat(1_000) + "')" + "$x".repeat(100_000));
        assertThat(refusal(false)).isEqualTo("""
                The archetype is too large
                  where: org.strange:strange:1
                  why:   filled in, its files could have more than 4 GiB
                  do:    do not use this archetype; nothing was written""");
        put("archetype-resources/src/x.txt", "$colour".repeat(100_000));
        descriptor(
                property("colour", "x".repeat(100_000)),
                "<fileSet filtered='true'><directory>src</directory></fileSet>",
                "");
        refused("too large", false);
    }

    @Test
    void descriptorWithoutMeasure() throws IOException {
        String module = "<module id='m' dir='m' name='m'><modules>";
        put(Descriptor.FILE, "<archetype-descriptor name='x'><modules>" + module.repeat(5_000));
        refused("modules in modules without end", true);
        entries.put(Descriptor.FILE, new byte[3 << 20]);
        assertThat(refusal(true)).isEqualTo("""
                This is not an archetype that Seedbed can read
                  where: org.strange:strange:1
                  why:   META-INF/maven/archetype-metadata.xml has more than 2097152 bytes
                  do:    check the coordinates after -Darchetype""");
    }

    private void refused(String why, boolean always) throws IOException {
        assertThat(refusal(always)).contains(why);
    }

    private String refusal(boolean allow) throws IOException {
        Path jar = scratch.resolve("strange.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        NewProject.Request request = new NewProject.Request(
                Sample.OTHER,
                "tabular-classification",
                Optional.of("org.strange:strange:1"),
                parent.toString(),
                false,
                allow,
                Map.of());
        try {
            new NewProject(Rendering.LIBRARY, origin -> jar).make(request, "0.1.0");
            return "made";
        } catch (ProblemException e) {
            return e.getMessage();
        } finally {
            try (Stream<Path> files = Files.walk(scratch)) {
                assertThat(files.filter(file -> file.toString().contains("evil")))
                        .isEmpty();
            }
        }
    }
}
