package io.github.seedbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Programs of others read the citation files, and read the same in all of them. (No npm or Debian package holds a JSON
 * schema of CFF, CodeMeta or Zenodo's metadata; those rules are in {@code CitationFaults} and its tests.)
 */
@Tag("full")
class CitationReadersTest {
    private static final String READER = """
            import { Cite } from "@citation-js/core";
            import "@citation-js/plugin-cff";
            import "@citation-js/plugin-bibtex";
            import "@citation-js/plugin-zenodo";
            import "@citation-js/plugin-csl";
            import { readFileSync } from "node:fs";
            const bundle = process.argv[2];
            const read = {};
            for (const name of ["CITATION.cff", "citation.bib", ".zenodo.json"]) {
              try {
                const cite = new Cite(readFileSync(bundle + "/" + name, "utf8"));
                cite.data = [cite.data[0]];
                const { title, author, DOI, issued, type, version } = cite.data[0];
                const apa = cite.format("bibliography", { template: "apa", lang: "en-US" }).trim();
                read[name] = { title, author, DOI, issued, type, version, apa };
              } catch (error) {
                read[name] = { error: String(error) };
              }
            }
            console.log(JSON.stringify(read));
            """;

    private static final String CITED = """
            cff-version: 1.2.0
            message: If you use this model, please cite it as below.
            type: software
            title: "Penguins & Co: 100 % told apart"
            license: Apache-2.0
            doi: 10.5281/zenodo.1234567
            date-released: 2026-11-01
            authors:
              - family-names: Lovelace
                given-names: Ada
                orcid: https://orcid.org/0000-0002-1825-0097
              - family-names: Gómez
                name-particle: van der
                given-names: José María
            """;

    private static final String APA = "Lovelace, A., & van der Gómez, J. M. (2026). Penguins & Co: 100 % told apart";

    private final FirstRun first = FirstRun.get();

    @Test
    void readTheSameInEveryFile() throws Exception {
        Path folder = Workspace.empty("citation readers");
        Files.writeString(folder.resolve("package.json"), "{\"private\": true, \"type\": \"module\"}\n");
        Files.writeString(folder.resolve("read.js"), READER);
        Tools.npm(
                folder,
                "install",
                "--no-audit",
                "--no-fund",
                "@citation-js/core@0.9.0",
                "@citation-js/plugin-bibtex@0.9.0",
                "@citation-js/plugin-cff@0.7.3",
                "@citation-js/plugin-csl@0.9.0",
                "@citation-js/plugin-zenodo@0.7.3");
        first.verify.green();
        theDoiIsNotKnownYet(folder, first.project.resolve("target/bundle"));
        theDoiIsKnown(folder, cited());
        // They do look
        Path broken = Workspace.empty("broken citations");
        for (String name : new String[] {"CITATION.cff", "citation.bib", ".zenodo.json"}) {
            Files.writeString(broken.resolve(name), "{title = {Penguins\n\t- x: [");
        }
        assertThat(read(folder, broken))
                .allSatisfy(file -> assertThat(file.path("error").asText()).isNotEmpty());
    }

    private static void theDoiIsNotKnownYet(Path folder, Path bundle) throws Exception {
        for (JsonNode file : read(folder, bundle)) {
            assertThat(file.path("title").asText()).isEqualTo("my-model");
            assertThat(file.path("author")).hasSize(1);
            assertThat(file.has("DOI")).isFalse();
            assertThat(file.has("issued")).isFalse();
        }
    }

    private static void theDoiIsKnown(Path folder, Path bundle) throws Exception {
        JsonNode read = read(folder, bundle);
        for (JsonNode file : read) {
            assertThat(file.path("title").asText()).isEqualTo("Penguins & Co: 100 % told apart");
            assertThat(file.at("/author/0/family").asText()).isEqualTo("Lovelace");
            assertThat(file.at("/author/1/non-dropping-particle").asText()).isEqualTo("van der");
            assertThat(file.at("/author/1/family").asText()).isEqualTo("Gómez");
            assertThat(file.at("/author/1/given").asText()).isEqualTo("José María");
            assertThat(file.at("/issued/date-parts/0/0").asInt()).isEqualTo(2026);
            assertThat(file.path("apa").asText()).startsWith(APA);
        }
        assertThat(read.path("CITATION.cff").path("DOI").asText()).isEqualTo("10.5281/zenodo.1234567");
        assertThat(read.path("citation.bib").path("DOI").asText()).isEqualTo("10.5281/zenodo.1234567");
        // Zenodo gives the DOI itself: one in its metadata would be another's
        assertThat(read.path(".zenodo.json").has("DOI")).isFalse();
        // Their APA is ours, but for the version, which that reader leaves out
        assertThat(read.path("CITATION.cff").path("apa").asText())
                .isEqualTo(APA + " [Computer software]. https://doi.org/10.5281/zenodo.1234567");
        assertThat(bundle.resolve("README.md"))
                .content()
                .contains("> " + APA
                        + " (Version 1.0-SNAPSHOT) [Computer software]. https://doi.org/10.5281/zenodo.1234567");
    }

    /** The bundle of a project that says more about its authors. */
    private Path cited() throws IOException {
        Path project = first.copyOfProject("cited");
        Files.writeString(project.resolve("CITATION.cff"), CITED);
        first.maven
                .run(project, "-Dquick", "-DskipTests", "compile", "seedbed:train", "seedbed:card")
                .green();
        return project.resolve("target/bundle");
    }

    private static JsonNode read(Path folder, Path bundle) throws Exception {
        String output = Tools.output("node", folder.resolve("read.js").toString(), bundle.toString());
        return new JsonMapper().readTree(output);
    }
}
