package io.github.seedbed.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule is broken once, in an otherwise faultless file. */
class CitationFaultsTest {
    private static final String GOOD = """
            cff-version: 1.2.0
            message: Please cite.
            title: My model
            type: software
            doi: 10.5281/zenodo.123
            date-released: 2026-03-01
            url: https://example.org/
            license: Apache-2.0
            identifiers:
              - {type: doi, value: 10.5281/zenodo.124}
            authors:
              - family-names: Doe
                given-names: Jane
                orcid: https://orcid.org/0000-0002-1825-0097
                email: jane@example.org
              - name: Some institute
            references:
              - type: data
                title: Data
                year: 2020
                authors: [{name: Others}]
            """;

    @Test
    void findsNothingInAGoodFile() throws Exception {
        assertThat(CitationFaults.of(GOOD)).isEmpty();
        assertThat(CitationFaults.of(Files.readString(Path.of("../templates/tabular-classification/CITATION.cff"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "cff-version: 1.2.0| |1|cff-version is missing",
                "cff-version: 1.2.0|cff-version: 1.3.0|1|cff-version is \"1.3.0\": this is checked against 1.2.0",
                "message: Please cite.|message:|2|message is missing",
                "title: My model|titel: My model|3|titel is not a key of the format. Did you mean \"title\"?",
                "type: software|type: model|4|type is \"model\", which is neither software nor dataset",
                "doi: 10.5281/zenodo.123|doi: https://doi.org/10.5281/zenodo.123|5|doi is \"https://doi.org/10.5281/zenodo.123\","
                        + " which is not a DOI such as 10.5281/zenodo.123, without https://doi.org/",
                "2026-03-01|2026-02-30|6|date-released is \"2026-02-30\", which is not a date such as 2026-01-31",
                "url: https://example.org/|url: example.org|7|url is \"example.org\", which is not an address such as https://example.org/",
                "license: Apache-2.0|license: Apache 2|8|license is \"Apache 2\", which is not an SPDX identifier such as Apache-2.0",
                "type: data|type: dataset|18|references[0].type is \"dataset\", which is not a type of a work. Did you mean \"data\"?",
                "type: data|type: artcle|18|references[0].type is \"artcle\", which is not a type of a work. Did you mean \"article\"?",
                "    year: 2020|    licence: MIT|20|references[0].licence is not a key of the format. Did you mean \"license\"?",
                "    year: 2020|    date-published: soon|20|references[0].date-published is \"soon\", which is not a date such as"
                        + " 2026-01-31",
                "date-released: 2026-03-01|preferred-citation: {type: book, title: B}|6|preferred-citation.authors is missing",
                "value: 10.5281/zenodo.124|value: 7|10|identifiers[0].value is \"7\", which is not a DOI such as 10.5281/zenodo.123",
                "orcid: https://orcid.org/0000-0002-1825-0097|orcid: 0000-0002-1825-0097|14|authors[0].orcid is"
                        + " \"0000-0002-1825-0097\", which is not an ORCID such as https://orcid.org/0000-0002-1825-0097",
                "1825-0097|1825-0098|14|authors[0].orcid is \"https://orcid.org/0000-0002-1825-0098\", whose last digit does not"
                        + " fit the others",
                "jane@example.org|jane|15|authors[0].email is \"jane\", which is not an email address",
                "- name: Some institute|- Some institute|16|authors[1] is not a mapping: write \"family-names: …\" and"
                        + " \"given-names: …\", or \"name: …\" for a body",
                "- name: Some institute|- website: https://example.org/|16|authors[1] has no name",
                "title: Data|doi: 10.5281/zenodo.1|18|references[0].title is missing",
                "year: 2020|year: last|20|references[0].year is \"last\", which is not a year",
            })
    void findsOneFault(String from, String to, int line, String why) {
        assertThat(GOOD).contains(from);
        assertThat(CitationFaults.of(GOOD.replace(from, to == null ? "" : to)))
                .contains(new CitationFaults.Fault(line, why));
    }

    @Test
    void aWordIsNoListOfAuthors() {
        assertThat(CitationFaults.of("cff-version: 1.2.0\nmessage: Cite.\ntitle: T\nauthors: me\n"))
                .containsExactly(
                        new CitationFaults.Fault(
                                4,
                                "authors is not a list: write \"- family-names: …\", \"  given-names: …\", or \"- name: …\" for a body"));
        assertThat(CitationFaults.of("cff-version: 1.2.0\nmessage: Cite.\ntitle: T\nauthors: []\n"))
                .containsExactly(new CitationFaults.Fault(4, "authors has no entry"));
    }

    @Test
    void tellsWhereTheYamlEnds() {
        assertThat(CitationFaults.of("cff-version: 1.2.0\ntitle: a: b\n"))
                .containsExactly(
                        new CitationFaults.Fault(2, "it is not valid YAML: mapping values are not allowed here"));
        assertThat(CitationFaults.of("just text\n"))
                .containsExactly(new CitationFaults.Fault(
                        1, "it is not valid YAML: there is no mapping of names to values at the top"));
    }
}
