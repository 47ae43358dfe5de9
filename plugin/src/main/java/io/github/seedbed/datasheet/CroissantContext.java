package io.github.seedbed.datasheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.json.Json;
import java.util.List;

/** What the names in a {@code croissant.json} mean: those that we write, as Croissant 1.1 defines them. */
final class CroissantContext {
    /** Names of Croissant's own vocabulary; all others are schema.org's. */
    private static final List<String> TERMS =
            List.of("citeAs", "column", "extract", "field", "fileObject", "recordSet", "source");

    private CroissantContext() {}

    static ObjectNode json() {
        ObjectNode node = Json.node()
                .put("@language", "en")
                .put("@vocab", "https://schema.org/")
                .put("sc", "https://schema.org/")
                .put("cr", "http://mlcommons.org/croissant/")
                .put("rai", "http://mlcommons.org/croissant/RAI/")
                .put("dct", "http://purl.org/dc/terms/")
                .put("conformsTo", "dct:conformsTo");
        TERMS.forEach(term -> node.put(term, "cr:" + term));
        node.putObject("dataType").put("@id", "cr:dataType").put("@type", "@vocab");
        return node;
    }
}
