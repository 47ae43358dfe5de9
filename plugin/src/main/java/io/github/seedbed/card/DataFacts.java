package io.github.seedbed.card;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.DataProfile;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.markdown.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the model was trained on, as references {@code $data.…}. */
final class DataFacts {
    private final RunConfig config;
    private final DataProfile profile;

    DataFacts(RunConfig config, DataProfile profile) {
        this.config = config;
        this.profile = profile;
    }

    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        values.put("table", files());
        values.put("rows", rows());
        values.put("unlabelled", unlabelled());
        values.put("trainRows", String.valueOf(config.split().train()));
        values.put("testRows", String.valueOf(config.split().test()));
        values.put("labels", labels());
        values.put("features", features());
        return values;
    }

    private String files() {
        MarkdownTable table = MarkdownTable.of("Data", "File", "Rows", "SHA-256");
        for (RunConfig.DataFile data : config.data()) {
            table.row(data.name(), data.file(), data.rows().map(String::valueOf).orElse("unknown"), data.sha256());
        }
        return table.toString();
    }

    private String rows() {
        return String.valueOf(
                config.data().stream().mapToInt(data -> data.rows().orElse(0)).sum());
    }

    private String unlabelled() {
        int rows = config.data().stream()
                .mapToInt(data -> data.unlabelled().orElse(0))
                .sum();
        String what = config.target().number().isPresent() ? config.target().title() : "label";
        return rows == 0
                ? "Every row has a " + MarkdownText.paragraph(what) + "."
                : rows + " of " + rows() + " rows have no " + MarkdownText.paragraph(what)
                        + ": they are left out of training and test.";
    }

    private String labels() {
        MarkdownTable table = MarkdownTable.of(
                config.target().number().isPresent() ? config.target().title() : "Label", "Training rows");
        profile.labels().forEach((label, rows) -> table.row(label, rows.toString()));
        return table.toString();
    }

    private String features() {
        MarkdownTable table = MarkdownTable.of("Feature", "Missing", "Values");
        for (DataProfile.Feature feature : profile.features()) {
            table.row(feature.name(), String.valueOf(feature.missing()), String.join(", ", values(feature)));
        }
        return table.toString();
    }

    private static List<String> values(DataProfile.Feature feature) {
        List<String> parts = new ArrayList<>();
        if (feature instanceof DataProfile.CategoryFeature category) {
            category.counts().forEach((name, count) -> parts.add(name + ": " + count));
        } else if (feature instanceof DataProfile.TextFeature text) {
            parts.add("without a known word " + text.unknown() + "; length in words");
            addQuantiles(text.quantiles(), parts);
        } else if (feature instanceof DataProfile.NumberFeature number) {
            addQuantiles(number.quantiles(), parts);
        }
        return parts;
    }

    private static void addQuantiles(List<List<Double>> quantiles, List<String> parts) {
        for (List<Double> quantile : quantiles) {
            String name = quantileName(quantile.get(0));
            if (!name.isEmpty()) {
                parts.add(name + " " + Json.number(quantile.get(1)));
            }
        }
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
