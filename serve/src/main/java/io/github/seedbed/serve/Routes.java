package io.github.seedbed.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.features.Input;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.runfile.RunConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** What is answered under which path: a function of the request, which knows no server. */
final class Routes {
    /** A row of a hundred values takes 2 kB; ten thousand of ten take 1 MB. */
    private static final int MOST_BYTES = 1 << 20;

    /** Most requests are one row: to read them as long ones would take a buffer of 8 KiB for each. */
    private static final int ROW_BYTES = 1 << 10;

    private static final Map<String, String> TYPES = new TreeMap<>(Map.of(
            "css", "text/css",
            "html", "text/html",
            "js", "text/javascript",
            "json", "application/json",
            "md", "text/markdown",
            "onnx", "application/octet-stream",
            "svg", "image/svg+xml",
            "txt", "text/plain"));

    private final Model model;
    private final JsonRows json;
    private final Counters counters;
    private final BooleanSupplier ready;
    private final Map<String, Path> page = new TreeMap<>();

    Routes(Model model, Counters counters, BooleanSupplier ready, Optional<Path> folder) throws IOException {
        this.model = model;
        this.json = new JsonRows(model);
        this.counters = counters;
        this.ready = ready;
        if (folder.isPresent()) {
            // A fixed list of names: no path of a request ever becomes one of a file
            for (String name : SortedFiles.below(folder.get())) {
                page.put("/demo/" + name, folder.get().resolve(name));
            }
        }
    }

    /** The paths that metrics name; all others are counted together. */
    String counted(String path) {
        return switch (path) {
            case "/", "/predict", "/health", "/ready", "/model", "/card", "/shift", "/metrics", "/openapi.json" -> path;
            default -> page.containsKey(path) ? "/demo" : "other";
        };
    }

    Answer get(String path) throws IOException {
        return switch (path) {
            case "/" -> Answer.text("text/html", index());
            case "/health" -> Answer.text("text/plain", "alive\n");
            case "/ready" ->
                ready.getAsBoolean()
                        ? Answer.text("text/plain", "ready\n")
                        : Answer.problem(503, "The service is stopping");
            case "/model" -> Answer.json(model());
            case "/card" ->
                model.card()
                        .map(card -> Answer.text("text/markdown", new String(card, StandardCharsets.UTF_8)))
                        .orElseGet(() -> Answer.problem(404, "The bundle has no card"));
            case "/shift" -> new Answer(200, "application/json", model.shift(), Map.of(), 0);
            case "/metrics" -> Answer.text("text/plain", counters.text());
            case "/openapi.json" -> Answer.json(OpenApi.of(model.bundle(), model.target()));
            case "/predict" -> Answer.problem(405, "Send rows by POST").with("Allow", "POST");
            default -> file(path);
        };
    }

    private Answer file(String path) throws IOException {
        Path file = page.get(path);
        if (file == null) {
            return Answer.problem(404, "There is no such path: / lists all");
        }
        String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
        return new Answer(200, type, Files.readAllBytes(file), Map.of(), 0);
    }

    /** Reads rows as JSON, as far as they may be that long. */
    byte[] read(String type, InputStream body) throws IOException {
        if (!type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new Refused(Answer.problem(415, "Send application/json or text/csv"));
        }
        byte[] bytes = body.readNBytes(ROW_BYTES);
        if (bytes.length == ROW_BYTES) {
            byte[] more = body.readNBytes(MOST_BYTES + 1 - ROW_BYTES);
            bytes = Arrays.copyOf(bytes, ROW_BYTES + more.length);
            System.arraycopy(more, 0, bytes, ROW_BYTES, more.length);
        }
        if (bytes.length > MOST_BYTES) {
            throw new Refused(Answer.problem(413, "At most 1 MiB at once; any number of rows as text/csv"));
        }
        return bytes;
    }

    Answer predict(byte[] rows) throws InterruptedException {
        return json.answer(rows);
    }

    CsvRows csv(InputStream body) throws IOException {
        CsvRows rows = new CsvRows(model, body);
        rows.begin();
        return rows;
    }

    private ObjectNode model() {
        ObjectNode about = JsonNodeFactory.instance.objectNode();
        about.put("id", model.id());
        model.bundle().version().ifPresent(version -> about.put("version", version));
        about.put("target", model.target().title());
        model.target().number().ifPresentOrElse(number -> number(number, about), () -> {
            ArrayNode labels = about.putArray("labels");
            model.bundle().labels().forEach(labels::add);
        });
        ArrayNode inputs = about.putArray("inputs");
        for (Input input : model.bundle().inputs()) {
            ObjectNode one = inputs.addObject();
            one.put("name", input.name()).put("title", input.title()).put("type", input.type());
            input.unit().ifPresent(unit -> one.put("unit", unit));
            input.date().ifPresent(date -> one.put("date", date.column()));
            input.min().ifPresent(min -> one.put("min", min));
            input.max().ifPresent(max -> one.put("max", max));
            if (!input.isNumber() && !input.isText()) {
                ArrayNode categories = one.putArray("categories");
                input.categories().forEach(categories::add);
            }
        }
        about.put("card", "/card");
        return about;
    }

    private static void number(RunConfig.NumberTarget number, ObjectNode about) {
        number.unit().ifPresent(unit -> about.put("unit", unit));
        about.put("min", number.min()).put("max", number.max()).put("interval", number.promised());
    }

    private String index() {
        String demo = page.isEmpty() ? "" : "<p><a href=\"/demo/index.html\">Try the model on a page</a></p>\n";
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>Predictions</title>
                </head>
                <body>
                <main>
                <h1>Predictions</h1>
                DEMO<p>Bundle <code>ID</code></p>
                <p>One row, many rows, a file:</p>
                <pre>
                curl -d '{}' -H 'Content-Type: application/json' http://HOST/predict
                curl -d '[{}, {}]' -H 'Content-Type: application/json' http://HOST/predict
                curl --data-binary @rows.csv -H 'Content-Type: text/csv' http://HOST/predict
                </pre>
                <ul>
                <li><a href="/model">/model</a>: its inputs and answers</li>
                <li><a href="/card">/card</a>: the model card</li>
                <li><a href="/openapi.json">/openapi.json</a>: this service as OpenAPI 3.1</li>
                <li><a href="/shift">/shift</a>: how far the rows so far are from the training rows</li>
                <li><a href="/metrics">/metrics</a>, <a href="/health">/health</a>, <a href="/ready">/ready</a></li>
                </ul>
                </main>
                </body>
                </html>
                """.replace("DEMO", demo).replace("ID", model.id());
    }
}
