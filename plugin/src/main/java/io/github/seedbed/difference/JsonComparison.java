package io.github.seedbed.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Two JSON files, compared value by value: places are paths such as {@code model.overall.accuracy.value}. */
final class JsonComparison {
    /** What is longer is compared as text, line by line. */
    private static final int LONGEST = 4 << 20;

    private static final JsonMapper MAPPER = new JsonMapper();

    private final DifferenceSink found;

    private JsonComparison(DifferenceSink found) {
        this.found = found;
    }

    static void compare(byte[] one, byte[] other, DifferenceSink found) throws MalformedException {
        if (Math.max(one.length, other.length) <= LONGEST) {
            new JsonComparison(found).at("", tree(one), tree(other));
        }
    }

    private static JsonNode tree(byte[] bytes) throws MalformedException {
        try {
            return MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw new MalformedException(e.getMessage());
        }
    }

    private boolean at(String path, JsonNode first, JsonNode second) {
        if (first.isObject() && second.isObject()) {
            return inObject(path, first, second);
        }
        if (first.isArray() && second.isArray()) {
            return inArray(path, first, second);
        }
        return first.equals(second) || found.add(difference(path, first, second));
    }

    private static Difference difference(String path, JsonNode first, JsonNode second) {
        if (first.isMissingNode() || second.isMissingNode()) {
            return Difference.onlyIn(second.isMissingNode(), path);
        }
        boolean whole = first.isIntegralNumber() && second.isIntegralNumber();
        if (first.isNumber() && second.isNumber() && !whole) {
            return new Difference(
                    Difference.Kind.NUMBER,
                    path,
                    first.asText(),
                    second.asText(),
                    -1,
                    Difference.number("", first.asDouble(), second.asDouble(), -1)
                            .relative());
        }
        return first.isTextual() && second.isTextual()
                ? Difference.text(path, first.asText(), second.asText())
                : Difference.plain(path, first.toString(), second.toString());
    }

    private boolean inObject(String path, JsonNode first, JsonNode second) {
        List<String> names = names(first);
        if (Reordered.lists(names, names(second))) {
            return found.add(Difference.order(
                    path.isEmpty() ? "the file" : path, String.join(", ", names), String.join(", ", names(second))));
        }
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(names(second));
        for (String name : all) {
            if (!at(path.isEmpty() ? name : path + "." + name, first.path(name), second.path(name))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return Collections.unmodifiableList(names);
    }

    private boolean inArray(String path, JsonNode first, JsonNode second) {
        if (Reordered.lists(texts(first), texts(second))) {
            return found.add(Difference.order(path, first.toString(), second.toString()));
        }
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            if (!at(path + "[" + i + "]", first.path(i), second.path(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.toString()));
        return texts;
    }
}
