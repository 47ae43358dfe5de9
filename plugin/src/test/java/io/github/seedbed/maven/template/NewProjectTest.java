package io.github.seedbed.maven.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.template.Answers;
import io.github.seedbed.template.Archetype;
import io.github.seedbed.template.Rendering;
import io.github.seedbed.template.Resource;
import io.github.seedbed.template.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

final class NewProjectTest {
    private static final String HOSTILE =
            "abcXYZ019.-_/\\ \t\n\u0000\u001b$#{}[]()&<>\"'*?:|;!%~^`\u00e9\u65e5\ud83d\ude00\u202e\u0130\u0131";

    private static final List<String> KNOWN_TROUBLE = List.of(
            "",
            " ",
            "..",
            "../x",
            "/etc/x",
            "C:\\x",
            "~",
            "-rf",
            "${java.home}",
            "$!{x}",
            "#set($a = 1)",
            "#[[x]]#",
            "<!-- x -->",
            "]]>",
            "&amp;",
            "$(id)",
            "`id`",
            "a;id",
            "a|b",
            "con",
            "nul.txt",
            "com1",
            "a".repeat(255),
            "a.".repeat(127) + "a",
            "\u00e9".repeat(128),
            "e\u0301",
            "I\u0307",
            "\u2028",
            "my\u0000model",
            "my\nmodel",
            "java.lang",
            "true",
            "9",
            "A");

    @TempDir
    Path scratch;

    private Path jar;
    private Path desk;

    @BeforeEach
    void packArchetype() throws IOException {
        jar = scratch.resolve("archetype.jar");
        desk = Files.createDirectory(scratch.resolve("desk"));
        Sample.derive(Sample.write(scratch.resolve("template"))).packInto(jar);
    }

    @Test
    void projectIsWhatTheArchetypeHolds() throws IOException {
        Path project = make(answers("my-model"), "tabular-classification", "desk");

        assertThat(project).isEqualTo(desk.resolve("my-model"));
        assertThat(Checksums.of(project).digests())
                .isEqualTo(Checksums.of(Rendering.project(jar, answers("my-model"), scratch.resolve("other"), "x"))
                        .digests());
        assertThat(SortedFiles.in(desk)).containsExactly(project);
    }

    @Test
    void missingFoldersAreMadeAndAnEmptyOneIsTaken() throws IOException {
        Files.createDirectories(desk.resolve("a/b/my-model"));

        make(answers("my-model"), "tabular-classification", "desk/a/b");
        make(answers("my-model"), "tabular-classification", "desk/c/d");

        assertThat(desk.resolve("a/b/my-model/pom.xml")).exists();
        assertThat(desk.resolve("c/d/my-model/pom.xml")).exists();
    }

    @Test
    void allFaultsAreToldAtOnce() throws IOException {
        Sample.put(desk, "pom.xml", "");

        assertRefused(new Answers("org..x", "../Mine", "1/0", "org.my-lab.new"), "tabular-clasification", """
                The artifactId cannot be used
                  where: -DartifactId=../Mine
                  why:   it is lower-case letters and digits, with single "-", "." or "_" between them, and starts with a letter
                  do:    say: -DartifactId=mine
                The groupId cannot be used
                  where: -DgroupId=org..x
                  why:   it is ASCII letters, digits, "-" and "_", in parts with single dots between them
                  do:    say, for example: -DgroupId=com.example
                The version cannot be used
                  where: -Dversion=1/0
                  why:   it is ASCII letters, digits, "-", "_", "+" and single dots, and starts with a letter or a digit
                  do:    say, for example: -Dversion=1.0-SNAPSHOT
                Java does not accept the package
                  where: -Dpackage=org.my-lab.new
                  why:   each part is ASCII letters, digits and "_", starts with no digit, and is not a Java keyword; \
                without -Dpackage it is the groupId
                  do:    say: -Dpackage=org.my_lab.new_
                There is no template of that name
                  where: -Dtemplate=tabular-clasification
                  why:   Did you mean "tabular-classification"?
                  do:    say: -Dtemplate=tabular-classification
                The output folder holds a Maven project
                  where: %s
                  why:   your project would become a module of that one, or Maven would take it for one
                  do:    name a folder without a pom.xml: -DoutputDirectory=<folder>""".formatted(
                        desk.resolve("pom.xml")));
    }

    @Test
    void missingNameIsTold() {
        assertRefused(answers(null), "tabular-classification", """
                Your project has no name
                  where: -DartifactId
                  why:   the artifactId names the project and its folder
                  do:    say, for example: -DartifactId=my-model""");
    }

    @Test
    void devicesAndLongNamesAreRefused() {
        assertRefused(new Answers("com.nul", "con", "1".repeat(201), "com.aux"), "tabular-classification", """
                The artifactId cannot be used
                  where: -DartifactId=con
                  why:   Windows keeps con, prn, aux, nul, com1-com9 and lpt1-lpt9 for devices
                  do:    say: -DartifactId=my-model
                The groupId cannot be used
                  where: -DgroupId=com.nul
                  why:   Windows keeps con, prn, aux, nul, com1-com9 and lpt1-lpt9 for devices
                  do:    say, for example: -DgroupId=com.example
                The version is too long
                  where: -Dversion
                  why:   it has 201 characters, and file names with suffixes end at 255 bytes: 200 is the most
                  do:    say, for example: -Dversion=1.0-SNAPSHOT
                The package cannot be used
                  where: -Dpackage=com.aux
                  why:   Windows keeps con, prn, aux, nul, com1-com9 and lpt1-lpt9 for devices
                  do:    say: -Dpackage=com.aux_""");
    }

    @Test
    void controlCharactersAreShownNotObeyed() {
        assertRefused(answers("a\u001b[2J"), "tabular-classification", """
                The artifactId cannot be used
                  where: -DartifactId=a\\u001b[2J
                  why:   it is lower-case letters and digits, with single "-", "." or "_" between them, and starts with a letter
                  do:    say: -DartifactId=a-2j""");
    }

    @Test
    void whatIsThereIsNotTouched() throws IOException {
        Sample.put(desk, "my-model/mine.txt", "mine");
        Sample.put(desk, "file", "mine");

        assertRefused(answers("my-model"), "tabular-classification", """
                There is something where your project would be
                  where: %s
                  why:   the folder is not empty
                  do:    choose another name with -DartifactId, or another folder with -DoutputDirectory""".formatted(desk.resolve("my-model")));
        assertRefused(answers("file"), "tabular-classification", """
                There is something where your project would be
                  where: %s
                  why:   it is not a folder
                  do:    choose another name with -DartifactId, or another folder with -DoutputDirectory""".formatted(desk.resolve("file")));
    }

    @Test
    void whatAKilledGenerationLeftIsCleared() throws IOException {
        Sample.put(desk, ".my-model.new-999999999/my-model/pom.xml", "half");
        Sample.put(
                desk,
                ".my-model.new-"
                        + ProcessHandle.current().parent().orElseThrow().pid() + "/pom.xml",
                "at work");
        Sample.put(desk, ".my-model.new-mine/pom.xml", "mine");
        make(answers("my-model"), "tabular-classification", "desk");
        assertThat(desk.resolve(".my-model.new-999999999")).doesNotExist();
        assertThat(SortedFiles.in(desk)).hasSize(3);
    }

    @Test
    void outputFolderThatIsAFileIsRefused() throws IOException {
        Sample.put(desk, "file", "mine");

        assertThatThrownBy(() -> make(answers("my-model"), "tabular-classification", "desk/file/x"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        The output folder cannot be made
                          where: %s
                          why:   it is a file
                          do:    name another folder: -DoutputDirectory=<folder>""".formatted(desk.resolve("file")));
    }

    @Test
    void outputFolderAmongTheSourcesOfAnotherProjectIsRefused() throws IOException {
        Files.createDirectories(desk.resolve("src/main"));
        Files.writeString(desk.resolve("pom.xml"), "<project/>");

        assertThatThrownBy(() -> make(answers("my-model"), "tabular-classification", "desk/src/main/models"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        The output folder is among the sources of another project
                          where: %s
                          why:   its build would take your project's files for its own
                          do:    name a folder outside of it: -DoutputDirectory=<folder>""".formatted(desk.resolve("pom.xml")));
        assertThat(make(answers("my-model"), "tabular-classification", "desk/models"))
                .isDirectory();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void outputFolderThatTakesNothingIsRefused() {
        assertThatThrownBy(() -> make(answers("my-model"), "tabular-classification", "/proc/none"))
                .isInstanceOf(ProblemException.class)
                .hasMessageMatching("""
                        The output folder cannot be written
                          where: /proc(/none)?
                          why:   you have no permission to write there, or the file system is read-only
                          do:    name another folder: -DoutputDirectory=<folder>""");
    }

    @Test
    void nothingIsLeftWhenTheArchetypeIsBroken() throws IOException {
        Path template = Sample.write(scratch.resolve("broken"));
        Archetype archetype = Sample.derive(template);
        List<Resource> resources = new ArrayList<>(archetype.resources());
        byte[] broken = "#if($a ==)".getBytes(StandardCharsets.UTF_8);
        resources.add(new Resource("", "zz.txt", false, true, broken));
        new Archetype("a:b:c", resources, Map.of(), Sample.OTHER, new TreeMap<>()).packInto(jar);

        assertThatThrownBy(() -> make(answers("my-model"), "tabular-classification", "desk/a/b"))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("The archetype could not be turned into a project\n  where: ")
                .hasMessageEndingWith("\n  do:    report it to the archetype's authors; nothing was written");
        assertThat(SortedFiles.in(desk)).isEmpty();
    }

    @Test
    void hostileAnswersGiveAProjectOrAProblem() throws Exception {
        SplittableRandom random = new SplittableRandom(11);
        int made = 0;
        for (int i = 0; i < 250; i++) {
            Answers answers = new Answers(
                    value(random, "com.example"),
                    value(random, "my-model"),
                    value(random, "1.0"),
                    value(random, "com.x"));
            try {
                Path project = make(answers, "tabular-classification", "desk");
                assertThat(project.getParent()).isEqualTo(desk);
                assertThat(elements(project.resolve("pom.xml"))).contains(answers.artifactId(), answers.version());
                SortedFiles.delete(project);
                made++;
            } catch (ProblemException e) {
                assertThat(e.problems()).isNotEmpty();
            }
            assertThat(SortedFiles.in(desk)).isEmpty();
        }
        assertThat(made).isBetween(10, 240);
    }

    /** Returns the texts of a POM's elements: it is well-formed. */
    private static List<String> elements(Path pom) throws Exception {
        NodeList all = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(pom.toFile())
                .getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(at -> all.item(at).getTextContent().strip())
                .toList();
    }

    private static String value(SplittableRandom random, String good) {
        if (random.nextInt(3) > 0) {
            return good;
        }
        if (random.nextBoolean()) {
            return KNOWN_TROUBLE.get(random.nextInt(KNOWN_TROUBLE.size()));
        }
        StringBuilder value = new StringBuilder();
        int[] alphabet = HOSTILE.codePoints().toArray();
        random.ints(random.nextInt(12), 0, alphabet.length).forEach(at -> value.appendCodePoint(alphabet[at]));
        return value.toString();
    }

    private void assertRefused(Answers answers, String template, String message) {
        assertThatThrownBy(() -> make(answers, template, "desk"))
                .isInstanceOf(ProblemException.class)
                .hasMessage(message);
    }

    private Path make(Answers answers, String template, String folder) throws IOException {
        NewProject project = new NewProject(Rendering.LIBRARY, origin -> jar);
        String output = scratch.resolve(folder).toString();
        return project.make(
                new NewProject.Request(answers, template, Optional.empty(), output, false, false, Map.of()), "0.1.0");
    }

    private static Answers answers(String artifactId) {
        return new Answers("com.example", artifactId, "1.0-SNAPSHOT", "com.example");
    }
}
