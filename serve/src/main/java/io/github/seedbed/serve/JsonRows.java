package io.github.seedbed.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.seedbed.features.DateSource;
import io.github.seedbed.features.Input;
import io.github.seedbed.internal.text.Nearest;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rows as JSON: one object, or an array of them; every fault is told at once, by its place. */
final class JsonRows {
    private static final int MOST_ROWS = 10_000;
    private static final int MOST_FAULTS = 50;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Map<String, Input> inputs = new TreeMap<>();
    /** The parts of each date, which may be given in their place. */
    private final Map<String, List<Input>> dates = new TreeMap<>();

    private final Model model;

    JsonRows(Model model) {
        this.model = model;
        model.bundle().inputs().forEach(input -> {
            inputs.put(input.name(), input);
            input.date()
                    .ifPresent(date -> dates.computeIfAbsent(date.column(), column -> new ArrayList<>())
                            .add(input));
        });
    }

    Answer answer(byte[] body) throws InterruptedException {
        JsonNode node = parsed(body);
        boolean isOne = node.isObject();
        if (!isOne && !node.isArray()) {
            throw new Refused(Answer.problem(422, "Send an object, one row, or an array of them"));
        }
        if (node.isArray() && node.size() > MOST_ROWS) {
            throw new Refused(
                    Answer.problem(413, "At most " + MOST_ROWS + " rows at once; any number of them as text/csv"));
        }
        List<Map<String, Object>> rows = rows(node, isOne);
        return Answer.json(written(model.answer(rows), isOne)).ofRows(rows.size());
    }

    /** Written at once: of each row a tree would take more time than the row. */
    private StringWriter written(List<Answered> answers, boolean isOne) {
        StringWriter text = new StringWriter();
        try (JsonGenerator to = MAPPER.createGenerator(text)) {
            to.writeStartObject();
            to.writeStringField("model", model.id());
            if (isOne) {
                answers.get(0).write(to);
            } else {
                to.writeArrayFieldStart("predictions");
                for (Answered each : answers) {
                    to.writeStartObject();
                    each.write(to);
                    to.writeEndObject();
                }
                to.writeEndArray();
            }
            to.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("a text can always be written", e);
        }
        return text;
    }

    private static JsonNode parsed(byte[] body) {
        try {
            JsonNode node = MAPPER.readTree(body);
            if (node == null || node.isMissingNode()) {
                throw new Refused(Answer.problem(400, "The body is empty"));
            }
            return node;
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new Refused(Answer.problem(400, "The body is not JSON" + line + ": " + fault(e)));
        } catch (IOException e) {
            throw new Refused(Answer.problem(400, "The body is not JSON in UTF-8"));
        }
    }

    /** Without the part of the body that a parser likes to quote. */
    private static String fault(JsonProcessingException e) {
        String kind = e.getClass().getSimpleName();
        return kind.equals("JsonEOFException") ? "it ends too early" : "it breaks the rules of RFC 8259 there";
    }

    private List<Map<String, Object>> rows(JsonNode node, boolean isOne) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Answer.Fault> faults = new ArrayList<>();
        if (isOne) {
            rows.add(row(node, "#", faults));
        } else {
            for (int i = 0; i < node.size() && faults.size() < MOST_FAULTS; i++) {
                rows.add(row(node.get(i), "#/" + i, faults));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refused(Answer.problem(422, "Values do not fit the model's inputs: see errors", faults));
        }
        return rows;
    }

    private Map<String, Object> row(JsonNode node, String pointer, List<Answer.Fault> faults) {
        Map<String, Object> row = new HashMap<>();
        if (!node.isObject()) {
            faults.add(new Answer.Fault(pointer, "a row is an object: names to values"));
            return row;
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String place = pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
            Input input = inputs.get(field.getKey());
            if (input == null && dates.containsKey(field.getKey())) {
                date(dates.get(field.getKey()), field.getValue(), row, place, faults);
            } else if (input == null) {
                faults.add(new Answer.Fault(
                        place, "the model has no such input. " + Nearest.hint(field.getKey(), inputs.keySet())));
            } else {
                value(input, field.getValue(), row, place, faults);
            }
        }
        return row;
    }

    private static void date(
            List<Input> parts, JsonNode value, Map<String, Object> row, String place, List<Answer.Fault> faults) {
        if (value.isNull()) {
            return;
        }
        for (Input part : parts) {
            DateSource date = part.date().orElseThrow();
            Optional<Object> found = date.value(value.asText());
            if (found.isEmpty()) {
                faults.add(new Answer.Fault(
                        place, "give a date as in training, " + date.expected() + ", or null if it is unknown"));
                return;
            }
            row.putIfAbsent(part.name(), found.get());
        }
    }

    private static void value(
            Input input, JsonNode value, Map<String, Object> row, String place, List<Answer.Fault> faults) {
        if (value.isNull()) {
            return;
        }
        if (input.isNumber()) {
            if (value.isNumber() && Float.isFinite((float) value.doubleValue())) {
                row.put(input.name(), value.doubleValue());
            } else {
                String unit = input.unit().map(name -> " in " + name).orElse("");
                faults.add(new Answer.Fault(place, "give a number" + unit + ", or null if it is unknown"));
            }
        } else if (value.isTextual()) {
            row.put(input.name(), value.textValue());
        } else {
            faults.add(new Answer.Fault(place, "give a text, or null if it is unknown"));
        }
    }
}
