package io.github.seedbed.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.problem.ProblemException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param status such as 200
 * @param uri where it was found in the end
 * @param headers as they came
 * @param body empty if it went into a file
 */
public record Answer(int status, URI uri, HttpHeaders headers, byte[] body) {
    private static final int SUCCESS = 2;
    private static final int CLASS = 100;

    /** A page of HTML in place of an answer is not printed as a whole. */
    private static final int LONGEST_REASON = 300;

    private static final List<String> REQUEST_IDS = List.of("X-Request-Id", "X-Amzn-Trace-Id", "X-Amz-Cf-Id");

    /** Returns whether the status is one of success. */
    public boolean isSuccess() {
        return status / CLASS == SUCCESS;
    }

    /**
     * Returns a header's first value.
     *
     * @param name in any case
     */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /**
     * Returns the body as an object; fields that are unknown are nobody's fault.
     *
     * @throws ProblemException if it is something else, such as a page of HTML
     */
    public ObjectNode object() {
        if (json() instanceof ObjectNode object) {
            return object;
        }
        throw HttpProblems.notJson(this);
    }

    /**
     * Returns the body as JSON.
     *
     * @throws ProblemException if it is something else, such as a page of HTML
     */
    public JsonNode json() {
        try {
            Json.requireFew(body, Origin.shown(uri));
            return Json.foreign(body);
        } catch (ProblemException | IllegalStateException ignored) {
            throw HttpProblems.notJson(this);
        }
    }

    /** Returns the body as a text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Returns what the server says of a failure, on one line, with the number by which its people find it. */
    public String reason() {
        StringBuilder reason = new StringBuilder("the server answered " + status);
        String said = header("X-Error-Message").orElseGet(this::said);
        if (!said.isEmpty()) {
            reason.append(": ").append(said);
        }
        REQUEST_IDS.stream()
                .flatMap(name -> header(name).stream())
                .findFirst()
                .ifPresent(id -> reason.append(" (request ").append(id).append(')'));
        return reason.toString();
    }

    private String said() {
        List<String> parts = Json.foreignObject(text()).map(Answer::messages).orElse(List.of());
        String said = String.join("; ", parts).replaceAll("\\s+", " ").strip();
        return said.length() > LONGEST_REASON ? said.substring(0, LONGEST_REASON) + "…" : said;
    }

    private static List<String> messages(ObjectNode error) {
        List<String> messages = new ArrayList<>();
        for (String field : List.of("error", "error_description", "message")) {
            JsonNode value = error.path(field);
            if (value.isTextual()) {
                messages.add(value.asText());
            } else if (value.isArray()) {
                value.forEach(each -> messages.add(each.asText()));
            }
        }
        for (JsonNode each : error.path("errors")) {
            String field = each.path("field").asText();
            String text = each.path("message").asText(each.path("messages").toString());
            messages.add(field.isEmpty() ? text : field + ": " + text);
        }
        return messages;
    }
}
