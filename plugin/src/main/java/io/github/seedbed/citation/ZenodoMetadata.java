package io.github.seedbed.citation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.html.Html;
import io.github.seedbed.internal.json.Json;
import java.util.Locale;

/** {@code .zenodo.json}: the metadata of a deposit, which Zenodo prefers to {@code CITATION.cff}. */
final class ZenodoMetadata {
    /** Zenodo's own DOIs, and those of its sandbox: it gives them itself, and refuses to be told. */
    private static final String OWN_DOI = "10\\.(5281|5072)/zenodo\\..*";

    /** Zenodo refuses an empty description. */
    private static final String NO_DESCRIPTION = "A machine-learning model.";

    private ZenodoMetadata() {}

    static ObjectNode of(Citation citation) {
        String description = citation.description();
        ObjectNode node = Json.node()
                .put("title", citation.title())
                .put("upload_type", citation.isDataset() ? "dataset" : "software")
                // Read as HTML there
                .put("description", description.isEmpty() ? NO_DESCRIPTION : Html.escaped(description))
                .put("version", citation.pom().version())
                .put("access_right", "open");
        // It takes one only
        citation.licenses().stream()
                .findFirst()
                .ifPresent(license -> node.put("license", license.toLowerCase(Locale.ROOT)));
        node.set("creators", creators(citation));
        citation.date()
                .filter(date -> date.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
                .ifPresent(date -> node.put("publication_date", date));
        citation.doi().filter(doi -> !doi.matches(OWN_DOI)).ifPresent(doi -> node.put("doi", doi));
        if (!citation.file().work().keywords().isEmpty()) {
            ArrayNode keywords = node.putArray("keywords");
            citation.file().work().keywords().forEach(keywords::add);
        }
        related(node, citation);
        return node;
    }

    private static ArrayNode creators(Citation citation) {
        ArrayNode list = Json.node().putArray("creators");
        for (Author author : citation.authors()) {
            ObjectNode node = list.addObject().put("name", author.listed());
            if (!author.affiliation().isEmpty()) {
                node.put("affiliation", author.affiliation());
            }
            if (!author.orcid().isEmpty()) {
                node.put("orcid", author.orcid());
            }
        }
        return list;
    }

    /** The article that tells of the model, and the data that it was made from. */
    private static void related(ObjectNode node, Citation citation) {
        ArrayNode list = Json.node().putArray("related_identifiers");
        citation.file()
                .preferred()
                .flatMap(CitationFile.Work::doi)
                .ifPresent(doi -> list.addObject()
                        .put("identifier", doi)
                        .put("relation", "isDocumentedBy")
                        .put("resource_type", "publication"));
        for (CitationFile.Work data : citation.file().data()) {
            data.doi()
                    .ifPresent(doi -> list.addObject()
                            .put("identifier", doi)
                            .put("relation", "isDerivedFrom")
                            .put("resource_type", "dataset"));
        }
        if (!list.isEmpty()) {
            node.set("related_identifiers", list);
        }
    }
}
