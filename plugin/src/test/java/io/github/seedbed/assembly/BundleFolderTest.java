package io.github.seedbed.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.questions.Reviewed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleFolderTest {
    @TempDir
    private Path folder;

    private BundleFolder bundle;

    @BeforeEach
    void project() throws Exception {
        bundle = ProjectFixture.in(folder);
    }

    @Test
    void holdsTheRunItsDocumentsAndTheirDigests() throws Exception {
        String id = bundle.write();
        assertThat(SortedFiles.below(bundle.path()))
                .containsExactly(
                        ".zenodo.json",
                        "CITATION.cff",
                        "LICENSE",
                        "README.md",
                        "SHA256SUMS",
                        "bom.json",
                        "citation.bib",
                        "codemeta.json",
                        "config.json",
                        "croissant.json",
                        "data/penguins.csv",
                        "datasheet.md",
                        "figures/confusion.svg",
                        "figures/distributions.svg",
                        "figures/reliability.svg",
                        "figures/slices.svg",
                        "metrics.json",
                        "model.onnx",
                        "model.tribuo",
                        "parity.json",
                        "profile.json",
                        "provenance.json");
        assertThat(id).isEqualTo(Sha256.of(bundle.path().resolve("SHA256SUMS")));
    }

    @Test
    void theCardIsFilledIn() throws Exception {
        bundle.write();
        assertThat(Files.readString(bundle.path().resolve("README.md")))
                .startsWith("---\n")
                .contains("\n# My model\n")
                .contains("\n## How good it is\n")
                .contains("accuracy 0.875 (95 % interval 0.53 to 0.98, n = 8); wrong for 1 of 8 birds")
                .doesNotContain("#*")
                .doesNotContain("$metrics");
    }

    @Test
    void isTheSameOnEveryCheckout() throws Exception {
        String id = bundle.write();
        for (String name : new String[] {"card/model-card.md", "card/datasheet.md", "CITATION.cff", "LICENSE"}) {
            Path file = folder.resolve(name);
            Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        }
        assertThat(bundle.write()).isEqualTo(id);
    }

    @Test
    void tellsAllMissingDocumentsAtOnceAndKeepsTheOldBundle() throws Exception {
        String id = bundle.write();
        Files.delete(folder.resolve("card/datasheet.md"));
        Files.delete(folder.resolve("LICENSE"));
        assertThatThrownBy(bundle::write).isInstanceOf(ProblemException.class).hasMessage("""
                        A document is missing
                          where: card/datasheet.md
                          why:   every bundle holds it
                          do:    restore it from version control, or write it anew
                        A document is missing
                          where: LICENSE
                          why:   every bundle holds it
                          do:    restore it from version control, or write it anew""");
        assertThat(Sha256.of(bundle.path().resolve("SHA256SUMS"))).isEqualTo(id);
    }

    @Test
    void namesTheLineThatIsNotUtf8() throws Exception {
        Path card = folder.resolve("card/model-card.md");
        int lines = Files.readString(card).split("\n").length;
        Files.write(card, "caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1), StandardOpenOption.APPEND);
        assertThatThrownBy(bundle::write).isInstanceOf(ProblemException.class).hasMessage("""
                        A document cannot be read
                          where: card/model-card.md, line LINE
                          why:   it is not UTF-8
                          do:    save it as UTF-8; then: mvn verify""".replace(
                        "LINE", String.valueOf(lines + 1)));
    }

    @Test
    void needsARun() throws Exception {
        Files.delete(folder.resolve("target/run/model.onnx"));
        assertThatThrownBy(bundle::write).isInstanceOf(ProblemException.class).hasMessage("""
                        There is no trained model
                          where: target/run
                          why:   it lacks model.onnx
                          do:    mvn compile seedbed:train seedbed:card""");
    }

    @Test
    void theZipIsTheSameInEveryTimeZone() throws Exception {
        bundle.write();
        Path zip = folder.resolve("target/my-model-bundle.zip");
        bundle.pack(zip, "2026-01-01T00:00:00Z");
        final byte[] first = Files.readAllBytes(zip);
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            bundle.pack(zip, "1767225600");
        } finally {
            TimeZone.setDefault(zone);
        }
        assertThat(Files.readAllBytes(zip)).isEqualTo(first);
        try (ZipFile entries = new ZipFile(zip.toFile())) {
            assertThat(entries.stream().map(Object::toString))
                    .containsExactlyElementsOf(SortedFiles.below(bundle.path()));
            assertThat(entries.getInputStream(entries.getEntry("config.json")).readAllBytes())
                    .isEqualTo(Files.readAllBytes(bundle.path().resolve("config.json")));
        }
    }

    @Test
    void theZipNeedsNoTimestampButAReadableOne() throws Exception {
        bundle.write();
        bundle.pack(folder.resolve("target/a.zip"), null);
        bundle.pack(folder.resolve("target/b.zip"), "1960-01-01T00:00:00Z");
        assertThat(folder.resolve("target/a.zip")).hasSameBinaryContentAs(folder.resolve("target/b.zip"));
        assertThatThrownBy(() -> bundle.pack(folder.resolve("target/c.zip"), "yesterday"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        The build's time cannot be read
                          where: pom.xml, property project.build.outputTimestamp
                          why:   "yesterday" is neither a time such as 2026-01-01T00:00:00Z nor seconds since 1970
                          do:    correct it, or remove the property""");
    }

    /**
     * People swap the data and see green: the bundle says to its readers, and to programs, what is not true any more.
     */
    @Test
    void whatWasWrittenForOtherDataSaysSo() throws Exception {
        Path config = folder.resolve("target/run/config.json");
        Files.writeString(config, Files.readString(config).replace("a3f59e5b", "00000000"));
        bundle.write();
        String card = Files.readString(bundle.path().resolve("README.md"));
        assertThat(card)
                .contains("\n# My model\n\n> **This text was written for other data.**")
                .contains("*Written for other data: nobody has read this again since.*\n\nPredicts the sex of");
        assertThat(card.split("nobody has read this again", -1)).hasSize(18);
        assertThat(bundle.path().resolve("datasheet.md"))
                .content()
                .contains("\n# Datasheet: Palmer penguins\n\n> **This text was written for other data.**")
                .contains("**Is there a split?** *Written for other data: nobody has read this again since.* Yes")
                .contains("license: unknown\n")
                .doesNotContain("pretty_name");
        for (String file : List.of("croissant.json", ".zenodo.json", "codemeta.json", "citation.bib", "CITATION.cff")) {
            assertThat(bundle.path().resolve(file))
                    .content()
                    .doesNotContainIgnoringCase("palmer")
                    .doesNotContain("zenodo.3960218", "CC0-1.0", "Horst", "rai:data");
        }
        assertThat(Reviewed.doubts(folder, new RunFolder(folder.resolve("target/run")).config()))
                .contains(
                        "You confirm card/datasheet.md for the present data, with 0 answers. Lines with numbers that are"
                                + " not the run's:")
                .anyMatch(line -> line.matches("  line [0-9]+: .*from 2007 to 2009.*"));

        Reviewed.record(folder, Reviewed.digest(new RunFolder(folder.resolve("target/run")).config()));
        bundle.write();
        assertThat(bundle.path().resolve("croissant.json")).content().contains("palmerpenguins", "zenodo.3960218");
        assertThat(bundle.path().resolve("README.md")).content().doesNotContain("other data:");
    }
}
