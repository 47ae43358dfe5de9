package io.github.seedbed.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.metrics.Results;
import io.github.seedbed.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * {@code --log=json}: everything that is printed becomes one JSON object a line, without a time, which whoever collects
 * the lines adds.
 */
final class JsonLines extends OutputStream {
    private static final String WARNING = "warning: ";

    private final OutputStream out;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    JsonLines(OutputStream out) {
        this.out = out;
    }

    /** Returns two events: how good the model is, and where its run lies. */
    static String run(Results results, Path output) throws IOException {
        ObjectNode metrics = event("metrics").put("rows", results.rows());
        metrics.set("model", values(results.model()));
        metrics.set("baseline", values(results.baseline()));
        ObjectNode run = event("run").put("output", output.toString()).put("id", new RunFolder(output).id());
        return metrics + "\n" + run;
    }

    /** Intervals, bins and slices are in {@code metrics.json}. */
    private static ObjectNode values(Results.Part part) {
        ObjectNode values = Json.node();
        Json.tree(part.overall()).properties().forEach(metric -> {
            if (metric.getValue().has("value")) {
                values.set(metric.getKey(), metric.getValue().get("value"));
            }
        });
        return values;
    }

    static String problem(Problem problem, ExitCode code) {
        return event("problem")
                .put("exit", code.number())
                .put("what", problem.what())
                .put("where", problem.where())
                .put("why", problem.why())
                .put("do", problem.action())
                .toString();
    }

    static String error(Throwable e, ExitCode code) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace, true));
        return event("error")
                .put("exit", code.number())
                .put("text", trace.toString())
                .toString();
    }

    private static ObjectNode event(String name) {
        return Json.node().put("event", name);
    }

    @Override
    public synchronized void write(int b) throws IOException {
        if (b == '\n') {
            end();
        } else {
            line.write(b);
        }
    }

    private void end() throws IOException {
        String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
        line.reset();
        if (text.isEmpty()) {
            return;
        }
        boolean warns = text.startsWith(WARNING);
        String json = isEvent(text)
                ? text
                : event(warns ? "warning" : "line")
                        .put("text", warns ? text.substring(WARNING.length()) : text)
                        .toString();
        out.write((json + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A project may print whatever looks like one, and what is no JSON would stop the reader of the lines. */
    private static boolean isEvent(String text) {
        return text.startsWith("{\"event\":") && Json.foreignObject(text).isPresent();
    }

    @Override
    public synchronized void flush() throws IOException {
        out.flush();
    }

    /** Writes a last line that has no end; what it wrote to stays open. */
    @Override
    public synchronized void close() throws IOException {
        end();
        flush();
    }
}
