package io.github.seedbed.card;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.train.Platform;
import java.util.Map;
import java.util.TreeMap;

/** How the model was trained, as references {@code $run.…}. */
final class RunFacts {
    private final JsonNode config;
    private final Platform platform;

    RunFacts(JsonNode config, Platform platform) {
        this.config = config;
        this.platform = platform;
    }

    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        values.put("seed", config.path("seed").asText());
        values.put("settings", settings());
        values.put("jdk", String.valueOf(platform.jdk()));
        values.put("architecture", platform.architecture());
        return values;
    }

    private String settings() {
        MarkdownTable table = MarkdownTable.of("Setting", "Value");
        config.path("settings")
                .properties()
                .forEach(setting ->
                        table.row(setting.getKey(), setting.getValue().asText()));
        return table.toString();
    }
}
