package io.github.seedbed.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates of which no archetype is derived, and what is said of each. */
final class RefusedTemplatesTest {
    @TempDir
    Path scratch;

    private Path template;

    @BeforeEach
    void writeTemplate() throws IOException {
        template = Sample.write(scratch.resolve("template"));
    }

    @Test
    void allThatCannotPassIsRefusedAtOnce() throws IOException {
        Sample.put(template, "a.txt", "\nsample-artifact ]]#\n");
        Sample.put(template, "b.txt", "x\r\nsample-artifact\r\n");

        assertRefused("""
                The template holds the text "]]#" in a file with a marker
                  where: a.txt, line 2
                  why:   it ends a literal in an archetype, and there is no way to escape it
                  do:    write it in another way, for example "]] #"
                The template has Windows' line ends in a file with a marker
                  where: b.txt, line 1
                  why:   a file in which names are replaced gets the line ends of the machine that generates
                  do:    convert the file to LF, or take the marker out of it""");
    }

    @Test
    void unportableFilesAreRefused() throws IOException {
        Sample.put(template, "data/é.txt", "");
        Files.createSymbolicLink(template.resolve("link"), template.resolve("README.md"));

        assertRefused("""
                A file of the template has a name that not every machine can write
                  where: data/é.txt
                  why:   archetypes are unpacked with the machine's character set, and Windows refuses some characters
                  do:    rename it, with ASCII letters, digits, "-", "_" and "." only
                The template holds a symbolic link
                  where: link
                  why:   an archetype holds files only
                  do:    replace the link by the file that it leads to""");
    }

    @Test
    void handsNoSecretToOthersAndWaitsForNoPipe() throws Exception {
        Files.writeString(template.resolve(".npmrc"), "registry=https://registry.example.org\n");
        Files.writeString(template.resolve("notes.txt"), "one\ntoken: npm_" + "a1B2".repeat(9) + "\n");
        assertThat(new ProcessBuilder("mkfifo", template.resolve("pipe").toString())
                        .start()
                        .waitFor())
                .isZero();
        assertThatThrownBy(() -> TemplateFiles.read(template)).hasMessage("""
                The template holds a secret
                  where: .npmrc
                  why:   files of this name keep passwords or keys
                  do:    name the file in .gitignore, or remove the secret and revoke it: whoever gets the archetype has it
                The template holds a secret
                  where: notes.txt, line 2
                  why:   it looks like a token of npm; it is not repeated here
                  do:    name the file in .gitignore, or remove the secret and revoke it: whoever gets the archetype has it
                The template holds what is neither a file nor a folder
                  where: pipe
                  why:   an archetype holds files only; this is a pipe, a socket or a device
                  do:    remove it, or name it in .gitignore""");
    }

    @Test
    void twoFilesInOnePlaceAreRefused() throws IOException {
        Sample.put(template, "src/test/java/MainTest.java", "");

        assertRefused("""
                Two files of the template would be one in the archetype
                  where: src/test/java/org/sample/pkg/MainTest.java
                  why:   an archetype keeps files of the package and files next to it in one folder
                  do:    rename one of the two""");
    }

    @Test
    void modulesAndMissingCoordinatesAreRefused() throws IOException {
        Sample.put(
                template,
                "pom.xml",
                "<project><modules/><artifactId>${x}</artifactId><parent><groupId>g</groupId></parent></project>");

        assertRefused("""
                A template is one module
                  where: pom.xml, element <modules>
                  why:   an archetype of several modules would have to rename each of them
                  do:    run the same command in the folder of one of the modules
                The template's artifactId is not plain text
                  where: pom.xml, element <artifactId>
                  why:   "${x}" is looked up elsewhere, so it does not say what to replace
                  do:    write the value itself into <artifactId>
                The template does not say its own groupId
                  where: pom.xml
                  why:   a groupId that comes from the parent cannot be replaced in a project
                  do:    add <groupId> directly below <project>
                The template does not say its own version
                  where: pom.xml
                  why:   a version that comes from the parent cannot be replaced in a project
                  do:    add <version> directly below <project>""");
    }

    @Test
    void brokenPomIsRefused() throws IOException {
        Sample.put(template, "pom.xml", "<project>\n<x></project>");

        assertRefused("""
                The template's POM cannot be read
                  where: pom.xml, line 2
                  why:   it is not well-formed XML
                  do:    fix it until this passes: mvn validate""");
    }

    @Test
    void folderWithoutPomIsRefused() throws IOException {
        Files.delete(template.resolve("pom.xml"));

        assertRefused("""
                There is no template
                  where: %s
                  why:   a template is a Maven project, and there is no pom.xml in UTF-8 in this folder
                  do:    name the folder of a Maven project: -DtemplateFolder=<folder>""".formatted(template));
    }

    @Test
    void templateWithoutACommonPackageIsRefused() throws IOException {
        Sample.put(template, "src/main/java/net/Other.java", "");

        assertRefused("""
                The template has no package
                  where: src/main/java/
                  why:   there is no package that all classes in src/main/java are in
                  do:    put the classes below a package such as com.example.model, or name it: \
                -DtemplatePackage=com.example.model""");
    }

    @Test
    void packageThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> Derivation.derive(template, Optional.of("org.none"), "a:b:c", new TreeMap<>()))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        The template has no package "org.none"
                          where: src/main/java/
                          why:   no file in src/main/java is in that package
                          do:    put the classes below a package such as com.example.model, or name it: \
                        -DtemplatePackage=com.example.model""");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> Sample.derive(template))
                .isInstanceOf(ProblemException.class)
                .hasMessage(message);
    }
}
