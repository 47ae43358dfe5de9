package io.github.seedbed.reproduce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Rows as they might be: each value drawn from the profile of the training data, independently of the others. */
final class DrawnRows {
    private final List<JsonNode> features = new ArrayList<>();
    private final SplittableRandom random;

    DrawnRows(JsonNode profile, SplittableRandom random) {
        profile.path("features").forEach(features::add);
        this.random = random;
    }

    /** Returns whether every feature has quantiles or counts to draw from; a text has neither. */
    boolean isPossible() {
        return features.stream().allMatch(feature -> feature.has("quantiles") || feature.has("counts"));
    }

    Map<String, Object> next() {
        Map<String, Object> row = new LinkedHashMap<>();
        for (JsonNode feature : features) {
            row.put(feature.path("name").asText(), feature.has("counts") ? category(feature) : number(feature));
        }
        return row;
    }

    private Object category(JsonNode feature) {
        List<String> names = new ArrayList<>();
        feature.path("counts").fieldNames().forEachRemaining(names::add);
        return names.isEmpty() ? null : names.get(random.nextInt(names.size()));
    }

    /** Between two quantiles all values are as likely. */
    private Object number(JsonNode feature) {
        JsonNode quantiles = feature.path("quantiles");
        if (quantiles.size() < 2) {
            return null;
        }
        double share = random.nextDouble();
        int i = 1;
        while (i < quantiles.size() - 1 && quantiles.path(i).path(0).asDouble() < share) {
            i++;
        }
        double low = quantiles.path(i - 1).path(1).asDouble();
        double high = quantiles.path(i).path(1).asDouble();
        return low + random.nextDouble() * (high - low);
    }

    /** Returns a golden row as a model takes it. */
    static Map<String, Object> input(JsonNode row) {
        Map<String, Object> input = new LinkedHashMap<>();
        row.properties().forEach(field -> input.put(field.getKey(), value(field.getValue())));
        return input;
    }

    private static Object value(JsonNode value) {
        return value.isNull() ? null : value.isNumber() ? value.numberValue() : value.asText();
    }
}
