package io.github.seedbed.bom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Measured;
import io.github.seedbed.metrics.Metric;
import io.github.seedbed.metrics.Results;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The part {@code modelCard} of a model in CycloneDX: parameters, metrics with intervals and slices, considerations.
 */
final class ModelCard {
    private final BomFacts facts;
    private final List<String> data;

    ModelCard(BomFacts facts, List<String> data) {
        this.facts = facts;
        this.data = data;
    }

    /** Such as {@code accuracy 0.861, log loss 0.41}. */
    static String metrics(Results metrics) {
        return metrics.task().metrics().stream()
                .filter(metric -> metric.of(metrics.model().overall()).defined())
                .map(metric -> metric.title() + " "
                        + Json.number(metric.of(metrics.model().overall()).value()))
                .collect(Collectors.joining(", "));
    }

    ObjectNode json() {
        ObjectNode card = Json.node();
        card.set("modelParameters", parameters());
        ArrayNode metrics = card.putObject("quantitativeAnalysis").putArray("performanceMetrics");
        metrics(metrics, facts.metrics().model().overall(), "");
        facts.metrics().model().slices().forEach(slice -> metrics(metrics, slice.metrics(), slice.name()));
        ObjectNode considerations = considerations();
        if (!considerations.isEmpty()) {
            card.set("considerations", considerations);
        }
        ArrayNode properties = card.putArray("properties");
        MlBom.property(
                properties,
                "genai:aibom:modelcard:hyperparameter",
                Optional.of(MlBom.joined(facts.config().settings())));
        MlBom.property(
                properties,
                "genai:aibom:modelcard:modelCardExplainability",
                facts.answers().to("looking into it|fail"));
        return card;
    }

    private ObjectNode parameters() {
        ObjectNode parameters = Json.node();
        parameters.putObject("approach").put("type", "supervised");
        parameters.put("task", facts.config().hubTask());
        parameters.put(
                "modelArchitecture",
                facts.answers()
                        .to("which kind of model")
                        .orElse("an ONNX graph from raw values to scores: model.onnx"));
        ArrayNode sets = parameters.putArray("datasets");
        data.forEach(ref -> sets.addObject().put("ref", ref));
        ArrayNode inputs = parameters.putArray("inputs");
        facts.config()
                .features()
                .forEach(feature -> inputs.addObject()
                        .put(
                                "format",
                                feature.name() + ": " + feature.title()
                                        + feature.unit()
                                                .map(unit -> " in " + unit)
                                                .orElse("")));
        parameters
                .putArray("outputs")
                .addObject()
                .put(
                        "format",
                        facts.config()
                                .target()
                                .number()
                                .map(ModelCard::estimate)
                                .orElseGet(() -> "a score for each of "
                                        + String.join(", ", facts.config().labels())));
        return parameters;
    }

    private static String estimate(RunConfig.NumberTarget number) {
        return "value, low and high" + number.unit().map(unit -> " in " + unit).orElse("");
    }

    private static void metrics(ArrayNode metrics, Measured evaluation, String slice) {
        for (Metric metric : Metric.values()) {
            Interval interval = metric.of(evaluation);
            if (interval.defined()) {
                ObjectNode node = metrics.addObject()
                        .put("type", metric.title())
                        .put("value", Json.number(interval.value()).toPlainString());
                if (!slice.isEmpty()) {
                    node.put("slice", slice);
                }
                if (!Double.isNaN(interval.low())) {
                    node.putObject("confidenceInterval")
                            .put("lowerBound", Json.number(interval.low()).toPlainString())
                            .put("upperBound", Json.number(interval.high()).toPlainString());
                }
            }
        }
    }

    /** From the answers in the card. */
    private ObjectNode considerations() {
        ObjectNode considerations = Json.node();
        list(considerations, "users", facts.answers().to("meant to use"));
        list(considerations, "useCases", facts.answers().to("meant to use|what goes in"));
        ArrayNode limits = Json.node().putArray("technicalLimitations");
        facts.answers().to("where does it fail").ifPresent(limits::add);
        facts.answers().to("not be used").ifPresent(limits::add);
        if (!limits.isEmpty()) {
            considerations.set("technicalLimitations", limits);
        }
        list(considerations, "performanceTradeoffs", facts.answers().to("trade-?offs?"));
        ArrayNode ethics = Json.node().putArray("ethicalConsiderations");
        ethics(ethics, "harm by errors or misuse", facts.answers().to("harm"));
        ethics(
                ethics,
                "people: privacy, consent, unequal treatment, law",
                facts.answers().to("touch people"));
        if (!ethics.isEmpty()) {
            considerations.set("ethicalConsiderations", ethics);
        }
        return considerations;
    }

    private static void list(ObjectNode node, String name, Optional<String> value) {
        value.ifPresent(text -> node.putArray(name).add(text));
    }

    private static void ethics(ArrayNode list, String name, Optional<String> answer) {
        answer.ifPresent(text -> list.addObject().put("name", name).put("mitigationStrategy", text));
    }
}
