package io.github.seedbed.card;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.internal.yaml.YamlWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The run's results in the Hub's form {@code model-index}, as the reference {@code $frontMatter.modelIndex}. */
public final class ModelIndex {
    /** The Hub's name of a metric to ours. */
    public static final Map<String, String> METRICS = new TreeMap<>(
            Map.of("accuracy", "accuracy", "f1", "macroF1", "log_loss", "logLoss", "brier_score", "brier"));

    private static final List<List<String>> SHOWN = List.of(
            List.of("accuracy", "Accuracy"),
            List.of("f1", "Macro F1"),
            List.of("log_loss", "Log loss"),
            List.of("brier_score", "Brier score"));

    private ModelIndex() {}

    static Map<String, String> values(ProjectFacts project, JsonNode config, JsonNode metrics) {
        return Map.of(
                "modelIndex",
                YamlWriter.text(List.of(map("name", project.name(), "results", List.of(result(config, metrics))))));
    }

    private static Map<String, Object> result(JsonNode config, JsonNode metrics) {
        String data = config.path("data").path(0).path("name").asText("data");
        return map(
                "task", task(config),
                "dataset", map("type", data, "name", data, "split", "test"),
                "metrics", metrics(metrics.path("model").path("overall")));
    }

    private static Map<String, Object> task(JsonNode config) {
        boolean text = config.path("features")
                .valueStream()
                .anyMatch(feature -> feature.path("type").asText().equals("text"));
        return text
                ? map("type", "text-classification", "name", "Text classification")
                : map("type", "tabular-classification", "name", "Tabular classification");
    }

    /** A metric that is not defined is left out: the Hub takes no null. */
    private static List<Object> metrics(JsonNode overall) {
        List<Object> list = new ArrayList<>();
        for (List<String> shown : SHOWN) {
            JsonNode value = overall.path(METRICS.get(shown.get(0))).path("value");
            if (value.isNumber()) {
                list.add(map("type", shown.get(0), "name", shown.get(1), "value", number(value)));
            }
        }
        return list;
    }

    /** With a digit after the point: YAML would take a whole number for another type. */
    private static BigDecimal number(JsonNode value) {
        BigDecimal number = value.decimalValue().stripTrailingZeros();
        return number.scale() < 1 ? number.setScale(1) : number;
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
