package io.github.seedbed.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a request gets.
 *
 * @param status of HTTP
 * @param type of the content
 * @param body the content
 * @param headers others, by name
 * @param rows how many rows were answered
 */
record Answer(int status, String type, byte[] body, Map<String, String> headers, int rows) {
    private static final Map<Integer, String> PHRASES = new TreeMap<>(Map.of(
            400, "Bad Request",
            404, "Not Found",
            405, "Method Not Allowed",
            413, "Content Too Large",
            415, "Unsupported Media Type",
            422, "Unprocessable Content",
            500, "Internal Server Error",
            503, "Service Unavailable"));

    /**
     * A fault of one value.
     *
     * @param pointer where it is in the body: RFC 6901, as a fragment
     * @param detail what is wrong, and what to do
     */
    record Fault(String pointer, String detail) {}

    static Answer json(Object json) {
        return new Answer(200, "application/json", json.toString().getBytes(StandardCharsets.UTF_8), Map.of(), 0);
    }

    static Answer text(String type, String text) {
        return new Answer(200, type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), Map.of(), 0);
    }

    /** What went wrong, as RFC 9457 has it. */
    static Answer problem(int status, String detail, List<Fault> faults) {
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        problem.put("title", PHRASES.get(status));
        problem.put("status", status);
        problem.put("detail", detail);
        if (!faults.isEmpty()) {
            ArrayNode errors = problem.putArray("errors");
            for (Fault fault : faults) {
                errors.addObject().put("pointer", fault.pointer()).put("detail", fault.detail());
            }
        }
        byte[] body = problem.toString().getBytes(StandardCharsets.UTF_8);
        return new Answer(status, "application/problem+json", body, Map.of(), 0);
    }

    static Answer problem(int status, String detail) {
        return problem(status, detail, List.of());
    }

    Answer with(String header, String value) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put(header, value);
        return new Answer(status, type, body, all, rows);
    }

    Answer ofRows(int count) {
        return new Answer(status, type, body, headers, count);
    }
}
