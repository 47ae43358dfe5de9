package io.github.seedbed.maven.card;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The YAML at the top of a card.
 *
 * @param fields what it says
 */
public record FrontMatter(Map<?, ?> fields) {
    private static final String FENCE = "---";

    private static final List<List<String>> SHOWN = List.of(
            List.of("license", "Licence"),
            List.of("pipeline_tag", "Task"),
            List.of("library_name", "Library"),
            List.of("base_model", "Made from"));

    /** Says why there is none, and in which line. */
    public static final class Invalid extends Exception {
        private static final long serialVersionUID = 1;
        private final int line;

        Invalid(int line, String message, Throwable cause) {
            super(message, cause);
            this.line = line;
        }

        /** Returns the line, 1 for the first. */
        public int line() {
            return line;
        }
    }

    /**
     * Reads it.
     *
     * @param markdown the whole card
     * @throws Invalid if there is none, or it is no YAML mapping
     */
    public static FrontMatter of(String markdown) throws Invalid {
        String[] lines = markdown.split("\n", -1);
        if (!lines[0].equals(FENCE)) {
            throw new Invalid(1, "the first line is not ---", null);
        }
        StringBuilder yaml = new StringBuilder();
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].equals(FENCE)) {
                return parsed(yaml.toString());
            }
            yaml.append(lines[i]).append('\n');
        }
        throw new Invalid(1, "no line --- ends it", null);
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
        } catch (Invalid e) {
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
        } catch (Invalid e) {
            return Optional.empty(); // the check tells it
        }
    }

    private static FrontMatter parsed(String yaml) throws Invalid {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Object value = new Yaml(new SafeConstructor(options)).load(yaml);
            if (value instanceof Map<?, ?> map) {
                return new FrontMatter(map);
            }
            throw new Invalid(2, "it is no mapping of names to values", null);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            throw new Invalid(line + 2, e.getProblem(), e);
        } catch (YAMLException e) {
            throw new Invalid(2, e.getMessage(), e);
        }
    }
}
