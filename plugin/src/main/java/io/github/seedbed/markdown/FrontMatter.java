package io.github.seedbed.markdown;

import io.github.seedbed.internal.yaml.CoreYaml;
import io.github.seedbed.internal.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The YAML at the top of a card, found as the Hub finds it: blank lines and a byte order mark may stand before it.
 *
 * @param fields what it says, with the types that the Hub sees: {@code no} is a text
 * @param text the same, with lines
 * @param above how many lines of the card stand above the YAML
 */
public record FrontMatter(Map<?, ?> fields, YamlText text, int above) {
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
        int begin = begin(lines);
        if (begin < 0) {
            throw new YamlText.Invalid(1, "the first line is not ---", null);
        }
        int length = length(lines);
        if (length == 0) {
            throw new YamlText.Invalid(begin + 1, "no line --- ends it", null);
        }
        String yaml = String.join("\n", lines.subList(begin + 1, length - 1));
        try {
            YamlText text = YamlText.of(yaml);
            return new FrontMatter(CoreYaml.of(yaml), text, begin + 1);
        } catch (YamlText.Invalid e) {
            throw new YamlText.Invalid(e.line() + begin + 1, e.getMessage(), e);
        }
    }

    /**
     * Leaves out what authors of the source tell each other in comments of YAML: lines that begin with a hash.
     *
     * @param markdown the whole card
     */
    public static String withoutComments(String markdown) {
        List<String> lines = new ArrayList<>(List.of(markdown.split("\n", -1)));
        List<String> front = lines.subList(0, length(lines));
        front.removeIf(line -> line.startsWith("#"));
        return String.join("\n", lines);
    }

    /** Returns how many lines it takes with the two that enclose it and what stands above; 0 if there is none. */
    static int length(List<String> lines) {
        int begin = begin(lines);
        for (int i = begin + 1; begin >= 0 && i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals(FENCE)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The place of the line that begins it; -1 if there is none. */
    private static int begin(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = (i == 0 ? lines.get(0).replaceFirst("^\uFEFF", "") : lines.get(i)).strip();
            if (!line.isEmpty()) {
                return line.equals(FENCE) ? i : -1;
            }
        }
        return -1;
    }

    /**
     * Returns the line of the card in which a value stands.
     *
     * @param path such as {@code tags[0]}
     * @return of the innermost part of the path that is there; the first line if nothing is
     */
    public int line(String path) {
        return fields.isEmpty() ? 1 : text.line(path) + above;
    }

    /**
     * Returns the texts of a field that may be one or a list of them.
     *
     * @param name of the field
     */
    public List<String> texts(String name) {
        Object value = fields.get(name);
        List<?> list = value instanceof List<?> items ? items : value == null ? List.of() : List.of(value);
        return list.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
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
            FrontMatter front = of(markdown);
            SHOWN.forEach(name -> {
                String value = String.join(", ", front.texts(name.get(0)));
                if (!value.isEmpty()) {
                    shown.put(name.get(1), value);
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
     * @return such as {@code en} or {@code pt-br}; empty if there is none, or none that a browser knows
     */
    public static Optional<String> language(String markdown) {
        try {
            return of(markdown).texts("language").stream()
                    .findFirst()
                    .filter(language -> language.matches("[a-z]{2,3}(-[A-Za-z0-9]+)*"));
        } catch (YamlText.Invalid e) {
            return Optional.empty(); // the check tells it
        }
    }
}
