package io.github.seedbed.citation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.json.Json;
import java.util.List;

/** {@code codemeta.json}: CodeMeta 3.0, by the crosswalks from the Citation File Format and from Maven. */
final class Codemeta {
    private static final String LICENSES = "https://spdx.org/licenses/";

    private Codemeta() {}

    static ObjectNode of(Citation citation) {
        ObjectNode node = Json.node()
                .put("@context", "https://w3id.org/codemeta/3.0")
                .put("@type", "SoftwareSourceCode")
                .put("name", citation.title())
                .put("version", citation.pom().version());
        put(node, "description", citation.description());
        licenses(node, citation.licenses());
        node.set("author", authors(citation.authors()));
        citation.doi().ifPresent(doi -> node.put("identifier", "https://doi.org/" + doi));
        citation.date().ifPresent(date -> node.put("datePublished", date));
        citation.file().preferred().ifPresent(work -> node.set("referencePublication", publication(work)));
        put(node, "codeRepository", citation.repository());
        put(node, "issueTracker", citation.pom().issues());
        put(node, "url", citation.pom().url());
        if (!citation.file().work().keywords().isEmpty()) {
            ArrayNode keywords = node.putArray("keywords");
            citation.file().work().keywords().forEach(keywords::add);
        }
        node.putObject("programmingLanguage").put("@type", "ComputerLanguage").put("name", "Java");
        return node.put("runtimePlatform", "Java");
    }

    /** Of several any may be chosen. */
    private static void licenses(ObjectNode node, List<String> licenses) {
        if (licenses.size() == 1) {
            node.put("license", LICENSES + licenses.get(0));
        } else if (!licenses.isEmpty()) {
            ArrayNode list = node.putArray("license");
            licenses.forEach(license -> list.add(LICENSES + license));
        }
    }

    /** What others are asked to cite. */
    private static ObjectNode publication(CitationFile.Work work) {
        ObjectNode node = Json.node().put("@type", "ScholarlyArticle");
        work.address().ifPresent(address -> node.put("@id", address));
        node.put("name", work.text("title"));
        node.set("author", authors(work.authors()));
        work.published().ifPresent(date -> node.put("datePublished", date));
        return node;
    }

    private static ArrayNode authors(List<Author> authors) {
        ArrayNode list = Json.node().putArray("author");
        for (Author author : authors) {
            ObjectNode node = list.addObject();
            put(node, "@id", author.orcid().isEmpty() ? "" : "https://orcid.org/" + author.orcid());
            node.put("@type", author.isPerson() ? "Person" : "Organization");
            put(node, "name", author.body());
            put(node, "givenName", author.given());
            put(node, "familyName", author.family());
            put(node, "honorificSuffix", author.suffix());
            if (!author.affiliation().isEmpty()) {
                node.putObject("affiliation").put("@type", "Organization").put("name", author.affiliation());
            }
        }
        return list;
    }

    private static void put(ObjectNode node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
    }
}
