package io.github.seedbed.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import io.github.seedbed.internal.files.Resources;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.internal.yaml.YamlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A JSON Schema (draft 2020-12) that a file in YAML is held against. The {@code description} of each of its parts says
 * what a value must be, and becomes a part of the message: {@code year is "soon", which is not a year}.
 */
public final class YamlSchema {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final JsonNode text;
    private final Schema schema;

    private YamlSchema(String schema) {
        this.text = Json.foreignObject(schema).orElseThrow();
        this.schema = REGISTRY.getSchema(schema, InputFormat.JSON);
    }

    /**
     * Something that is wrong.
     *
     * @param line counted from 1
     * @param path of the value, such as {@code authors[0].orcid}
     * @param why a sentence without a full stop
     */
    public record Fault(int line, String path, String why) {}

    /**
     * Reads a schema.
     *
     * @param owner a class in the package of which it is a resource
     * @param name of the resource
     * @param lists what stands for {@code "{name}"} in an enumeration
     * @param alternatives what stands for {@code {name}} in an expression
     */
    public static YamlSchema of(
            Class<?> owner,
            String name,
            Map<String, ? extends Collection<String>> lists,
            Map<String, ? extends Collection<String>> alternatives) {
        String text = Resources.text(owner, name);
        for (Map.Entry<String, ? extends Collection<String>> list : lists.entrySet()) {
            text = text.replace(
                    "\"{" + list.getKey() + "}\"",
                    list.getValue().stream().map(Json::text).collect(Collectors.joining(", ")));
        }
        for (Map.Entry<String, ? extends Collection<String>> list : alternatives.entrySet()) {
            text = text.replace("{" + list.getKey() + "}", String.join("|", list.getValue()));
        }
        return new YamlSchema(text);
    }

    /**
     * Returns all faults.
     *
     * @param values what the file says, with types
     * @param lines where it says it
     */
    public List<Fault> faults(Map<?, ?> values, YamlText lines) {
        List<Fault> faults = new ArrayList<>();
        for (Error error : schema.validate(Json.text(values), InputFormat.JSON)) {
            Fault fault = fault(error, lines);
            if (!faults.contains(fault)) {
                faults.add(fault);
            }
        }
        return faults;
    }

    private Fault fault(Error error, YamlText lines) {
        String path = path(error.getInstanceLocation());
        String child = path.isEmpty() ? error.getProperty() : path + "." + error.getProperty();
        return switch (error.getKeyword()) {
            case "required" -> new Fault(lines.line(path), child, child + " is missing");
            case "additionalProperties" ->
                new Fault(
                        lines.line(child),
                        child,
                        child + " is not a name of the format. " + Nearest.hint(error.getProperty(), names(error)));
            case "minLength", "minItems" -> new Fault(lines.line(path), path, path + " is empty");
            case "uniqueItems" -> new Fault(lines.line(path), path, path + " lists the same twice");
            default -> new Fault(lines.line(path), path, path + wrong(error));
        };
    }

    private String wrong(Error error) {
        JsonNode value = error.getInstanceNode();
        String description = parent(error).path("description").asText("what the format asks for");
        if (value.isNull()) {
            return " has no value";
        }
        if (value.isContainerNode()) {
            return " is not " + description;
        }
        String meant = value.isTextual() && error.getKeyword().equals("enum")
                ? meant(value.asText(), allowed(error))
                        .map(near -> ". Did you mean \"" + near + "\"?")
                        .orElse("")
                : "";
        boolean bare = !value.isTextual() && description.equals("a text");
        return " is \"" + value.asText() + "\", which is not " + description + (bare ? ": write it in quotes" : meant);
    }

    /** What differs by a last letter, else the nearest, else what it begins with or begins. */
    private static Optional<String> meant(String text, Set<String> allowed) {
        String word = letters(text);
        List<String> begin = allowed.stream()
                .filter(name -> name.length() > 1 && word.length() > 1)
                .filter(name -> letters(name).startsWith(word) || word.startsWith(letters(name)))
                .sorted(Comparator.comparing(name -> Math.abs(letters(name).length() - word.length())))
                .toList();
        return begin.stream()
                .filter(name -> Math.abs(letters(name).length() - word.length()) <= 1)
                .findFirst()
                .or(() -> Nearest.to(text, allowed))
                .or(() -> begin.stream().findFirst());
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private JsonNode parent(Error error) {
        return text.at(error.getSchemaLocation().getFragment().getParent().toString());
    }

    private Set<String> names(Error error) {
        Set<String> names = new TreeSet<>();
        parent(error).path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private Set<String> allowed(Error error) {
        Set<String> allowed = new TreeSet<>();
        parent(error).path("enum").forEach(value -> allowed.add(value.asText()));
        return allowed;
    }

    private static String path(NodePath location) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < location.getNameCount(); i++) {
            if (location.getElement(i) instanceof Integer item) {
                path.append('[').append(item).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(location.getName(i));
            }
        }
        return path.toString();
    }
}
