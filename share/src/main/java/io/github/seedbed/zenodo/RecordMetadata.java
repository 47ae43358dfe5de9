package io.github.seedbed.zenodo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said of a record, in the native form, from {@code .zenodo.json}, which each bundle holds. */
public final class RecordMetadata {
    /** The file of a bundle. */
    public static final String FILE = ".zenodo.json";

    private static final String PUBLISHER = "Zenodo";

    private RecordMetadata() {}

    /**
     * Returns it.
     *
     * @param legacy the content of {@link #FILE}
     * @throws ProblemException naming everything that a record needs and the file does not say
     */
    public static ObjectNode of(ObjectNode legacy) {
        return of(legacy, FILE);
    }

    /**
     * Returns it.
     *
     * @param legacy in the form of {@link #FILE}
     * @param source where people say it, for messages
     * @throws ProblemException naming everything that a record needs and that is not said there
     */
    public static ObjectNode of(ObjectNode legacy, String source) {
        requireAll(legacy, source);
        ObjectNode metadata = Json.node();
        String type = legacy.path("upload_type").asText();
        metadata.putObject("resource_type").put("id", type.equals("software") ? "model" : type);
        copy(legacy, "title", metadata);
        copy(legacy, "description", metadata);
        copy(legacy, "publication_date", metadata);
        copy(legacy, "version", metadata);
        metadata.put("publisher", PUBLISHER);
        ArrayNode creators = metadata.putArray("creators");
        legacy.path("creators").forEach(creator -> creator(creator, creators.addObject()));
        if (legacy.hasNonNull("license")) {
            metadata.putArray("rights")
                    .addObject()
                    .put("id", legacy.path("license").asText());
        }
        if (legacy.has("keywords")) {
            ArrayNode subjects = metadata.putArray("subjects");
            legacy.path("keywords").forEach(word -> subjects.addObject().put("subject", word.asText()));
        }
        if (legacy.has("related_identifiers")) {
            ArrayNode related = metadata.putArray("related_identifiers");
            for (JsonNode each : legacy.path("related_identifiers")) {
                ObjectNode node = related.addObject()
                        .put("identifier", each.path("identifier").asText())
                        .put("scheme", "doi");
                node.putObject("relation_type")
                        .put("id", each.path("relation").asText().toLowerCase(Locale.ROOT));
                node.putObject("resource_type")
                        .put("id", each.path("resource_type").asText());
            }
        }
        return metadata;
    }

    private static void requireAll(ObjectNode legacy, String source) {
        List<Problem> problems = new ArrayList<>();
        for (String field : List.of("title", "publication_date", "creators")) {
            if (legacy.path(field).isMissingNode()
                    || legacy.path(field).isEmpty() && !legacy.path(field).isTextual()) {
                problems.add(new Problem(
                        "The record lacks what every record needs",
                        source + ", " + field,
                        "CITATION.cff does not say it",
                        field.equals("publication_date")
                                ? "add to CITATION.cff: date-released: YYYY-MM-DD"
                                : "complete CITATION.cff"));
            }
        }
        ProblemException.throwIfAny(problems);
    }

    private static void copy(ObjectNode legacy, String field, ObjectNode metadata) {
        if (legacy.hasNonNull(field)) {
            metadata.put(field, legacy.path(field).asText());
        }
    }

    /** {@code Lovelace, Ada} is a person; a name without a comma is an organisation. */
    private static void creator(JsonNode creator, ObjectNode node) {
        String name = creator.path("name").asText();
        ObjectNode body = node.putObject("person_or_org");
        int comma = name.indexOf(", ");
        if (comma < 0) {
            body.put("type", "organizational").put("name", name);
        } else {
            body.put("type", "personal")
                    .put("family_name", name.substring(0, comma))
                    .put("given_name", name.substring(comma + 2));
        }
        if (creator.hasNonNull("orcid")) {
            body.putArray("identifiers")
                    .addObject()
                    .put("scheme", "orcid")
                    .put("identifier", creator.path("orcid").asText().replaceFirst("^https://orcid.org/", ""));
        }
        if (creator.hasNonNull("affiliation")) {
            node.putArray("affiliations")
                    .addObject()
                    .put("name", creator.path("affiliation").asText());
        }
    }
}
