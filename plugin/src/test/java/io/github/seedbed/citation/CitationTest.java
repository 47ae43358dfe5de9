package io.github.seedbed.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitationTest {
    private static final PomFacts POM = new PomFacts(
            "My model",
            "my-model",
            "1.0",
            "Tells penguins apart.",
            List.of("Apache-2.0"),
            "https://example.org/my-model",
            "https://example.org/my-model.git",
            "https://example.org/my-model/issues",
            List.of());

    private static final String FULL = """
            cff-version: 1.2.0
            message: Please cite.
            type: software
            title: "Penguins & co: 100 % {Java}"
            abstract: A <small> model.
            license: MIT
            doi: 10.1234/abc_d
            date-released: 2026-03-01
            keywords: [penguins, java]
            authors:
              - family-names: Beethoven
                name-particle: van
                given-names: Anna Marie-Luise
                affiliation: University of X
                orcid: https://orcid.org/0000-0002-1825-0097
              - name: Institute of Y
            references:
              - type: data
                title: Data
                doi: 10.5281/zenodo.3960218
                authors: [{name: Z}]
            """;

    @Test
    void saysWhereTheRestIs() {
        String text = FULL + """
                repository-artifact: https://huggingface.co/alice/penguins
                url: https://example.org/penguins
                preferred-citation: {type: article, title: On *penguins*, doi: 10.1/x, authors: [{name: Y}]}
                """;
        assertThat(new Citation(POM, CitationFile.of(text)).values())
                .containsEntry("sources", """
                        - Source code: <https://example.org/my-model.git>
                        - Paper: On \\*penguins\\*, <https://doi.org/10.1/x>
                        - Home page: <https://example.org/penguins>
                        - Published bundle: <https://huggingface.co/alice/penguins>""")
                .containsEntry("pythonPackages", "numpy onnxruntime huggingface_hub")
                .containsEntry(
                        "pythonFolder",
                        "import huggingface_hub\n\nfolder = huggingface_hub.snapshot_download(\"alice/penguins\")")
                .containsEntry("released", "released 2026-03-01");
        String data = FULL.replace("doi: 10.5281/zenodo.3960218", "url: https://huggingface.co/datasets/bob/birds");
        assertThat(new Citation(POM, CitationFile.of(data)).hubDataset()).hasValue("bob/birds");
        assertThat(new Citation(POM, CitationFile.of(FULL)).hubDataset()).isEmpty();
        // Only a name can get into a program, and only an address into a link
        String hostile = FULL + "repository-artifact: 'https://huggingface.co/a/b\"); exit()'\n";
        assertThat(new Citation(POM, CitationFile.of(hostile)).values())
                .containsEntry("pythonFolder", "folder = \".\"  # the one of this card");
    }

    @Test
    void codemeta() {
        assertThat(file(FULL, "codemeta.json")).isEqualTo("""
                {
                  "@context": "https://w3id.org/codemeta/3.0",
                  "@type": "SoftwareSourceCode",
                  "name": "Penguins & co: 100 % {Java}",
                  "version": "1.0",
                  "description": "A <small> model.",
                  "license": "https://spdx.org/licenses/MIT",
                  "author": [ {
                    "@id": "https://orcid.org/0000-0002-1825-0097",
                    "@type": "Person",
                    "givenName": "Anna Marie-Luise",
                    "familyName": "van Beethoven",
                    "affiliation": {
                      "@type": "Organization",
                      "name": "University of X"
                    }
                  }, {
                    "@type": "Organization",
                    "name": "Institute of Y"
                  } ],
                  "identifier": "https://doi.org/10.1234/abc_d",
                  "datePublished": "2026-03-01",
                  "codeRepository": "https://example.org/my-model.git",
                  "issueTracker": "https://example.org/my-model/issues",
                  "url": "https://example.org/my-model",
                  "keywords": [ "penguins", "java" ],
                  "programmingLanguage": {
                    "@type": "ComputerLanguage",
                    "name": "Java"
                  },
                  "runtimePlatform": "Java"
                }
                """);
    }

    @Test
    void zenodo() {
        assertThat(file(FULL, ".zenodo.json")).isEqualTo("""
                {
                  "title": "Penguins & co: 100 % {Java}",
                  "upload_type": "software",
                  "description": "A &lt;small&gt; model.",
                  "version": "1.0",
                  "access_right": "open",
                  "license": "mit",
                  "creators": [ {
                    "name": "van Beethoven, Anna Marie-Luise",
                    "affiliation": "University of X",
                    "orcid": "0000-0002-1825-0097"
                  }, {
                    "name": "Institute of Y"
                  } ],
                  "publication_date": "2026-03-01",
                  "doi": "10.1234/abc_d",
                  "keywords": [ "penguins", "java" ],
                  "related_identifiers": [ {
                    "identifier": "10.5281/zenodo.3960218",
                    "relation": "isDerivedFrom",
                    "resource_type": "dataset"
                  } ]
                }
                """);
        // Zenodo gives its own DOIs, and refuses to be told one
        assertThat(file(FULL.replace("10.1234/abc_d", "10.5281/zenodo.7"), ".zenodo.json"))
                .doesNotContain("\"doi\"");
    }

    @Test
    void bibTex() {
        assertThat(file(FULL, "citation.bib")).isEqualTo("""
                @misc{my-model-1.0,
                  author = {van Beethoven, Anna Marie-Luise and {Institute of Y}},
                  title = {{Penguins \\& co: 100 \\% \\{Java\\}}},
                  year = {2026},
                  note = {Computer software, version 1.0},
                  doi = {10.1234/abc_d},
                  url = {https://doi.org/10.1234/abc_d}
                }
                """);
    }

    @Test
    void apa() {
        assertThat(apa(FULL))
                .isEqualTo(
                        "van Beethoven, A. M.-L., & Institute of Y. (2026). Penguins & co: 100 % {Java} (Version 1.0)"
                                + " [Computer software]. https://doi.org/10.1234/abc_d");
        assertThat(apa("title: T\nauthors: [{family-names: Horst, given-names: A.M.}]\n"))
                .isEqualTo(
                        "Horst, A. M. (n.d.). T (Version 1.0) [Computer software]. https://example.org/my-model.git");
    }

    /** Other tools cite what the file prefers; so does the card. */
    @Test
    void anArticleIsCitedInPlaceOfTheModel() {
        String cff = FULL + """
            preferred-citation:
              type: article
              title: Penguins & trees
              authors:
                - {family-names: Beethoven, given-names: Ludwig, name-particle: van, name-suffix: Jr.}
                - {family-names: Doe, given-names: Jane}
              journal: PLOS ONE
              volume: 9
              issue: 3
              start: 1
              end: 14
              year: 2014
              doi: 10.1371/x_y
            """;
        assertThat(apa(cff))
                .isEqualTo("van Beethoven, L., Jr., & Doe, J. (2014). Penguins & trees. PLOS ONE, 9(3), 1–14."
                        + " https://doi.org/10.1371/x_y");
        assertThat(file(cff, "citation.bib")).isEqualTo("""
                @article{my-model-1.0,
                  author = {van Beethoven, Jr., Ludwig and Doe, Jane},
                  title = {{Penguins \\& trees}},
                  journal = {PLOS ONE},
                  volume = {9},
                  number = {3},
                  pages = {1--14},
                  year = {2014},
                  doi = {10.1371/x_y},
                  url = {https://doi.org/10.1371/x_y}
                }
                """);
        assertThat(file(cff, "codemeta.json"))
                .contains("\"referencePublication\": {", "\"honorificSuffix\": \"Jr.\"")
                .contains("\"name\": \"Penguins & co: 100 % {Java}\"");
        assertThat(file(cff, ".zenodo.json")).contains("\"relation\": \"isDocumentedBy\"");
    }

    @Test
    void aYearCanBeWords() {
        String cff =
                "preferred-citation: {type: conference-paper, title: T, year: in press, collection-title: Proc., authors:"
                        + " [{name: We}]}\n";
        assertThat(apa(cff)).isEqualTo("We. (in press). T. Proc.");
        assertThat(file(cff, "citation.bib")).contains("@inproceedings{", "booktitle = {Proc.}", "year = {in press}");
    }

    @Test
    void ofSeveralLicencesAllAreNamed() {
        String cff = "title: T\nlicense: [MIT, Apache-2.0]\n";
        assertThat(file(cff, "codemeta.json"))
                .contains(
                        "\"license\": [ \"https://spdx.org/licenses/MIT\", \"https://spdx.org/licenses/Apache-2.0\" ]");
        assertThat(file(cff, ".zenodo.json")).contains("\"license\": \"mit\"");
    }

    @Test
    void thePomSpeaksWhereTheFileIsSilent() {
        assertThat(apa("cff-version: ["))
                .isEqualTo("(n.d.). My model (Version 1.0) [Computer software]. https://example.org/my-model.git");
        assertThat(file("title: T\n", "codemeta.json"))
                .contains("\"description\": \"Tells penguins apart.\"", "licenses/Apache-2.0\"", "\"author\": [ ]");
    }

    private static String apa(String cff) {
        return citation(cff).values().get("apa");
    }

    private static String file(String cff, String name) {
        return new String(citation(cff).files().get(name), StandardCharsets.UTF_8);
    }

    private static Citation citation(String cff) {
        return new Citation(POM, CitationFile.of(cff));
    }
}
