package io.github.seedbed.markdown;

import io.github.seedbed.internal.yaml.YamlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The YAML at the top of a card.
 *
 * @param fields what it says, with the types that hubs see: {@code no} is false
 * @param text the same, with lines
 */
public record FrontMatter(Map<?, ?> fields, YamlText text) {
    private static final String FENCE = "---";

    private static final List<List<String>> SHOWN = List.of(
            List.of("license", "Licence"),
            List.of("pipeline_tag", "Task"),
            List.of("library_name", "Library"),
            List.of("base_model", "Made from"));

    /**
     * Reads it.
     *
     * @param markdown the whole card
     * @throws YamlText.Invalid if there is none, or it is not a YAML mapping; with the line of the card
     */
    public static FrontMatter of(String markdown) throws YamlText.Invalid {
        List<String> lines = markdown.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(FENCE)) {
            throw new YamlText.Invalid(1, "the first line is not ---", null);
        }
        int length = length(lines);
        if (length == 0) {
            throw new YamlText.Invalid(1, "no line --- ends it", null);
        }
        String yaml = String.join("\n", lines.subList(1, length - 1));
        try {
            YamlText text = YamlText.of(yaml);
            return new FrontMatter(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml), text);
        } catch (YamlText.Invalid e) {
            throw new YamlText.Invalid(e.line() + 1, e.getMessage(), e);
        } catch (YAMLException | IllegalArgumentException e) {
            throw new YamlText.Invalid(2, "a value has no such type: " + e.getMessage(), e);
        }
    }

    /** Returns how many lines it takes with the two that enclose it; 0 if there is none. */
    static int length(List<String> lines) {
        boolean begins = !lines.isEmpty() && lines.get(0).equals(FENCE);
        int end = begins ? lines.subList(1, lines.size()).indexOf(FENCE) : -1;
        return end < 0 ? 0 : end + 2;
    }

    /**
     * Returns the line of the card in which a value stands.
     *
     * @param path such as {@code tags[0]}
     * @return of the innermost part of the path that is there; the first line if nothing is
     */
    public int line(String path) {
        return fields.isEmpty() ? 1 : text.line(path) + 1;
    }

    /**
     * Returns what people want to see first, such as licence and task.
     *
     * @param markdown the whole card
     * @return title to value; empty if there is no front matter
     */
    public static Map<String, String> shown(String markdown) {
        Map<String, String> shown = new LinkedHashMap<>();
        try {
            Map<?, ?> fields = of(markdown).fields();
            SHOWN.forEach(name -> {
                if (fields.get(name.get(0)) != null) {
                    shown.put(name.get(1), String.valueOf(fields.get(name.get(0))));
                }
            });
        } catch (YamlText.Invalid e) {
            return Map.of(); // the check tells it
        }
        return shown;
    }

    /**
     * Returns the language of a card: the one that {@code language} names, or names first.
     *
     * @param markdown the whole card
     * @return such as {@code en} or {@code pt-BR}; empty if there is none, or none that a browser knows
     */
    public static Optional<String> language(String markdown) {
        try {
            Object named = of(markdown).fields().get("language");
            Object first = named instanceof List<?> list && !list.isEmpty() ? list.get(0) : named;
            return Optional.ofNullable(first)
                    .map(String::valueOf)
                    .filter(language -> language.matches("[a-z]{2,3}(-[A-Za-z0-9]+)*"));
        } catch (YamlText.Invalid e) {
            return Optional.empty(); // the check tells it
        }
    }
}
