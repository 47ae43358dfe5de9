package io.github.seedbed.schema;

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
import java.util.stream.Collectors;

/**
 * A JSON Schema (draft 2020-12) that a file in YAML is held against. The {@code description} of each of its parts says
 * what a value must be, and becomes a part of the message: {@code year is "soon", which is not a year}.
 */
public final class YamlSchema {
    private final SchemaRules rules;

    private YamlSchema(String schema) {
        this.rules = new SchemaRules(Json.foreignObject(schema).orElseThrow());
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
        for (SchemaRules.Breach breach : rules.breaches(values)) {
            Fault fault = fault(breach, lines);
            if (!faults.contains(fault)) {
                faults.add(fault);
            }
        }
        return faults;
    }

    private static Fault fault(SchemaRules.Breach breach, YamlText lines) {
        String path = breach.path();
        String child = path.isEmpty() ? breach.property() : path + "." + breach.property();
        return switch (breach.keyword()) {
            case "required" -> new Fault(lines.line(path), child, child + " is missing");
            case "additionalProperties" ->
                new Fault(
                        lines.line(child),
                        child,
                        child + " is not a name of the format. "
                                + Nearest.hint(breach.property(), SchemaRules.names(breach.schema())));
            case "minLength", "minItems" -> new Fault(lines.line(path), path, path + " is empty");
            case "uniqueItems" -> new Fault(lines.line(path), path, path + " lists the same twice");
            default -> new Fault(lines.line(path), path, path + wrong(breach));
        };
    }

    private static String wrong(SchemaRules.Breach breach) {
        Object value = breach.value();
        String description = breach.schema().path("description").asText("what the format asks for");
        if (value == null) {
            return " has no value";
        }
        if (value instanceof Map || value instanceof List) {
            return " is not " + description;
        }
        String meant = value instanceof String text && breach.keyword().equals("enum")
                ? meant(text, SchemaRules.names(breach.schema()))
                        .map(near -> ". Did you mean \"" + near + "\"?")
                        .orElse("")
                : "";
        boolean bare = !(value instanceof String) && description.equals("a text");
        return " is \"" + value + "\", which is not " + description + (bare ? ": write it in quotes" : meant);
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
}
