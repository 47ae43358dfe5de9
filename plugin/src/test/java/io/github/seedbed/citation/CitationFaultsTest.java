package io.github.seedbed.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                "cff-version: 1.2.0|cff-version: 1.3.0|1|cff-version is \"1.3.0\", which is not 1.2.0, which this is checked against",
                "message: Please cite.|message:|2|message has no value",
                "message: Please cite.|message: ''|2|message is empty",
                "title: My model|titel: My model|3|titel is not a name of the format. Did you mean \"title\"?",
                "title: My model|title: 2020|3|title is \"2020\", which is not a text: write it in quotes",
                "title: My model|title: [a, b]|3|title is not a text",
                "type: software|type: model|4|type is \"model\", which is not software or dataset",
                "doi: 10.5281/zenodo.123|doi: https://doi.org/10.5281/zenodo.123|5|doi is \"https://doi.org/10.5281/zenodo.123\","
                        + " which is not a DOI such as 10.5281/zenodo.123, without https://doi.org/",
                "2026-03-01|2026-02-30|6|date-released is \"2026-02-30\", which is not a day such as 2026-01-31",
                "2026-03-01|2026|6|date-released is \"2026\", which is not a day such as 2026-01-31",
                "url: https://example.org/|url: example.org|7|url is \"example.org\", which is not an address such as https://example.org/",
                "url: https://example.org/|repository-code: git@example.org:a/b|7|repository-code is \"git@example.org:a/b\", which is not"
                        + " an address such as https://example.org/",
                "license: Apache-2.0|license: Apache 2|8|license is \"Apache 2\", which is not an SPDX identifier such as Apache-2.0."
                        + " Did you mean \"Apache-2.0\"?",
                "license: Apache-2.0|license: apache-2.0|8|license is \"apache-2.0\", which is not an SPDX identifier such as Apache-2.0."
                        + " Did you mean \"Apache-2.0\"?",
                "license: Apache-2.0|license: [MIT, Apache2]|8|license[1] is \"Apache2\", which is not an SPDX identifier such as"
                        + " Apache-2.0. Did you mean \"Apache-2.0\"?",
                "license: Apache-2.0|license: Proprietary|8|license is \"Proprietary\", which is not an SPDX identifier such as Apache-2.0",
                "license: Apache-2.0|license: []|8|license is empty",
                "license: Apache-2.0|keywords: a, b|8|keywords is \"a, b\", which is not a list: write each on a line of its own, after \"- \"",
                "license: Apache-2.0|keywords: []|8|keywords is empty",
                "license: Apache-2.0|keywords: [a, a]|8|keywords lists the same twice",
                "license: Apache-2.0|keywords: [a, 2024]|8|keywords[1] is \"2024\", which is not a text: write it in quotes",
                "license: Apache-2.0|contact: me@example.org|8|contact is \"me@example.org\", which is not a list of people: write"
                        + " \"- family-names: …\", \"  given-names: …\", or \"- name: …\" for a body",
                "license: Apache-2.0|contact: [{phone: 1}]|8|contact[0].phone is not a name of the format. Known: address,"
                        + " affiliation, alias, city, country, email, family-names, fax, given-names, name-particle, name-suffix,"
                        + " orcid, post-code, region, tel, website",
                "license: Apache-2.0|contact: [{name: A, country: USA}]|8|contact[0].country is \"USA\", which is not a country code of"
                        + " two letters such as US (ISO 3166-1). Did you mean \"US\"?",
                "identifiers:~  - {type: doi, value: 10.5281/zenodo.124}|identifiers: 10.5281/zenodo.124|9|identifiers is"
                        + " \"10.5281/zenodo.124\", which is not a list of identifiers: write \"- type: doi\" and \"  value: …\"",
                "value: 10.5281/zenodo.124|value: 7|10|identifiers[0].value is \"7\", which is not a text: write it in quotes",
                "value: 10.5281/zenodo.124|value: zenodo.124|10|identifiers[0].value is \"zenodo.124\", which is not a DOI such as"
                        + " 10.5281/zenodo.123, without https://doi.org/",
                "type: doi, value: 10.5281/zenodo.124|type: swh, value: swh:1:rev:1|10|identifiers[0].value is \"swh:1:rev:1\", which is"
                        + " not an identifier of Software Heritage, swh:1:, one of snp rel rev dir cnt, and 40 hexadecimal digits",
                "type: doi, value|type: hdl, value|10|identifiers[0].type is \"hdl\", which is not one of doi, url, swh, other. Did you"
                        + " mean \"url\"?",
                "type: doi, value: 10.5281/zenodo.124|value: 10.5281/zenodo.124|10|identifiers[0].type is missing",
                "orcid: https://orcid.org/0000-0002-1825-0097|orcid: 0000-0002-1825-0097|14|authors[0].orcid is"
                        + " \"0000-0002-1825-0097\", which is not an ORCID such as https://orcid.org/0000-0002-1825-0097",
                "jane@example.org|jane|15|authors[0].email is \"jane\", which is not an email address",
                "given-names: Jane|given-names: ''|13|authors[0].given-names is empty",
                "given-names: Jane|given-name: Jane|13|authors[0].given-name is not a name of the format. Did you mean \"given-names\"?",
                "- name: Some institute|- Some institute|16|authors[1] is \"Some institute\", which is not a person: write"
                        + " \"family-names: …\" and \"given-names: …\" below it, or \"name: …\" for a body",
                "- name: Some institute|- {name: Some institute, family-names: X}|16|authors[1].family-names is not a name of the format."
                        + " Known: address, alias, city, country, date-end, date-start, email, fax, location, name, orcid, post-code,"
                        + " region, tel, website",
                "- name: Some institute|- name: A~  - name: A|11|authors lists the same twice",
                "type: data|type: dataset|18|references[0].type is \"dataset\", which is not a type of work. Did you mean \"data\"?",
                "type: data|type: artcle|18|references[0].type is \"artcle\", which is not a type of work. Did you mean \"article\"?",
                "title: Data|doi: 10.5281/zenodo.1|18|references[0].title is missing",
                "    year: 2020|    licence: MIT|20|references[0].licence is not a name of the format. Did you mean \"license\"?",
                "    year: 2020|    date-published: soon|20|references[0].date-published is \"soon\", which is not a day such as"
                        + " 2026-01-31",
                "    year: 2020|    publisher: Elsevier|20|references[0].publisher is \"Elsevier\", which is not a body: write"
                        + " \"name: …\" below it",
                "    year: 2020|    institution: {}|20|references[0].institution.name is missing",
                "    year: 2020|    month: 13|20|references[0].month is \"13\", which is not a month from 1 to 12",
                "    year: 2020|    month: nov|20|references[0].month is \"nov\", which is not a month from 1 to 12",
                "    year: 2020|    status: published|20|references[0].status is \"published\", which is not a status",
                "    year: 2020|    isbn: '12'|20|references[0].isbn is \"12\", which is not an ISBN",
                "    year: 2020|    issn: 12345678|20|references[0].issn is \"12345678\", which is not an ISSN such as 1234-567X",
                "    year: 2020|    languages: [english]|20|references[0].languages[0] is \"english\", which is not a code of a language of"
                        + " two or three letters such as en",
                "    year: 2020|    pages: 1.5|20|references[0].pages is \"1.5\", which is not a whole number or a text",
                "date-released: 2026-03-01|preferred-citation: {type: book, title: B}|6|preferred-citation.authors is missing",
                "date-released: 2026-03-01|preferred-citation: Doe 2020|6|preferred-citation is \"Doe 2020\", which is not a work: write"
                        + " \"type: …\", \"title: …\" and \"authors: …\" below it",
            })
    void findsOneFault(String from, String to, int line, String why) {
        String good = from.replace("~", "\n");
        assertThat(GOOD).contains(good);
        assertThat(CitationFaults.of(GOOD.replace(good, to == null ? "" : to.replace("~", "\n"))))
                .extracting(fault -> fault.line() + "|" + fault.why())
                .contains(line + "|" + why);
    }

    /** The format takes both: two rules of ours, each of which can be waived alone. */
    @Test
    void whatTheFormatTakesAndNobodyCouldCite() {
        String nameless = GOOD.replace("- name: Some institute", "- website: https://example.org/");
        assertThat(CitationFaults.of(nameless)).isEmpty();
        assertThat(CitedPeople.withoutName(nameless))
                .extracting(fault -> fault.line() + "|" + fault.why())
                .containsExactly("16|authors[1] has no name");
        String slip = GOOD.replace("1825-0097", "1825-0098");
        assertThat(CitationFaults.of(slip)).isEmpty();
        assertThat(CitedPeople.withWrongOrcid(slip))
                .extracting(fault -> fault.line() + "|" + fault.why())
                .containsExactly(
                        "14|authors[0].orcid is \"https://orcid.org/0000-0002-1825-0098\", whose last digit does not fit"
                                + " the others");
        assertThat(CitedPeople.withoutName(GOOD)).isEmpty();
        assertThat(CitedPeople.withWrongOrcid(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "year: 2007-2009", // any text
                "year: in press",
                "month: '11'",
                "version: 1.0",
                "license: [GPL-3.0, GPL-3.0-or-later]",
                "license: LGPL-2.1+",
                "publisher: {name: Elsevier, country: NL}",
                "conference: {name: C, date-start: 2020-01-01, location: Here}",
                "date-accessed: 2020-01-01",
                "status: in-press",
                "pages: 7",
                "issue: 1.5",
                "editors: [{alias: ed}, {name: Body}]",
                "notes: 'no'",
                "copyright: no",
                "url: ftp://example.org/a",
                "identifiers: [{type: other, value: x, description: y}]",
                "languages: [en, deu]",
                "pmcid: PMC1234567"
            })
    void takesWhatTheFormatTakes(String field) {
        assertThat(CitationFaults.of(GOOD.replace("    year: 2020", "    " + field)))
                .isEmpty();
    }

    @Test
    void aWordIsNoListOfAuthors() {
        assertThat(CitationFaults.of("cff-version: 1.2.0\nmessage: Cite.\ntitle: T\nauthors: me\n"))
                .extracting(fault -> fault.line() + "|" + fault.why())
                .containsExactly("4|authors is \"me\", which is not a list of people: write \"- family-names: …\","
                        + " \"  given-names: …\", or \"- name: …\" for a body");
        assertThat(CitationFaults.of("cff-version: 1.2.0\nmessage: Cite.\ntitle: T\nauthors: []\n"))
                .extracting(fault -> fault.line() + "|" + fault.why())
                .containsExactly("4|authors is empty");
    }

    @Test
    void tellsWhereTheYamlEnds() {
        assertThat(CitationFaults.of("cff-version: 1.2.0\ntitle: a: b\n"))
                .extracting(fault -> fault.line() + "|" + fault.why())
                .containsExactly("2|it is not valid YAML: mapping values are not allowed here");
        assertThat(CitationFaults.of("cff-version: 1.2.0\ntitle: &a [*a]\n"))
                .extracting(fault -> fault.line() + "|" + fault.why())
                .containsExactly("2|it is not valid YAML: it nests deeper than 20 levels");
        assertThat(CitationFaults.of("just text\n"))
                .extracting(fault -> fault.line() + "|" + fault.why())
                .containsExactly("1|it is not valid YAML: there is no mapping of names to values at the top");
    }
}
