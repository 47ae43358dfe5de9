package io.github.seedbed.zenodo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A record, or the draft of one.
 *
 * @param id of the repository
 * @param doi if one is reserved
 * @param version as people wrote it; empty if they did not
 * @param isPublished whether it is for all to see, and can never be changed again
 */
public record Entry(String id, Optional<String> doi, String version, boolean isPublished) {
    static Entry of(JsonNode node) {
        String doi = node.path("pids").path("doi").path("identifier").asText();
        return new Entry(
                node.path("id").asText(),
                Optional.of(doi).filter(text -> !text.isEmpty()),
                node.path("metadata").path("version").asText(),
                node.path("is_published").asBoolean());
    }

    Entry published() {
        return new Entry(id, doi, version, true);
    }
}
