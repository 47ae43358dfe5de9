package io.github.seedbed.maven.reproduce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The first place at which two JSON trees differ, as a path with both values. */
final class JsonDifference {
    private static final int LONGEST = 60;

    private JsonDifference() {}

    static Optional<String> between(JsonNode first, JsonNode second) {
        return between("", first, second);
    }

    private static Optional<String> between(String path, JsonNode first, JsonNode second) {
        if (first.equals(second)) {
            return Optional.empty();
        }
        if (first.isObject() && second.isObject()) {
            return inObject(path, first, second);
        }
        if (first.isArray() && second.isArray()) {
            return inArray(path, first, second);
        }
        return Optional.of((path.isEmpty() ? "" : path + " ") + "is " + shown(first) + " and " + shown(second));
    }

    private static Optional<String> inObject(String path, JsonNode first, JsonNode second) {
        Set<String> names = new LinkedHashSet<>();
        first.fieldNames().forEachRemaining(names::add);
        second.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .map(name -> between(path.isEmpty() ? name : path + "." + name, first.path(name), second.path(name)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> inArray(String path, JsonNode first, JsonNode second) {
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            Optional<String> difference = between(path + "[" + i + "]", first.path(i), second.path(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static String shown(JsonNode node) {
        if (node.isMissingNode()) {
            return "absent";
        }
        String text = node.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
