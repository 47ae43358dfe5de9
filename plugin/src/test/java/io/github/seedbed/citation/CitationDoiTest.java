package io.github.seedbed.citation;

import static org.assertj.core.api.Assertions.assertThat;

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
}
