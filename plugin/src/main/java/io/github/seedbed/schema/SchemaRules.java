package io.github.seedbed.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The part of JSON Schema (draft 2020-12) that our own schemas are written in. A validator of all of it costs each
 * build of each project a third of a second of CPU time, for the loading of its classes; tests hold this one against
 * such a validator. A schema that uses another keyword is refused.
 */
final class SchemaRules {
    private static final Set<String> KNOWN = Set.of(
            "$schema",
            "$defs",
            "$ref",
            "title",
            "description",
            "type",
            "enum",
            "const",
            "pattern",
            "format",
            "minLength",
            "minItems",
            "uniqueItems",
            "items",
            "properties",
            "required",
            "additionalProperties",
            "allOf",
            "if",
            "then",
            "else");

    private final JsonNode root;
    private final Map<String, Pattern> patterns = new HashMap<>();
    private final Map<JsonNode, Set<Object>> allowed = new HashMap<>();

    SchemaRules(JsonNode root) {
        this.root = root;
        requireKnown(root);
    }

    /**
     * A value that breaks a rule.
     *
     * @param keyword of the rule
     * @param path of the value, such as {@code authors[0].orcid}
     * @param property the name that is missing or too many; empty for other rules
     * @param value a text, a number, a truth, null, a {@code Map} or a {@code List}
     * @param schema what the rule is a part of
     */
    record Breach(String keyword, String path, String property, Object value, JsonNode schema) {}

    List<Breach> breaches(Object value) {
        List<Breach> breaches = new ArrayList<>();
        apply(root, value, "", breaches);
        return breaches;
    }

    private void requireKnown(JsonNode schema) {
        schema.properties().forEach(rule -> {
            if (!KNOWN.contains(rule.getKey())) {
                throw new IllegalArgumentException("no rule is made of " + rule.getKey());
            }
            switch (rule.getKey()) {
                case "$defs", "properties" -> rule.getValue().forEach(this::requireKnown);
                case "items", "if", "then", "else" -> requireKnown(rule.getValue());
                case "allOf" -> rule.getValue().forEach(this::requireKnown);
                default -> {}
            }
        });
    }

    private void apply(JsonNode schema, Object value, String path, List<Breach> breaches) {
        if (schema.has("$ref")) {
            apply(root.at(schema.path("$ref").asText().substring(1)), value, path, breaches);
        }
        schema.path("allOf").forEach(part -> apply(part, value, path, breaches));
        if (schema.has("if")) {
            List<Breach> unmet = new ArrayList<>();
            apply(schema.path("if"), value, path, unmet);
            apply(schema.path(unmet.isEmpty() ? "then" : "else"), value, path, breaches);
        }
        Place place = new Place(schema, value, path, breaches);
        place.hold("type", !schema.has("type") || isOfType(schema.path("type"), value));
        place.hold("enum", !schema.has("enum") || allowed(schema.path("enum")).contains(number(value)));
        place.hold(
                "const", !schema.has("const") || schema.path("const").asText().equals(value));
        if (value instanceof String text) {
            text(place, text);
        } else if (value instanceof List<?> list) {
            list(place, list);
        } else if (value instanceof Map<?, ?> map) {
            map(place, map);
        }
    }

    private void text(Place place, String text) {
        JsonNode schema = place.schema;
        place.hold(
                "minLength",
                text.codePointCount(0, text.length())
                        >= schema.path("minLength").asInt());
        place.hold(
                "pattern",
                !schema.has("pattern")
                        || pattern(schema.path("pattern").asText())
                                .matcher(text)
                                .find());
        place.hold("format", !schema.path("format").asText().equals("date") || isDate(text));
    }

    private void list(Place place, List<?> list) {
        JsonNode schema = place.schema;
        place.hold("minItems", list.size() >= schema.path("minItems").asInt());
        place.hold("uniqueItems", !schema.path("uniqueItems").asBoolean() || new HashSet<>(list).size() == list.size());
        for (int i = 0; schema.has("items") && i < list.size(); i++) {
            apply(schema.path("items"), list.get(i), place.path + "[" + i + "]", place.breaches);
        }
    }

    private void map(Place place, Map<?, ?> map) {
        JsonNode schema = place.schema;
        for (JsonNode name : schema.path("required")) {
            if (!map.containsKey(name.asText())) {
                place.breach("required", name.asText());
            }
        }
        JsonNode properties = schema.path("properties");
        boolean closed = schema.has("additionalProperties")
                && !schema.path("additionalProperties").asBoolean();
        map.forEach((key, value) -> {
            String name = key.toString();
            if (properties.has(name)) {
                String path = place.path.isEmpty() ? name : place.path + "." + name;
                apply(properties.path(name), value, path, place.breaches);
            } else if (closed) {
                place.breach("additionalProperties", name);
            }
        });
    }

    private record Place(JsonNode schema, Object value, String path, List<Breach> breaches) {
        void hold(String keyword, boolean holds) {
            if (!holds) {
                breach(keyword, "");
            }
        }

        void breach(String keyword, String property) {
            breaches.add(new Breach(keyword, path, property, value, schema));
        }
    }

    private static boolean isOfType(JsonNode types, Object value) {
        if (types.isArray()) {
            return types.valueStream().anyMatch(type -> isOfType(type, value));
        }
        return switch (types.asText()) {
            case "string" -> value instanceof String;
            case "number" -> value instanceof Number;
            case "integer" -> number(value) instanceof BigDecimal number && number.scale() <= 0;
            case "boolean" -> value instanceof Boolean;
            case "null" -> value == null;
            case "array" -> value instanceof List;
            default -> value instanceof Map;
        };
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException ignored) {
            return false;
        }
    }

    private Pattern pattern(String regex) {
        return patterns.computeIfAbsent(regex, Pattern::compile);
    }

    /** Of hundreds of names a set is looked up faster than a list. */
    private Set<Object> allowed(JsonNode list) {
        return allowed.computeIfAbsent(list, key -> {
            Set<Object> all = new HashSet<>();
            key.forEach(
                    one -> all.add(one.isNumber() ? number(one.decimalValue()) : one.isNull() ? null : one.asText()));
            return all;
        });
    }

    /** However it is written: 1 is 1.0. */
    private static Object number(Object value) {
        return value instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros() : value;
    }

    /** The names that a closed mapping may have, or the texts that an enumeration allows. */
    static Set<String> names(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        schema.path("enum").forEach(text -> names.add(text.asText()));
        return names;
    }
}
