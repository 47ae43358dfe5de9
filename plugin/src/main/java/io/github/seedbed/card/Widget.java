package io.github.seedbed.card;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.internal.yaml.YamlWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Examples with the model's answers in the form that the Hub shows, as the reference {@code $frontMatter.widget}. */
final class Widget {
    private static final int EXAMPLES = 3;

    /** More digits nobody reads on a page; parity.json has them. */
    private static final int DIGITS = 4;

    private final JsonNode config;
    private final JsonNode parity;

    Widget(JsonNode config, JsonNode parity) {
        this.config = config;
        this.parity = parity;
    }

    String yaml() {
        return YamlWriter.text(examples());
    }

    /**
     * Golden rows in which nothing is missing, one for each label: synthesised, and proved when the model was trained.
     */
    private List<Object> examples() {
        Map<String, Object> byLabel = new LinkedHashMap<>();
        for (JsonNode row : parity.path("rows")) {
            boolean complete =
                    row.path("input").size() == config.path("features").size()
                            && row.path("input").valueStream().noneMatch(JsonNode::isNull);
            if (complete && byLabel.size() < EXAMPLES) {
                byLabel.putIfAbsent(row.path("label").asText(), example(row));
            }
        }
        return new ArrayList<>(byLabel.values());
    }

    private Map<String, Object> example(JsonNode row) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("example_title", row.path("about").asText());
        if (isText()) {
            example.put(
                    "text",
                    row.path("input").valueStream().findFirst().orElseThrow().asText());
        } else {
            Map<String, Object> columns = new LinkedHashMap<>();
            row.path("input")
                    .properties()
                    .forEach(value -> columns.put(value.getKey(), List.of(value(value.getValue()))));
            example.put("structured_data", columns);
        }
        example.put("output", output(row));
        return example;
    }

    private boolean isText() {
        return config.path("features").size() == 1
                && config.path("features").path(0).path("type").asText().equals("text");
    }

    private static Object value(JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.bigIntegerValue();
        }
        return value.isNumber() ? value.decimalValue() : value.asText();
    }

    private List<Object> output(JsonNode row) {
        List<Map<String, Object>> labels = new ArrayList<>();
        for (int i = 0; i < parity.path("labels").size(); i++) {
            BigDecimal score = row.path("scores").path(i).decimalValue().setScale(DIGITS, RoundingMode.HALF_EVEN);
            Map<String, Object> label = new LinkedHashMap<>();
            label.put("label", parity.path("labels").path(i).asText());
            label.put("score", score);
            labels.add(label);
        }
        labels.sort(Comparator.comparing((Map<String, Object> label) -> (BigDecimal) label.get("score"))
                .reversed());
        return new ArrayList<>(labels);
    }
}
