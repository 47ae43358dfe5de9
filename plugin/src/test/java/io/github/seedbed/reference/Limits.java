package io.github.seedbed.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a JSON Schema says of the values of a type, in words. */
final class Limits {
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("minimum", "at least ");
        WORDS.put("exclusiveMinimum", "above ");
        WORDS.put("maximum", "at most ");
        WORDS.put("exclusiveMaximum", "below ");
        WORDS.put("minItems", "entries: at least ");
        WORDS.put("maxItems", "at most ");
        WORDS.put("minProperties", "entries: at least ");
        WORDS.put("maxProperties", "entries: at most ");
    }

    private Limits() {}

    /** Returns the limits with a comma in front; nothing if there are none. */
    static String of(JsonNode schema) {
        List<String> limits = new ArrayList<>();
        WORDS.forEach((keyword, words) -> {
            if (schema.has(keyword)) {
                limits.add(words + schema.path(keyword).asText());
            }
        });
        if (schema.has("pattern")) {
            limits.add("`" + schema.path("pattern").asText().replace("|", "\\|") + "`");
        }
        return limits.isEmpty() ? "" : ", " + String.join(", ", limits);
    }
}
