package io.github.seedbed.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What goes into the model and what comes out, as references {@code $model.…}. */
final class ModelFacts {
    /** {@code Map.of} takes no more pairs. */
    private static final int MAP_OF = 10;

    private final JsonNode config;
    private final JsonNode parity;

    ModelFacts(JsonNode config, JsonNode parity) {
        this.config = config;
        this.parity = parity;
    }

    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        values.put("target", config.path("target").path("title").asText());
        values.put("labels", texts(config.path("labels")));
        values.put("inputs", inputs());
        values.put("example", example().map(row -> map(row.path("input"))).orElse("Map.of()"));
        values.put(
                "exampleLabel", example().map(row -> row.path("label").asText()).orElse("a label"));
        values.put("labelList", config.path("labels").toString());
        values.put("exampleColumns", example().map(this::columns).orElse(""));
        values.put("exampleText", example().map(this::text).orElse("\"\""));
        return values;
    }

    /** As the ONNX file takes them: a number as it is, a category as one column for each of its values. */
    private String columns(JsonNode row) {
        List<String> columns = new ArrayList<>();
        for (JsonNode feature : config.path("features")) {
            JsonNode value = row.path("input").path(feature.path("name").asText());
            if (feature.has("categories")) {
                feature.path("categories").forEach(category -> columns.add(category.equals(value) ? "1" : "0"));
            } else {
                columns.add(value.asText());
            }
        }
        return String.join(", ", columns);
    }

    /** As a text of JSON, Java and Python; empty if no feature is a text. */
    private String text(JsonNode row) {
        return config.path("features")
                .valueStream()
                .filter(feature -> feature.path("type").asText().equals("text"))
                .map(feature ->
                        row.path("input").path(feature.path("name").asText()).toString())
                .findFirst()
                .orElse("\"\"");
    }

    private static String texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).collect(Collectors.joining(", "));
    }

    private String inputs() {
        MarkdownTable table = MarkdownTable.of("Input", "Meaning", "Type", "Unit", "Values in the training data");
        for (JsonNode feature : config.path("features")) {
            table.row(
                    feature.path("name").asText(),
                    feature.path("title").asText(),
                    feature.path("type").asText(),
                    feature.path("unit").asText(""),
                    values(feature));
        }
        return table.toString();
    }

    private static String values(JsonNode feature) {
        if (feature.has("terms")) {
            return feature.path("terms").asText() + " words and pairs of words, listed in vocabulary.txt";
        }
        return feature.has("categories")
                ? texts(feature.path("categories"))
                : feature.path("min").asText("?") + " to " + feature.path("max").asText("?");
    }

    /** A golden row in which nothing is missing: its answer was proved when the model was trained. */
    private Optional<JsonNode> example() {
        return parity.path("rows")
                .valueStream()
                .filter(row ->
                        row.path("input").size() == config.path("features").size())
                .filter(row -> row.path("input").properties().stream()
                        .noneMatch(value -> value.getValue().isNull()))
                .findFirst();
    }

    private static String map(JsonNode input) {
        boolean few = input.size() <= MAP_OF;
        List<String> pairs = new ArrayList<>();
        input.properties().forEach(pair -> {
            // As JSON a text is also a text in Java
            String text = "\"" + pair.getKey() + "\", " + pair.getValue();
            pairs.add(few ? text : "Map.entry(" + text + ")");
        });
        return (few ? "Map.of(" : "Map.ofEntries(") + "\n        " + String.join(",\n        ", pairs) + ")";
    }
}
