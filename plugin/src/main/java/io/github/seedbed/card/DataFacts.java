package io.github.seedbed.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the model was trained on, as references {@code $data.…}. */
final class DataFacts {
    private final JsonNode config;
    private final JsonNode profile;

    DataFacts(JsonNode config, JsonNode profile) {
        this.config = config;
        this.profile = profile;
    }

    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        values.put("table", files());
        values.put("rows", rows());
        values.put("trainRows", config.path("split").path("train").asText());
        values.put("testRows", config.path("split").path("test").asText());
        values.put("labels", labels());
        values.put("features", features());
        return values;
    }

    private String files() {
        MarkdownTable table = MarkdownTable.of("Data", "File", "Rows", "SHA-256");
        for (JsonNode data : config.path("data")) {
            table.row(
                    data.path("name").asText(),
                    data.path("file").asText(),
                    data.path("rows").asText("unknown"),
                    data.path("sha256").asText());
        }
        return table.toString();
    }

    private String rows() {
        int rows = 0;
        for (JsonNode data : config.path("data")) {
            rows += data.path("rows").asInt();
        }
        return String.valueOf(rows);
    }

    private String labels() {
        MarkdownTable table = MarkdownTable.of("Label", "Training rows");
        profile.path("labels")
                .properties()
                .forEach(label -> table.row(label.getKey(), label.getValue().asText()));
        return table.toString();
    }

    private String features() {
        MarkdownTable table = MarkdownTable.of("Feature", "Missing", "Values");
        for (JsonNode feature : profile.path("features")) {
            table.row(feature.path("name").asText(), feature.path("missing").asText("?"), values(feature));
        }
        return table.toString();
    }

    private static String values(JsonNode feature) {
        List<String> parts = new ArrayList<>();
        boolean isText = feature.path("type").asText().equals("text");
        if (isText) {
            parts.add("without a known word " + feature.path("unknown").asText() + "; length in words");
        } else {
            feature.path("counts")
                    .properties()
                    .forEach(count ->
                            parts.add(count.getKey() + ": " + count.getValue().asText()));
        }
        for (JsonNode quantile : feature.path("quantiles")) {
            String name = quantileName(quantile.path(0).asDouble());
            if (!name.isEmpty()) {
                parts.add(name + " " + quantile.path(1).asText());
            }
        }
        return String.join(", ", parts);
    }

    private static String quantileName(double q) {
        if (q == 0) {
            return "least";
        } else if (q == 0.5) {
            return "median";
        }
        return q == 1 ? "largest" : "";
    }
}
