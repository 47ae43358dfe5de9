package io.github.seedbed.datasheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.json.Json;
import java.util.List;

/** What the names in a {@code croissant.json} mean, as Croissant 1.1 defines them: all, or MLCommons' reader warns. */
final class CroissantContext {
    /** Names of Croissant's own vocabulary; all others are schema.org's. */
    private static final List<String> TERMS = List.of(("arrayShape citeAs column containedIn equivalentProperty extract"
                    + " field fileObject fileProperty fileSet format includes isArray isLiveDataset jsonPath key md5"
                    + " parentField path recordSet references regex repeated replace samplingRate separator source subField"
                    + " transform")
            .split(" "));

    /** What is any JSON, and not part of the description. */
    private static final List<String> JSON = List.of("data", "examples");

    /** What can stand there in several languages; a text alone is one in {@code @language}. */
    private static final List<String> IN_LANGUAGES = List.of("description", "name");

    private CroissantContext() {}

    static ObjectNode json() {
        ObjectNode node = Json.node()
                .put("@language", "en")
                .put("@vocab", "https://schema.org/")
                .put("sc", "https://schema.org/")
                .put("cr", "http://mlcommons.org/croissant/")
                .put("csvw", "http://www.w3.org/ns/csvw#")
                .put("rai", "http://mlcommons.org/croissant/RAI/")
                .put("dct", "http://purl.org/dc/terms/")
                .put("conformsTo", "dct:conformsTo");
        TERMS.forEach(term -> node.put(term, "cr:" + term));
        JSON.forEach(term -> node.putObject(term).put("@id", "cr:" + term).put("@type", "@json"));
        IN_LANGUAGES.forEach(term -> node.putObject(term).put("@container", "@language"));
        node.putObject("dataType").put("@id", "cr:dataType").put("@type", "@vocab");
        return node;
    }
}
