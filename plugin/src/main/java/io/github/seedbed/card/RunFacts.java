package io.github.seedbed.card;

import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.train.Platform;
import java.util.Map;
import java.util.TreeMap;

/** How the model was trained, as references {@code $run.…}. */
final class RunFacts {
    private final RunConfig config;
    private final Platform platform;

    RunFacts(RunConfig config, Platform platform) {
        this.config = config;
        this.platform = platform;
    }

    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        values.put("seed", String.valueOf(config.seed()));
        values.put("settings", settings());
        values.put("jdk", String.valueOf(platform.jdk()));
        values.put("architecture", platform.architecture());
        return values;
    }

    private String settings() {
        MarkdownTable table = MarkdownTable.of("Setting", "Value");
        config.settings().forEach((name, value) -> table.row(name, value));
        return table.toString();
    }
}
