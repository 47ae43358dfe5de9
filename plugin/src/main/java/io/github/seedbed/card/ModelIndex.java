package io.github.seedbed.card;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.yaml.YamlWriter;
import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Measured;
import io.github.seedbed.metrics.Metric;
import io.github.seedbed.metrics.Results;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The run's results in the Hub's form {@code model-index}, as the reference {@code $frontMatter.modelIndex}. */
public final class ModelIndex {
    /** The Hub's name of a metric to ours; it knows no others. */
    public static final Map<String, Metric> METRICS = new TreeMap<>(Map.of(
            "accuracy", Metric.ACCURACY,
            "f1", Metric.MACRO_F1,
            "log_loss", Metric.LOG_LOSS,
            "brier_score", Metric.BRIER,
            "rmse", Metric.RMSE,
            "mae", Metric.MAE,
            "r-squared", Metric.R2));

    private ModelIndex() {}

    /** The Hub wants its own name of the data set as the type: any, if it has none. */
    static Map<String, String> values(
            ProjectFacts project, RunConfig config, Results metrics, Optional<String> dataset) {
        return Map.of(
                "modelIndex",
                YamlWriter.text(
                        List.of(map("name", project.name(), "results", List.of(result(config, metrics, dataset))))));
    }

    private static Map<String, Object> result(RunConfig config, Results metrics, Optional<String> dataset) {
        String data =
                config.data().stream().findFirst().map(RunConfig.DataFile::name).orElse("data");
        return map(
                "task", task(config),
                "dataset", map("type", dataset.orElse(data), "name", data, "split", "test"),
                "metrics", metrics(metrics.model().overall()));
    }

    private static Map<String, Object> task(RunConfig config) {
        String type = config.hubTask();
        String name = type.substring(0, 1).toUpperCase(Locale.ROOT)
                + type.substring(1).replace('-', ' ');
        return map("type", type, "name", name);
    }

    /** A metric that is not defined is left out: the Hub takes no null. */
    private static List<Object> metrics(Measured overall) {
        List<Map.Entry<String, Metric>> shown = new ArrayList<>(METRICS.entrySet());
        shown.sort(Map.Entry.comparingByValue());
        List<Object> list = new ArrayList<>();
        for (Map.Entry<String, Metric> metric : shown) {
            Interval interval = metric.getValue().of(overall);
            if (interval.defined()) {
                list.add(map(
                        "type", metric.getKey(),
                        "name", metric.getValue().heading(),
                        "value", number(interval.value())));
            }
        }
        return list;
    }

    /** With a digit after the point: YAML would take a whole number for another type. */
    private static BigDecimal number(double value) {
        BigDecimal number = Json.number(value);
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
