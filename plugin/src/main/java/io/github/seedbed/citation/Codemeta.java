package io.github.seedbed.citation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.json.Json;

/** {@code codemeta.json}: CodeMeta 3.0, by the crosswalks from the Citation File Format and from Maven. */
final class Codemeta {
    private Codemeta() {}

    static ObjectNode of(Citation citation) {
        ObjectNode node = Json.node()
                .put("@context", "https://w3id.org/codemeta/3.0")
                .put("@type", "SoftwareSourceCode")
                .put("name", citation.title())
                .put("version", citation.pom().version());
        put(node, "description", citation.description());
        if (!citation.license().isEmpty()) {
            node.put("license", "https://spdx.org/licenses/" + citation.license());
        }
        node.set("author", authors(citation));
        citation.doi().ifPresent(doi -> node.put("identifier", "https://doi.org/" + doi));
        citation.date().ifPresent(date -> node.put("datePublished", date));
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

    private static ArrayNode authors(Citation citation) {
        ArrayNode list = Json.node().putArray("author");
        for (Author author : citation.authors()) {
            ObjectNode node = list.addObject();
            put(node, "@id", author.orcid().isEmpty() ? "" : "https://orcid.org/" + author.orcid());
            node.put("@type", author.isPerson() ? "Person" : "Organization");
            put(node, "name", author.body());
            put(node, "givenName", author.given());
            put(node, "familyName", author.family());
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
