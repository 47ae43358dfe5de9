package io.github.seedbed.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The keys of a JSON Schema as tables of Markdown: one for the file, one for each object that several keys refer to.
 *
 * @param schema the whole schema
 */
record SchemaTables(JsonNode schema) {
    private static final String HEAD = "key|required|type|what";
    private static final String DEFINITION = "#/$defs/";

    static SchemaTables of(String name) throws IOException {
        String resource = "/io/github/seedbed/schema/" + name + ".schema.json";
        try (InputStream in = Objects.requireNonNull(SchemaTables.class.getResourceAsStream(resource), resource)) {
            return new SchemaTables(new ObjectMapper().readTree(in));
        }
    }

    String title() {
        return schema.path("title").asText();
    }

    String tables() {
        StringBuilder text = new StringBuilder(table(schema));
        for (Map.Entry<String, JsonNode> definition : schema.path("$defs").properties()) {
            if (isObject(definition.getValue())) {
                text.append("\nEach `")
                        .append(definition.getKey())
                        .append("`:\n")
                        .append(table(definition.getValue()));
            }
        }
        return text.toString();
    }

    private String table(JsonNode object) {
        List<String> rows = new ArrayList<>();
        if (object.has("properties")) {
            add("", object, rows);
        } else {
            addVariants("<name>", object.path("additionalProperties"), rows);
        }
        return Page.table(HEAD, rows);
    }

    /** Adds the keys of an object, then those of what is inside each of them. */
    private void add(String path, JsonNode object, List<String> rows) {
        List<String> required = new ArrayList<>();
        object.path("required").forEach(name -> required.add(name.asText()));
        for (Map.Entry<String, JsonNode> property : object.path("properties").properties()) {
            String key = path + property.getKey();
            JsonNode value = property.getValue();
            rows.add(Page.row(
                    "`" + key + "`", required.contains(property.getKey()) ? "yes" : "", type(value), what(key, value)));
            addInside(key, value, rows);
        }
    }

    private void addInside(String key, JsonNode value, List<String> rows) {
        if (value.path("items").isObject()) {
            addVariants(key + "[]", value.path("items"), rows);
        } else if (value.path("additionalProperties").isObject()) {
            addVariants(key + ".<name>", value.path("additionalProperties"), rows);
        } else {
            add(key + ".", value, rows);
        }
    }

    private void addVariants(String key, JsonNode value, List<String> rows) {
        if (!value.has("oneOf")) {
            addInside(key, value, rows);
        }
        for (JsonNode variant : value.path("oneOf")) {
            String type = variant.path("properties").path("type").path("const").asText();
            rows.add(Page.row("`" + key + "`", "", "object", "Where `type` is `" + type + "`:"));
            add(key + ".", variant, rows);
        }
    }

    private String what(String key, JsonNode value) {
        String own = value.path("description").asText();
        String what = own.isEmpty() && value.has("$ref")
                ? definition(value).path("description").asText()
                : own;
        assertThat(what).as("the description of " + key + " in " + title()).isNotEmpty();
        return what.replace("|", "\\|");
    }

    private String type(JsonNode value) {
        if (value.has("$ref")) {
            return isObject(definition(value)) ? "`" + name(value) + "`, below" : type(definition(value));
        }
        if (value.has("const")) {
            return "`" + value.path("const").asText() + "`";
        }
        if (value.has("enum")) {
            List<String> names = new ArrayList<>();
            value.path("enum").forEach(name -> names.add("`" + name.asText() + "`"));
            return String.join(", ", names);
        }
        return kinds(value) + Limits.of(value);
    }

    private String kinds(JsonNode value) {
        List<String> kinds = new ArrayList<>();
        JsonNode types = value.path("type");
        types.forEach(type -> kinds.add(type.asText()));
        if (types.isTextual()) {
            kinds.add(types.asText());
        }
        if (kinds.contains("string")) {
            // A text of YAML need not be quoted, which makes it a number or true to those who do not know the key
            kinds.removeAll(List.of("number", "boolean"));
        }
        return String.join(" or ", kinds.stream().map(kind -> kind(kind, value)).toList());
    }

    private String kind(String kind, JsonNode value) {
        return switch (kind) {
            case "array" ->
                "list" + inside(value.path("items")).map(of -> " of: " + of).orElse("");
            case "object" ->
                "object"
                        + inside(value.path("additionalProperties"))
                                .map(of -> ", name to: " + of)
                                .orElse("");
            case "integer" -> "whole number";
            case "string" -> "text";
            default -> kind;
        };
    }

    private Optional<String> inside(JsonNode value) {
        String type = value.isObject() ? type(value) : "";
        return type.isEmpty() ? Optional.empty() : Optional.of(type);
    }

    private JsonNode definition(JsonNode value) {
        return schema.path("$defs").path(name(value));
    }

    private static String name(JsonNode value) {
        return value.path("$ref").asText().substring(DEFINITION.length());
    }

    private static boolean isObject(JsonNode definition) {
        return definition.has("properties")
                || definition.path("additionalProperties").has("properties");
    }
}
