package io.github.seedbed.card;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.GoldenRows;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.yaml.YamlWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Examples with the model's answers in the form that the Hub shows, as the reference {@code $frontMatter.widget}. */
final class Widget {
    private static final int EXAMPLES = 3;

    /** More digits nobody reads on a page; parity.json has them. */
    private static final int DIGITS = 4;

    private final RunConfig config;
    private final GoldenRows golden;

    Widget(RunConfig config, GoldenRows golden) {
        this.config = config;
        this.golden = golden;
    }

    String yaml() {
        List<Object> examples = examples();
        // Below its key, or it would not be YAML
        return examples.isEmpty() ? "  []" : YamlWriter.text(examples);
    }

    /**
     * Golden rows in which nothing is missing, one for each label: synthesised, and proved when the model was trained.
     */
    private List<Object> examples() {
        Map<String, Object> byLabel = new LinkedHashMap<>();
        for (GoldenRows.Row row : golden.rows()) {
            if (row.isComplete(config) && byLabel.size() < EXAMPLES) {
                // Each label once; of numbers each row has another one
                byLabel.putIfAbsent(row.label().orElse(row.about()), example(row));
            }
        }
        return new ArrayList<>(byLabel.values());
    }

    private Map<String, Object> example(GoldenRows.Row row) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("example_title", row.about());
        if (config.features().size() == 1 && config.features().get(0).text()) {
            example.put("text", row.input().values().iterator().next());
        } else {
            Map<String, Object> columns = new LinkedHashMap<>();
            row.input().forEach((name, value) -> columns.put(name, List.of(value)));
            example.put("structured_data", columns);
        }
        example.put("output", output(row));
        return example;
    }

    private Object output(GoldenRows.Row row) {
        return golden.labels().isEmpty() ? numbers(row) : labels(row);
    }

    /** The Hub knows no numbers there; as a text it shows them. */
    private Map<String, Object> numbers(GoldenRows.Row row) {
        StringJoiner text = new StringJoiner(", ");
        for (int i = 0; i < row.scores().size(); i++) {
            BigDecimal number = Json.number(row.scores().get(i)).setScale(DIGITS, RoundingMode.HALF_EVEN);
            text.add(golden.outputs().get(i) + " " + number.stripTrailingZeros().toPlainString());
        }
        return Map.of("text", text.toString());
    }

    private List<Object> labels(GoldenRows.Row row) {
        List<Map<String, Object>> labels = new ArrayList<>();
        for (int i = 0; i < golden.labels().size(); i++) {
            Map<String, Object> label = new LinkedHashMap<>();
            label.put("label", golden.labels().get(i));
            label.put("score", Json.number(row.scores().get(i)).setScale(DIGITS, RoundingMode.HALF_EVEN));
            labels.add(label);
        }
        labels.sort(Comparator.comparing((Map<String, Object> label) -> (BigDecimal) label.get("score"))
                .reversed());
        return new ArrayList<>(labels);
    }
}
