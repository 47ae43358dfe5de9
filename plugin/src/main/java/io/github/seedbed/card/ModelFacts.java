package io.github.seedbed.card;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.GoldenRows;
import io.github.seedbed.internal.runfile.InputConfig;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.markdown.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What goes into the model and what comes out, as references {@code $model.…}. */
final class ModelFacts {
    /** {@code Map.of} takes no more pairs. */
    private static final int MAP_OF = 10;

    /** Of a call within a try within a method within a class, continued. */
    private static final String INDENT = "\n" + " ".repeat(20);

    private final RunConfig config;
    private final GoldenRows golden;

    ModelFacts(RunConfig config, GoldenRows golden) {
        this.config = config;
        this.golden = golden;
    }

    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        values.put("target", MarkdownText.paragraph(config.target().title()));
        values.put("inputs", inputs());
        values.put("example", example().map(row -> map(row.input())).orElse("Map.of()"));
        config.target().number().ifPresentOrElse(number -> addNumber(number, values), () -> addLabels(values));
        values.put("exampleColumns", example().map(this::columns).orElse(""));
        values.put("exampleText", example().flatMap(this::text).orElse("\"\""));
        return values;
    }

    private void addLabels(Map<String, String> values) {
        values.put("labels", MarkdownText.paragraph(String.join(", ", config.labels())));
        values.put("labelList", Json.text(config.labels()));
        values.put("decision", decision());
        values.put("exampleChoice", choice());
        values.put(
                "exampleLabel",
                example()
                        .flatMap(GoldenRows.Row::label)
                        .map(MarkdownText::comment)
                        .orElse("a label"));
    }

    private void addNumber(RunConfig.NumberTarget number, Map<String, String> values) {
        values.put("unit", MarkdownText.paragraph(number.unit().orElse("")));
        values.put(
                "range",
                NumberFacts.plain(number.min()) + " to "
                        + MarkdownText.paragraph(NumberFacts.shown(number.max(), number)));
        values.put("halfWidth", MarkdownText.paragraph(NumberFacts.shown(number.halfWidth(), number)));
        values.put(
                "exampleNumber",
                example()
                        .map(row -> NumberFacts.shown(row.scores(), number))
                        .map(MarkdownText::comment)
                        .orElse("a number"));
    }

    private String decision() {
        return config.decision()
                .map(decision -> "The label \"" + MarkdownText.inline(decision.label()) + "\" is given from a score of "
                        + Json.number(decision.threshold()) + " on, otherwise \"" + MarkdownText.inline(other(decision))
                        + "\". This threshold is there for " + decision.wanted() + "; `config.json` holds it.")
                .orElse("The label with the highest score is given.");
    }

    private String other(RunConfig.Decision decision) {
        return config.labels().stream()
                .filter(label -> !label.equals(decision.label()))
                .findFirst()
                .orElse("");
    }

    /** In Python, of {@code scores} and {@code labels}. */
    private String choice() {
        return config.decision()
                .map(decision ->
                        Json.text(decision.label()) + " if scores[0][labels.index(" + Json.text(decision.label())
                                + ")] >= " + Json.number(decision.threshold()) + " else " + Json.text(other(decision)))
                .orElse("labels[(scores[0].max() - scores[0] < 1e-6).argmax()]");
    }

    /** As the ONNX file takes them: a number as it is, a category as one column for each of its values. */
    private String columns(GoldenRows.Row row) {
        List<String> columns = new ArrayList<>();
        for (InputConfig feature : config.features()) {
            Object value = row.input().get(feature.name());
            feature.categories()
                    .ifPresentOrElse(
                            known -> known.forEach(category -> columns.add(category.equals(value) ? "1" : "0")),
                            () -> columns.add(Json.text(value)));
        }
        return String.join(", ", columns);
    }

    /** As a text of JSON, Java and Python; empty if no feature is a text. */
    private Optional<String> text(GoldenRows.Row row) {
        return config.features().stream()
                .filter(InputConfig::text)
                .map(feature -> Json.text(row.input().get(feature.name())))
                .findFirst();
    }

    private String inputs() {
        MarkdownTable table = MarkdownTable.of("Input", "Meaning", "Type", "Unit", "Values in the training data");
        for (InputConfig feature : config.features()) {
            table.row(
                    feature.name(),
                    feature.title(),
                    feature.type(),
                    feature.unit().orElse(""),
                    values(feature));
        }
        return table.toString();
    }

    private static String values(InputConfig feature) {
        if (feature.terms().isPresent()) {
            return feature.terms().get() + " words and pairs of words, listed in vocabulary.txt";
        }
        return feature.categories()
                .map(categories -> String.join(", ", categories))
                .orElseGet(() -> number(feature.min()) + " to " + number(feature.max()));
    }

    private static String number(Optional<Double> number) {
        return number.map(known -> Json.number(known).toString()).orElse("?");
    }

    /** The first complete golden row: its answer was proved when the model was trained. */
    private Optional<GoldenRows.Row> example() {
        return golden.rows().stream().filter(row -> row.isComplete(config)).findFirst();
    }

    private static String map(Map<String, Object> input) {
        boolean few = input.size() <= MAP_OF;
        List<String> pairs = new ArrayList<>();
        input.forEach((name, value) -> {
            // As JSON a text is also a text in Java
            String text = Json.text(name) + ", " + Json.text(value);
            pairs.add(few ? text : "Map.entry(" + text + ")");
        });
        return (few ? "Map.of(" : "Map.ofEntries(") + INDENT + String.join("," + INDENT, pairs) + ")";
    }
}
