package io.github.seedbed.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed out: nothing in it is tied to where it was made. */
final class KitTest {
    @TempDir
    Path scratch;

    @Test
    void nothingInTheRepositoryIsTiedToAMirror() throws IOException {
        Path m2 = scratch.resolve("m2");
        for (String name : new String[] {
            "org/acme/a/1/a-1.jar",
            "org/acme/a/1/a-1.jar.sha1",
            "org/acme/a/1/a-1.pom",
            "org/acme/a/1/_remote.repositories",
            "org/acme/a/1/a-1.jar.lastUpdated",
            "org/acme/a/resolver-status.properties",
            "org/acme/a/maven-metadata-corp-mirror.xml",
            "org/acme/b/maven-metadata-central.xml",
            "org/acme/b/maven-metadata-local.xml"
        }) {
            Files.createDirectories(m2.resolve(name).getParent());
            Files.writeString(m2.resolve(name), name);
        }
        new KitRepository(m2).clean();
        assertThat(SortedFiles.below(m2))
                .containsExactly(
                        "org/acme/a/1/a-1.jar",
                        "org/acme/a/1/a-1.pom",
                        "org/acme/a/maven-metadata-local.xml",
                        "org/acme/b/maven-metadata-local.xml");
        assertThat(m2.resolve("org/acme/a/maven-metadata-local.xml"))
                .hasContent("org/acme/a/maven-metadata-corp-mirror.xml");
        assertThat(m2.resolve("org/acme/b/maven-metadata-local.xml")).hasContent("org/acme/b/maven-metadata-local.xml");
        new KitRepository(m2).serve();
        assertThat(m2.resolve("org/acme/b/maven-metadata.xml")).hasContent("org/acme/b/maven-metadata-local.xml");
        assertThat(m2.resolve("org/acme/a/1/a-1.jar.sha1")).content().hasSize(40);
        assertThat(m2.resolve("org/acme/b/maven-metadata.xml.sha1")).exists();
        assertThat(new KitRepository(m2).largest(1).get(0).getKey()).isEqualTo("org.acme");
    }

    @Test
    void theKitHasMavenSettingsScriptsAndDigests() throws Exception {
        Path zip = scratch.resolve("maven.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : new String[] {"bin/mvn", "bin/mvn.cmd", "conf/settings.xml", "../../evil"}) {
                out.putNextEntry(new ZipEntry("apache-maven-3/" + name));
                out.write("java LAUNCHER ${MAVEN_ARGS} %MAVEN_ARGS%".getBytes("UTF-8"));
            }
        }
        Path local = scratch.resolve("local");
        Files.createDirectories(local.resolve("io/github/seedbed/x"));
        Files.writeString(local.resolve("io/github/seedbed/x/x.jar"), "x");
        Kit kit = new Kit(scratch.resolve("a room/our kit"));
        kit.begin();
        kit.unpackMaven(zip);
        kit.copySeedbed(local);
        kit.nameGoals();
        assertThat(kit.maven().resolve("conf/settings.xml"))
                .content()
                .contains("pluginGroup")
                .doesNotContain("offline");
        Handouts.write(kit.pages(), "en");
        kit.complete("en");
        assertThat(SortedFiles.below(kit.folder()))
                .contains(
                        "README.txt",
                        "room.xml",
                        "SHA256SUMS",
                        "check",
                        "check.cmd",
                        "m2/io/github/seedbed/maven-metadata-local.xml",
                        "m2/io/github/seedbed/x/x.jar",
                        "maven/bin/mvn",
                        "maven/conf/settings.xml",
                        "workshop/LICENSE.md",
                        "workshop/docs/shift.html",
                        "workshop/guide.html");
        assertThat(scratch.resolve("a room/evil")).doesNotExist();
        assertThat(kit.maven().resolve("bin/mvn")).hasContent("java LAUNCHER --offline ${MAVEN_ARGS} %MAVEN_ARGS%");
        Path settings = kit.maven().resolve("conf/settings.xml");
        assertThat(settings)
                .content()
                .contains("${maven.home}/../m2")
                .contains("<offline>true</offline>")
                .contains("language>en<");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(settings.toFile());
        assertThat(kit.folder().resolve("check.cmd")).content().contains("\r\n").doesNotContain("\r\r");
        assertThat(kit.folder().resolve("SHA256SUMS"))
                .content()
                .contains(Sha256.of(kit.folder().resolve("check")) + "  check\n");
        // The page says to serve the folder that holds the kit and its zip
        assertThat(kit.folder().resolve("room.xml"))
                .content()
                .contains("<url>http://localhost:8000/our%20kit/m2</url>");
        try (ZipFile packed = new ZipFile(kit.pack().toFile())) {
            assertThat(packed.getEntry("maven/bin/mvn").getMethod()).isEqualTo(ZipEntry.STORED);
        }
        assertThatThrownBy(kit::begin)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("There is something in the folder of the kit");
    }

    /** Before everything is recorded, which takes minutes. */
    @Test
    void aMavenThatCannotStayOfflineIsRefused() throws IOException {
        Path zip = scratch.resolve("maven.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("apache-maven-3/bin/mvn"));
            out.write("java LAUNCHER".getBytes("UTF-8"));
        }
        Kit kit = new Kit(scratch.resolve("kit"));
        assertThatThrownBy(() -> kit.unpackMaven(zip)).hasMessage("""
                This Maven cannot be told to stay offline
                  where: bin/mvn
                  why:   it does not pass on "${MAVEN_ARGS}", as Maven 3.9 does
                  do:    delete %s and take another one: -DmavenVersion=3.9.16""".formatted(kit.folder()));
    }

    @Test
    void aPageIsReadWithoutTheOthers() throws IOException {
        String html = Handouts.html(
                "# A & B\n\nSee [the kit](kit.md), [tables](../../x.md), [data](../../your-own-data.md#a).\n\n"
                        + "| a |\n|---|\n| b |\n\n![words](x.png)\n",
                "cards",
                "en");
        assertThat(html)
                .contains(
                        "<html lang=\"en\">",
                        "<title>A &amp; B</title>",
                        "<a href=\"kit.html\">the kit</a>",
                        ", tables, <a href=\"docs/your-own-data.html\">data</a>.",
                        "<p>words</p>",
                        "<td>b</td>")
                .doesNotContain(".md");
    }
}
