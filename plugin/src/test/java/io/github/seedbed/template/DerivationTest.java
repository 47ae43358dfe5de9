package io.github.seedbed.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DerivationTest {
    @TempDir
    Path scratch;

    private Path template;

    @BeforeEach
    void writeTemplate() throws IOException {
        template = Sample.write(scratch.resolve("template"));
    }

    @Test
    void projectHasTheseFiles() throws IOException {
        Path project = Rendering.project(template, Sample.OTHER, scratch);

        assertThat(SortedFiles.below(project))
                .containsExactly(
                        ".github/workflows/build.yml",
                        ".gitignore",
                        ".mvn/seedbed.properties",
                        "README.md",
                        "config/my-model.yaml",
                        "data/binary.bin",
                        "data/windows.cmd",
                        "pom.xml",
                        "src/main/java/net/other/pkg/Main.java",
                        "src/main/java/net/other/pkg/deep/Deep.java",
                        "src/main/resources/plain.txt",
                        "src/test/java/net/other/pkg/MainTest.java");
    }

    @Test
    void ownNamesGiveTheTemplateBack() throws IOException {
        Path project = Rendering.project(template, Sample.OWN, scratch);

        for (String name : SortedFiles.below(project)) {
            if (!name.equals(ProjectOrigin.FILE)) {
                assertThat(project.resolve(name)).hasSameBinaryContentAs(template.resolve(name));
            }
        }
    }

    @Test
    void markersAreReplacedAsWholeNames() throws IOException {
        Path project = Rendering.project(template, Sample.OTHER, scratch);

        assertThat(Sample.text(project.resolve("README.md"))).isEqualTo("""
                        # my-model

                        ## Heading two ##

                        ### Heading three: costs $5, ${{ github.sha }}, $!x, `#if (true)`, #set($a = 1), #end, #*no comment*#

                        C:\\temp\\net.other.pkg \\ ]] ] # net/other/pkg/Main.java, net.other.pkg.Main$Inner, net.other-group.
                        org.sample.pkg2 org.sample.pkg-x xorg.sample a.org.sample org.sample.other sample-artifact2 my.sample-artifact
                        [my-model](https://example.org/my-model/net.other-group)]]
                        net.other-group:my-model:3.1 #]
                        """);
    }

    @Test
    void pomKeepsVersionsThatAreNotItsOwn() throws IOException {
        Path project = Rendering.project(template, Sample.OTHER, scratch);

        assertThat(Sample.text(project.resolve("pom.xml")))
                .isEqualTo(Sample.POM
                        .replace("  <groupId>org.sample</groupId>", "  <groupId>net.other-group</groupId>")
                        .replace("> sample-artifact <", "> my-model <")
                        .replace("\n  <version>3.1</version>", "\n  <version>1.0-SNAPSHOT</version>")
                        .replace("org.sample.pkg.Main", "net.other.pkg.Main"));
    }

    /** A house has one groupId for its parent, its libraries, its plugins and this template. */
    @Test
    void otherArtifactsOfTheTemplatesGroupStay() throws IOException {
        String pom = """
                <project>
                  <parent>
                    <groupId>org.sample</groupId>
                    <artifactId>sample-artifact.parent</artifactId>
                    <version>3.1</version>
                    <relativePath>../parent/pom.xml</relativePath>
                  </parent>
                  <groupId>org.sample</groupId>
                  <artifactId>sample-artifact</artifactId>
                  <version>3.1</version>
                  <dependencies>
                    <dependency>
                      <groupId>org.sample</groupId>
                      <artifactId>sample-artifact.core</artifactId>
                      <version>3.1</version>
                    </dependency>
                  </dependencies>
                  <build>
                    <plugins>
                      <plugin>
                        <groupId>org.sample.pkg</groupId>
                        <artifactId>house-maven-plugin</artifactId>
                        <configuration>
                          <main>org.sample.pkg.Main</main>
                          <artifact>
                            <groupId>${project.groupId}</groupId>
                            <artifactId>sample-artifact</artifactId>
                          </artifact>
                          <artifact>
                            <groupId>org.sample</groupId>
                            <artifactId>sample-artifact</artifactId>
                          </artifact>
                        </configuration>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """;
        Sample.put(template, "pom.xml", pom);

        Path project = Rendering.project(template, Sample.OTHER, scratch);

        assertThat(Sample.text(project.resolve("pom.xml")))
                .isEqualTo(pom.replace("\n  <groupId>org.sample<", "\n  <groupId>net.other-group<")
                        .replace("            <groupId>org.sample<", "            <groupId>net.other-group<")
                        .replace(">sample-artifact<", ">my-model<")
                        .replace("\n  <version>3.1<", "\n  <version>1.0-SNAPSHOT<")
                        .replace("org.sample.pkg.Main", "net.other.pkg.Main")
                        .replace("<relativePath>../parent/pom.xml</relativePath>", "<relativePath />"));
    }

    /** The JDK's reader loses count of the characters of a text that is longer than its buffer. */
    @Test
    void aLongPom() throws IOException {
        String properties = "<x>1</x>\n".repeat(10_000);
        String pom = Sample.POM.replace("  <properties>\n", "").replace("  </properties>\n", "");
        pom = pom.replaceFirst("    <main>.*\\n    <dollar>.*\\n", "")
                .replace(
                        "  <groupId>org.sample</groupId>",
                        "  <properties>" + properties + "</properties>\n  <groupId>org.sample</groupId>");
        Sample.put(template, "pom.xml", pom);

        Path project = Rendering.project(template, Sample.OTHER, scratch);

        assertThat(Sample.text(project.resolve("pom.xml")))
                .isEqualTo(pom.replace("  <groupId>org.sample</groupId>", "  <groupId>net.other-group</groupId>")
                        .replace("> sample-artifact <", "> my-model <")
                        .replace("\n  <version>3.1</version>", "\n  <version>1.0-SNAPSHOT</version>"));
    }

    @Test
    void ownCoordinatesAreTheirElementsEvenWhenTheyEqualThePackage() throws IOException {
        Sample.put(template, "pom.xml", Sample.POM.replace(">org.sample<", ">org.sample.pkg<"));

        Path project = Rendering.project(template, Sample.OTHER, scratch);

        assertThat(Sample.text(project.resolve("pom.xml")))
                .contains("<groupId>net.other-group</groupId>")
                .contains("<main>net.other.pkg.Main</main>");
    }

    @Test
    void answersAndOriginAreRecorded() throws IOException {
        Path project = Rendering.project(template, Sample.OTHER, scratch);

        assertThat(Sample.text(project.resolve(ProjectOrigin.FILE)).replaceAll("Digest=[0-9a-f]{64}", "Digest=X"))
                .isEqualTo("""
                        # What this project was generated from. Kept by Seedbed; a line own.project= is yours
                        artifactId=my-model
                        format=1
                        groupId=net.other-group
                        own=src/**,data/**,card/**,experiment.yaml,model.lock,seeds.json,pom.xml,README.md,CITATION.cff,LICENSE
                        package=net.other.pkg
                        template=org.house:house-archetype:1
                        templateDigest=X
                        version=1.0-SNAPSHOT
                        """);
    }

    /** archetype:generate checks nothing in batch mode. */
    @Test
    void answersComeBackWhateverTheyHold() throws IOException {
        for (String value :
                List.of("a\\b", "\\", " x ", "\tx", "a\nversion=9", "a\r\nb", "#[[ $x ${y}", "\u00e4\u4e2d", "!=:#")) {
            Path jar = scratch.resolve("archetype.jar");
            Sample.derive(template).packInto(jar);
            Answers answers = new Answers("g", "my-model", value, "net.other.pkg");
            Path project = Rendering.project(jar, answers, scratch.resolve("p" + value.hashCode()), "sample");
            assertThat(ProjectOrigin.of(project).orElseThrow().answers()).isEqualTo(answers);
        }
    }

    @Test
    void aTemplateSaysWhatItsProjectsAreExpectedToChange() throws IOException {
        Sample.put(template, ProjectOrigin.FILE, "format=1\nown=src/**,a.txt\nown.project = .github/**, a.txt\n");
        Path project = Rendering.project(template, Sample.OTHER, scratch);
        OwnFiles own = ProjectOrigin.of(project).orElseThrow().own();
        assertThat(own.patterns()).containsExactly("src/**", "a.txt", ".github/**");
        assertThat(own.contain())
                .accepts(".github/workflows/build.yml", "a.txt")
                .rejects("b.txt", ".github");
    }

    @Test
    void aListThatHoldsNoPatternIsRefused() throws IOException {
        Sample.put(template, ProjectOrigin.FILE, "format=1\nown=src/**,[a\n");
        assertThatThrownBy(() -> Rendering.project(template, Sample.OTHER, scratch))
                .hasMessage("""
                This is not a pattern of files
                  where: .mvn/seedbed.properties: own
                  why:   "[a" cannot be read as one
                  do:    write, for example: .github/**""");
    }

    @Test
    void digestTellsTwoTemplatesOfOneVersionApart() throws IOException {
        Path before = Rendering.project(template, Sample.OTHER, scratch.resolve("1"));
        Sample.put(template, "README.md", Sample.README + "more\n");
        Path after = Rendering.project(template, Sample.OTHER, scratch.resolve("2"));

        assertThat(after.resolve(ProjectOrigin.FILE))
                .content()
                .isNotEqualTo(Sample.text(before.resolve(ProjectOrigin.FILE)));
    }

    @Test
    void secondGenerationIsIdentical() throws IOException {
        Path first = Rendering.project(template, Sample.OTHER, scratch.resolve("1"));
        Path second = Rendering.project(template, Sample.OTHER, scratch.resolve("2"));

        assertThat(Checksums.of(second).digests()).isEqualTo(Checksums.of(first).digests());
    }

    @Test
    void projectIsATemplateAgain() throws IOException {
        Path project = Rendering.project(template, Sample.OTHER, scratch.resolve("1"));
        Path back = Rendering.project(project, Sample.OWN, scratch.resolve("2"));

        for (String name : SortedFiles.below(back)) {
            if (!name.equals(ProjectOrigin.FILE)) {
                assertThat(back.resolve(name)).hasSameBinaryContentAs(template.resolve(name));
            }
        }
    }

    @Test
    void jarHasTheSameBytesInAnotherZone() throws IOException {
        Path here = scratch.resolve("here.jar");
        Path there = scratch.resolve("there.jar");
        TimeZone zone = TimeZone.getDefault();
        Sample.derive(template).packInto(here);
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        try {
            Sample.derive(template).packInto(there);
        } finally {
            TimeZone.setDefault(zone);
        }

        assertThat(there).hasSameBinaryContentAs(here);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"R&D <b> \"x\" --> ]]>", "$x ## #* *# #[[ ]]# \\$a", "a\\b\\\\c", "#if(true)", "é日", "a'b\"c"})
    void hostileValuesKeepThePomWellFormed(String hostile) throws Exception {
        Path jar = scratch.resolve("archetype.jar");
        Sample.derive(template).packInto(jar);

        Path project = Rendering.project(
                jar, new Answers(hostile, "my-model", hostile, "net.other"), scratch.resolve("projects"), "sample");

        var pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(project.resolve("pom.xml").toFile());
        assertThat(pom.getElementsByTagName("version").item(1).getTextContent()).isEqualTo(hostile);
    }

    @Test
    void additionsTakeThePlaceOfTheTemplatesFiles() throws IOException {
        SortedMap<String, byte[]> additions = new TreeMap<>();
        additions.put("mvnw", "echo sample-artifact $#\n".getBytes(StandardCharsets.UTF_8));
        Sample.put(template, "mvnw", "old");
        Path jar = scratch.resolve("archetype.jar");
        Derivation.derive(template, Optional.empty(), "a:b:c", additions).packInto(jar);

        Path project = Rendering.project(jar, Sample.OTHER, scratch.resolve("projects"), "a:b:c");

        assertThat(project.resolve("mvnw"))
                .hasContent("echo sample-artifact $#\n")
                .isExecutable();
    }

    @Test
    void whatGitIgnoresStaysOut() throws Exception {
        Sample.put(template, ".gitignore", "target/\n.env\n/secret/\nkept.txt\n");
        Sample.put(template, "kept.txt", "");
        try (Git git = Git.init().setDirectory(scratch.toFile()).call()) {
            DirCache index = git.getRepository().lockDirCache();
            DirCacheEntry tracked = new DirCacheEntry("template/kept.txt");
            tracked.setFileMode(FileMode.REGULAR_FILE);
            tracked.setObjectId(ObjectId.zeroId());
            DirCacheBuilder builder = index.builder();
            builder.add(tracked);
            builder.commit();
        }
        Sample.put(template, "config/.env", "password");
        Sample.put(template, "secret/key.txt", "password");

        assertThat(TemplateFiles.read(template))
                .containsKeys("kept.txt", "pom.xml", "config/sample-artifact.yaml")
                .doesNotContainKeys("config/.env", "secret/key.txt");
    }

    @Test
    void repositoryThatIgnoresTheWholeTemplateIsNotItsOwn() throws Exception {
        Sample.put(scratch, ".gitignore", "*\n");
        Git.init().setDirectory(scratch.toFile()).call().close();

        assertThat(TemplateFiles.read(template)).containsKeys("pom.xml", "README.md");
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
