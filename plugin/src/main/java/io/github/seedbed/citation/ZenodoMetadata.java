package io.github.seedbed.citation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.html.Html;
import io.github.seedbed.internal.json.Json;
import java.util.List;
import java.util.Locale;

/** {@code .zenodo.json}: the metadata of a deposit, which Zenodo prefers to {@code CITATION.cff}. */
final class ZenodoMetadata {
    /** Zenodo's own DOIs, and those of its sandbox: it gives them itself, and refuses to be told. */
    private static final String OWN_DOI = "10\\.(5281|5072)/zenodo\\..*";

    /** Zenodo refuses an empty description. */
    private static final String NO_DESCRIPTION = "A machine-learning model.";

    private ZenodoMetadata() {}

    static ObjectNode of(Citation citation) {
        ObjectNode node = begun(
                citation.title(),
                citation.isDataset() ? "dataset" : "software",
                citation.description().isEmpty() ? NO_DESCRIPTION : citation.description(),
                citation.pom().version(),
                citation.licenses(),
                citation.authors());
        day(node, citation);
        citation.doi().filter(doi -> !doi.matches(OWN_DOI)).ifPresent(doi -> node.put("doi", doi));
        keywords(node, citation.file().work());
        related(node, citation);
        return node;
    }

    /** Of the data, in a record of their own: published on the same day, the source of the model. */
    static ObjectNode ofData(CitationFile.Work data, Citation citation) {
        String description = data.text("abstract");
        ObjectNode node = begun(
                data.text("title"),
                "dataset",
                description.isEmpty() ? "The data from which a model was made: " + citation.title() : description,
                data.text("version"),
                data.licenses(),
                data.authors());
        day(node, citation);
        keywords(node, data);
        citation.doi()
                .ifPresent(doi -> node.putArray("related_identifiers")
                        .addObject()
                        .put("identifier", doi)
                        .put("relation", "isSourceOf")
                        .put("resource_type", "model"));
        return node;
    }

    private static ObjectNode begun(
            String title,
            String type,
            String description,
            String version,
            List<String> licenses,
            List<Author> authors) {
        ObjectNode node = Json.node().put("title", title).put("upload_type", type);
        // Read as HTML there
        node.put("description", Html.escaped(description));
        if (!version.isEmpty()) {
            node.put("version", version);
        }
        node.put("access_right", "open");
        // It takes one only
        licenses.stream().findFirst().ifPresent(license -> node.put("license", license.toLowerCase(Locale.ROOT)));
        node.set("creators", creators(authors));
        return node;
    }

    private static void day(ObjectNode node, Citation citation) {
        citation.date()
                .filter(date -> date.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
                .ifPresent(date -> node.put("publication_date", date));
    }

    private static void keywords(ObjectNode node, CitationFile.Work work) {
        if (!work.keywords().isEmpty()) {
            ArrayNode keywords = node.putArray("keywords");
            work.keywords().forEach(keywords::add);
        }
    }

    private static ArrayNode creators(List<Author> authors) {
        ArrayNode list = Json.node().putArray("creators");
        for (Author author : authors) {
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
