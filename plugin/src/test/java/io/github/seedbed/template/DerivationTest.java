package io.github.seedbed.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Checksums;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
