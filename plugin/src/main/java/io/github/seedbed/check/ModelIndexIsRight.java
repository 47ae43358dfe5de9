package io.github.seedbed.check;

import io.github.seedbed.card.ModelIndex;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.internal.yaml.YamlText;
import io.github.seedbed.markdown.FrontMatter;
import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Measured;
import io.github.seedbed.metrics.Results;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The results in the card's front matter have the form that the Hub asks for, and are the run's. */
final class ModelIndexIsRight extends Rule {
    private static final String FIELD = "model-index";

    ModelIndexIsRight() {
        super("The results in the card's front matter are those of the run");
    }

    @Override
    List<Finding> findings(AssembledBundle bundle) throws IOException {
        Optional<Results> metrics = bundle.run().ifReadable(RunFolder::metrics);
        if (!bundle.has(AssembledBundle.CARD) || metrics.isEmpty()) {
            return List.of();
        }
        BundleDocument card = bundle.card();
        try {
            FrontMatter front = FrontMatter.of(card.text());
            if (!(front.fields().get(FIELD) instanceof List<?> models) || models.isEmpty()) {
                return List.of(); // The Hub asks for none, and FrontMatterIsValid tells what is no list
            }
            return new Faults(metrics.get().model().overall())
                    .of(front.fields().get(FIELD)).entrySet().stream()
                            .map(fault -> Finding.of(
                                    this,
                                    card.place(front.line(fault.getKey())),
                                    "The results in the card are not those of the run",
                                    fault.getValue(),
                                    "let the build write them: in " + card.source() + " the line \"" + FIELD
                                            + ":\", below it \"$frontMatter.modelIndex\"; of a result of others name"
                                            + " the source: \"source:\", below it \"url: https://…\""))
                            .toList();
        } catch (YamlText.Invalid ignored) {
            return List.of(); // FrontMatterIsValid tells it
        }
    }

    /** Walks through the list of models, their results and the metrics of each. */
    private static final class Faults {
        private final Measured evaluation;
        private final Map<String, String> faults = new LinkedHashMap<>();

        Faults(Measured evaluation) {
            this.evaluation = evaluation;
        }

        /** Path to fault. */
        Map<String, String> of(Object index) {
            each(FIELD, index, (path, model) -> {
                require(path, model, "name");
                each(path + ".results", model.get("results"), this::result);
            });
            return faults;
        }

        private void result(String path, Map<?, ?> result) {
            require(path + ".task", map(result.get("task")), "type");
            require(path + ".dataset", map(result.get("dataset")), "type");
            require(path + ".dataset", map(result.get("dataset")), "name");
            boolean others = result.get("source") != null;
            if (others) {
                require(path + ".source", map(result.get("source")), "url");
            }
            each(path + ".metrics", result.get("metrics"), (place, metric) -> metric(place, metric, others));
        }

        /** The Hub takes any value, such as "20.0 ± 1.2": ours are numbers. */
        private void metric(String path, Map<?, ?> metric, boolean others) {
            require(path, metric, "type");
            Object value = metric.get("value");
            String type = String.valueOf(metric.get("type")).toLowerCase(Locale.ROOT);
            if (value == null) {
                faults.put(path + ".value", path + ".value is missing");
                return;
            }
            if (others || !ModelIndex.METRICS.containsKey(type)) {
                return;
            }
            if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
                faults.put(path + ".value", path + ".value is not a finite number");
                return;
            }
            Optional.of(ModelIndex.METRICS.get(type).of(evaluation))
                    .filter(interval -> !equal(number, interval))
                    .ifPresent(interval -> faults.put(
                            path + ".value", path + ".value is " + number + ", metrics.json says " + text(interval)));
        }

        private static boolean equal(Number number, Interval interval) {
            return interval.defined()
                    && new BigDecimal(number.toString()).compareTo(Json.number(interval.value())) == 0;
        }

        private static String text(Interval interval) {
            return interval.defined() ? Json.number(interval.value()).toString() : "null";
        }

        private void each(String path, Object list, Item item) {
            if (!(list instanceof List<?> items) || items.isEmpty()) {
                faults.put(path, path + " is not a list with at least one item");
                return;
            }
            for (int i = 0; i < items.size(); i++) {
                item.accept(path + "[" + i + "]", map(items.get(i)));
            }
        }

        private void require(String path, Map<?, ?> map, String name) {
            if (!(map.get(name) instanceof String text) || text.isBlank()) {
                faults.put(path + "." + name, path + "." + name + " is missing, or no text");
            }
        }

        private static Map<?, ?> map(Object value) {
            return value instanceof Map<?, ?> map ? map : Map.of();
        }

        /** What is done with each item of a list. */
        private interface Item {
            void accept(String path, Map<?, ?> item);
        }
    }
}
