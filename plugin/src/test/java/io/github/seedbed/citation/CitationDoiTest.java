package io.github.seedbed.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CitationDoiTest {
    private static final String DOI = "10.5072/zenodo.101";

    @Test
    void standsBelowTheTitle() {
        assertThat(CitationDoi.written("""
                # How to cite it
                cff-version: 1.2.0
                title: >-
                  A long
                  title
                authors:
                  - name: Ada
                """, DOI)).isEqualTo("""
                # How to cite it
                cff-version: 1.2.0
                title: >-
                  A long
                  title
                doi: 10.5072/zenodo.101
                authors:
                  - name: Ada
                """);
    }

    @Test
    void takesThePlaceOfTheOldOne() {
        String text = "title: A\ndoi: 10.1/old\nreferences:\n  - doi: 10.1/data\n";
        assertThat(CitationDoi.written(text, DOI))
                .isEqualTo("title: A\ndoi: 10.5072/zenodo.101\nreferences:\n  - doi: 10.1/data\n");
        assertThat(CitationDoi.written(text.replace("\n", "\r\n"), DOI))
                .isEqualTo("title: A\r\ndoi: 10.5072/zenodo.101\r\nreferences:\r\n  - doi: 10.1/data\r\n");
    }

    @Test
    void isReadBack() {
        String written = CitationDoi.written("cff-version: 1.2.0\ntitle: A\nauthors: []\n", DOI);
        assertThat(CitationFile.of(written).work().doi()).contains(DOI);
    }

    @Test
    void thatOfTheDataStandsInTheirReference() {
        String text = """
                title: A
                references:
                  - type: article
                    doi: 10.1/article
                  - type: data
                    title: B
                    authors:
                      - name: Ada
                """;
        String written = CitationDoi.writtenToData(text, DOI);
        assertThat(written).isEqualTo(text.replace("  - type: data\n", "  - type: data\n    doi: " + DOI + "\n"));
        assertThat(CitationDoi.writtenToData(written, "10.5072/zenodo.102")).isEqualTo(written.replace("101", "102"));
        assertThat(CitationFile.of(written).data().get(0).doi()).contains(DOI);
        assertThat(CitationDoi.writtenToData("references:\n- doi: 10.1/x\n  type: data\n", DOI))
                .isEqualTo("references:\n- doi: " + DOI + "\n  type: data\n");
    }

    @Test
    void whatIsOnOneLineIsLeftToItsAuthor() {
        assertThatThrownBy(() -> CitationDoi.writtenToData("references: [{type: data, title: B}]\n", DOI))
                .hasMessage("""
                        The DOI of the data cannot be written
                          where: CITATION.cff, line 1
                          why:   the reference does not begin with "- type: data" on a line of its own
                          do:    write it there yourself: doi: 10.5072/zenodo.101""");
    }
}
