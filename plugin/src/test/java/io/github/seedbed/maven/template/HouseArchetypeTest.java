package io.github.seedbed.maven.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.template.Archetype;
import io.github.seedbed.template.Descriptor;
import io.github.seedbed.template.Rendering;
import io.github.seedbed.template.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A team's own repository, which knows nothing of Seedbed, becomes an archetype and then a project. */
final class HouseArchetypeTest {
    private static final String ORIGIN = "org.house:house-archetype:1";

    @TempDir
    Path scratch;

    private HouseArchetype house;

    @BeforeEach
    void pack() throws IOException {
        Archetype archetype = Sample.derive(Sample.write(scratch.resolve("template")));
        house = new HouseArchetype(archetype, scratch.resolve("target"));
        house.pack();
    }

    @Test
    void projectComesOutOfIt() throws IOException {
        Path project = make(house.jar(), false, Map.of());

        assertThat(project.resolve("src/main/java/net/other/pkg/Main.java"))
                .hasContent("package net.other.pkg;\n\nclass Main {}\n");
    }

    @Test
    void pomNamesTheArchetype() {
        assertThat(house.pom()).hasContent("""
                        <project xmlns='http://maven.apache.org/POM/4.0.0'>
                          <modelVersion>4.0.0</modelVersion>
                          <groupId>org.house</groupId>
                          <artifactId>house-archetype</artifactId>
                          <version>1</version>
                          <packaging>maven-archetype</packaging>
                        </project>
                        """);
    }

    @Test
    void reportSaysWhatWasReplacedAndWhatToType() {
        String command = "mvn org.apache.maven.plugins:maven-archetype-plugin:3.4.1:generate -B"
                + " -DarchetypeCatalog=local -DarchetypeGroupId=org.house -DarchetypeArtifactId=house-archetype"
                + " -DarchetypeVersion=1 -DgroupId=com.example -DartifactId=my-model";

        assertThat(house.report(List.of("pom.xml:7"))).isEqualTo("""
                        Derived and installed org.house:house-archetype:1: 12 files
                          groupId     replaced 4 times
                          artifactId  replaced 6 times
                          package     replaced 8 times
                        Tried: with the template's own names it gives the template back, byte for byte
                        Names that stay, for they stand in others: pom.xml:7

                        Generate a project anywhere on this machine:

                          %s
                        """.formatted(command));
    }

    @Test
    void theTemplateComesBackAndWhatStaysIsNamed() throws IOException {
        ArchetypeTrial trial = new ArchetypeTrial(Rendering.LIBRARY, house.archetype());
        trial.comesBack();
        assertThat(trial.left())
                .contains("pom.xml:19", "README.md:8")
                .doesNotContain("README.md:1", "src/main/java/net/unlike/any/Main.java:1");
    }

    @Test
    void anArchetypeThatGivesSomethingElseIsRefused() {
        Archetype good = house.archetype();
        SortedMap<String, byte[]> other = new TreeMap<>(good.template());
        other.put("README.md", new byte[0]);
        other.put("gone.txt", new byte[0]);
        Archetype archetype = new Archetype(good.origin(), good.resources(), good.counts(), good.markers(), other);
        assertThatThrownBy(() -> new ArchetypeTrial(Rendering.LIBRARY, archetype).comesBack())
                .hasMessage("""
                        The archetype does not give its template back
                          where: README.md
                          why:   the file comes out in another way
                          do:    report it to Seedbed, with the file; to go on without it, name it in .gitignore
                        The archetype does not give its template back
                          where: gone.txt
                          why:   the file does not come out
                          do:    report it to Seedbed, with the file; to go on without it, name it in .gitignore""");
    }

    @Test
    void scriptIsRefusedUnlessAllowed() throws IOException {
        Path jar = rewritten("META-INF/archetype-post-generate.groovy", "new File(request.outputDirectory)");

        assertThatThrownBy(() -> make(jar, false, Map.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        The archetype wants to run a program on your machine
                          where: org.house:house-archetype:1, META-INF/archetype-post-generate.groovy
                          why:   a script in an archetype can do whatever you can do
                          do:    read the script first; if you trust it, add -DallowScript""");
        assertThat(make(jar, true, Map.of()).resolve("pom.xml")).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#set($s='')#set($c=$s.getClass().forName('java.lang.Runtime'))",
                "${artifactId.class.forName('x')}",
                "$artifactId.class",
                "#include('/etc/passwd')",
                "#parse('/etc/passwd')",
                "#foreach($i in [1..2147483647])x#end",
                "#macro(a)#a()#end#a()",
                "#{include}('/etc/passwd')",
                "## #[[\n#include('/etc/passwd')\n## ]]#",
                "\\#[[ $artifactId.getClass() ]]#",
                "#* #[[ *# $artifactId.getClass() #* ]]# *#",
                "#[[ harmless ]]# $artifactId.getClass()",
                "${artifactId.trim().getClass()}",
                "$artifactId.replace('a', 'b').class",
                "${artifactId.replace(\"$x.getClass()\", 'b')}"
            })
    void aFileThatRunsAProgramIsRefusedUnlessAllowed(String program) throws IOException {
        Path jar = rewritten("archetype-resources/pom.xml", "<project/>\n" + program + "\n");

        assertThatThrownBy(() -> make(jar, false, Map.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessageMatching("""
                        The archetype wants to run a program on your machine
                          where: org.house:house-archetype:1, archetype-resources/pom.xml, line [23]
                          why:   the file does more than put values in place: Velocity would call methods, read files, or run without end
                          do:    read the file first; if you trust it, add -DallowScript""");
        assertThat(scratch.resolve("my-other")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "archetype-resources/../../../evil.txt",
                "/evil.txt",
                "archetype-resources/a\\..\\evil.txt",
                "archetype-resources/..",
                "C:/evil.txt"
            })
    void anEntryThatLeadsOutIsRefusedWhateverIsAllowed(String name) throws IOException {
        Path jar = rewritten(name, "evil");

        assertThatThrownBy(() -> make(jar, true, Map.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        The archetype writes outside the project
                          where: org.house:house-archetype:1, %s
                          why:   the name leads out of the folder of the project
                          do:    do not use this archetype; nothing was written""".formatted(name));
    }

    @Test
    void aValueThatLeadsOutIsRefused() throws IOException {
        String descriptor = Descriptor.xml("x", house.archetype().resources())
                .replace("<requiredProperties>", "<requiredProperties>\n<requiredProperty key=\"colour\"/>");
        Path jar = rewritten(rewritten(Descriptor.FILE, descriptor), "archetype-resources/__colour__.txt", "x");

        assertThatThrownBy(() -> make(jar, true, Map.of("colour", "../../red")))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        A value of the archetype leads out of the project
                          where: org.house:house-archetype:1, archetype-resources/__colour__.txt
                          why:   its property "colour" is "../../red", and names a file
                          do:    give another value: -Dcolour=<value>""");
    }

    @Test
    void whatElseAnArchetypeAsksIsTakenFromTheCommandLine() throws IOException {
        String descriptor = Descriptor.xml("x", house.archetype().resources())
                .replace("<requiredProperties>", "<requiredProperties>\n<requiredProperty key=\"colour\"/>");
        Path jar = rewritten(Descriptor.FILE, descriptor);

        assertThatThrownBy(() -> make(jar, false, Map.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        The archetype asks for a value that was not given
                          where: org.house:house-archetype:1
                          why:   its property "colour" has no default
                          do:    add -Dcolour=<value>""");
        assertThat(make(jar, false, Map.of("colour", "red"))).isDirectory();
    }

    @Test
    void jarWithoutDescriptorIsRefused() throws IOException {
        Path jar = scratch.resolve("empty.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("x"));
        }

        assertThatThrownBy(() -> make(jar, false, Map.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        This is not an archetype that Seedbed can read
                          where: org.house:house-archetype:1
                          why:   it has no META-INF/maven/archetype-metadata.xml
                          do:    check the coordinates after -Darchetype""");
    }

    private Path make(Path jar, boolean allowScript, Map<String, String> given) throws IOException {
        NewProject.Request request = new NewProject.Request(
                Sample.OTHER,
                "tabular-classification",
                Optional.of(ORIGIN),
                scratch.toString(),
                false,
                allowScript,
                given);
        return new NewProject(Rendering.LIBRARY, origin -> jar).make(request, "0.1.0");
    }

    /** Returns a copy of the archetype in which one entry is new or other. */
    private Path rewritten(String name, String text) throws IOException {
        return rewritten(house.jar(), name, text);
    }

    private Path rewritten(Path jar, String name, String text) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        entries.put(name, text.getBytes(StandardCharsets.UTF_8));
        Path copy = scratch.resolve("rewritten.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return copy;
    }
}
