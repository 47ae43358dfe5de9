package io.github.seedbed.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.features.Input;
import io.github.seedbed.internal.runfile.RunConfig;
import java.util.List;
import java.util.Optional;

/** The description of the service as OpenAPI 3.1, written from the model's inputs. */
final class OpenApi {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> PROBLEMS = List.of("400", "413", "415", "422", "503");

    private OpenApi() {}

    static ObjectNode of(Bundle bundle, RunConfig.Target target) {
        ObjectNode api = JSON.objectNode();
        api.put("openapi", "3.1.0");
        ObjectNode info = api.putObject("info");
        info.put("title", "Predictions: " + target.title());
        info.put("version", bundle.version().orElse("unknown"));
        info.put(
                "description",
                "Bundle " + bundle.id()
                        + ". A value that is null or absent is unknown. Values that training never saw are answered, with a warning.");
        ObjectNode paths = api.putObject("paths");
        predict(paths.putObject("/predict").putObject("post"));
        get(paths, "/health", "200 as long as the process lives", "text/plain");
        get(paths, "/ready", "200 when rows are answered, 503 before and while it stops", "text/plain");
        get(paths, "/model", "The bundle's identity, inputs and answers", "application/json");
        get(paths, "/card", "The model card", "text/markdown");
        get(paths, "/shift", "How far the rows since the start are from the training rows", "application/json");
        get(paths, "/metrics", "Counters for Prometheus", "text/plain");
        get(paths, "/openapi.json", "This description", "application/json");
        schemas(bundle, target, api.putObject("components").putObject("schemas"));
        return api;
    }

    private static void get(ObjectNode paths, String path, String summary, String type) {
        ObjectNode get = paths.putObject(path).putObject("get");
        get.put("summary", summary);
        get.putObject("responses")
                .putObject("200")
                .put("description", summary)
                .putObject("content")
                .putObject(type);
    }

    private static void predict(ObjectNode post) {
        post.put("summary", "Answers one row, an array of rows, or the rows of a CSV file");
        ObjectNode body = post.putObject("requestBody");
        body.put("required", true);
        ObjectNode content = body.putObject("content");
        ArrayNode bodies =
                content.putObject("application/json").putObject("schema").putArray("oneOf");
        ref(bodies.addObject(), "Row");
        ObjectNode many = bodies.addObject();
        many.put("type", "array");
        many.put("maxItems", 10_000);
        ref(many.putObject("items"), "Row");
        content.putObject("text/csv").putObject("schema").put("type", "string");
        ObjectNode responses = post.putObject("responses");
        ObjectNode ok = responses.putObject("200");
        ok.put("description", "The answers; of a CSV file the same rows with the answers behind");
        ObjectNode answers = ok.putObject("content");
        ArrayNode kinds =
                answers.putObject("application/json").putObject("schema").putArray("oneOf");
        ref(kinds.addObject(), "Prediction");
        ref(kinds.addObject(), "Predictions");
        answers.putObject("text/csv").putObject("schema").put("type", "string");
        for (String status : PROBLEMS) {
            ObjectNode problem = responses.putObject(status);
            problem.put("description", "A problem, as RFC 9457 has it");
            ref(
                    problem.putObject("content")
                            .putObject("application/problem+json")
                            .putObject("schema"),
                    "Problem");
        }
    }

    private static void ref(ObjectNode node, String schema) {
        node.put("$ref", "#/components/schemas/" + schema);
    }

    private static void schemas(Bundle bundle, RunConfig.Target target, ObjectNode schemas) {
        ObjectNode row = schemas.putObject("Row");
        row.put("type", "object");
        row.put("additionalProperties", false);
        ObjectNode properties = row.putObject("properties");
        bundle.inputs().forEach(input -> input(input, properties.putObject(input.name())));
        bundle.inputs().stream().flatMap(input -> input.date().stream()).forEach(date -> {
            ObjectNode schema = properties.putObject(date.column());
            schema.putArray("type").add("string").add("null");
            schema.put("description", "in place of its parts: " + date.expected());
        });

        ObjectNode prediction = schemas.putObject("Prediction");
        prediction.put("type", "object");
        ObjectNode fields = prediction.putObject("properties");
        fields.putObject("model").put("type", "string").put("description", "The bundle's identity");
        target.number().ifPresentOrElse(number -> number(number, fields), () -> label(bundle, fields));
        fields.putObject("warnings").put("type", "array").putObject("items").put("type", "string");

        ObjectNode many = schemas.putObject("Predictions").put("type", "object");
        ObjectNode manyFields = many.putObject("properties");
        manyFields.putObject("model").put("type", "string");
        ref(manyFields.putObject("predictions").put("type", "array").putObject("items"), "Prediction");

        ObjectNode problem = schemas.putObject("Problem").put("type", "object");
        ObjectNode parts = problem.putObject("properties");
        parts.putObject("title").put("type", "string");
        parts.putObject("status").put("type", "integer");
        parts.putObject("detail").put("type", "string");
        ObjectNode error = parts.putObject("errors").put("type", "array").putObject("items");
        ObjectNode errorFields = error.put("type", "object").putObject("properties");
        errorFields.putObject("pointer").put("type", "string");
        errorFields.putObject("detail").put("type", "string");
    }

    private static void label(Bundle bundle, ObjectNode fields) {
        ArrayNode labels = fields.putObject("label").put("type", "string").putArray("enum");
        bundle.labels().forEach(labels::add);
        ObjectNode scores = fields.putObject("scores").put("type", "object");
        scores.putObject("additionalProperties").put("type", "number");
    }

    private static void number(RunConfig.NumberTarget number, ObjectNode fields) {
        String unit = number.unit().map(name -> " " + name).orElse("");
        String range = "trained on " + number.min() + " to " + number.max() + unit;
        String share = Math.round(100 * number.promised()) + " of 100 true numbers are to lie between low and high";
        fields.putObject("value").put("type", "number").put("description", "What the model expects; " + range);
        fields.putObject("low").put("type", "number").put("description", share);
        fields.putObject("high").put("type", "number").put("description", share);
        number.unit().ifPresent(name -> fields.putObject("unit").put("const", name));
    }

    /** Ranges are told, not demanded: a value beyond them is answered with a warning. */
    private static void input(Input input, ObjectNode schema) {
        schema.put("title", input.title());
        schema.putArray("type").add(input.isNumber() ? "number" : "string").add("null");
        if (input.isNumber()) {
            String unit = input.unit().map(name -> " " + name).orElse("");
            schema.put(
                    "description",
                    "trained on " + input.min().orElseThrow() + " to "
                            + input.max().orElseThrow() + unit);
            schema.putArray("examples").add(input.min().orElseThrow());
        } else if (!input.isText()) {
            schema.put("description", "one of: " + String.join(", ", input.categories()));
            ArrayNode examples = schema.putArray("examples");
            Optional<String> first = input.categories().stream().findFirst();
            first.ifPresent(examples::add);
        }
    }
}
