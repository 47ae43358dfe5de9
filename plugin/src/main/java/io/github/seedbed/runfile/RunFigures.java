package io.github.seedbed.runfile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How good a run's model is, on the rows that it was tested on.
 *
 * @param seed of the run, which decides what the test rows are
 * @param rows how many were tested
 * @param overall name of the metric to its figure, in the order of {@code metrics.json}
 * @param slices value of one feature, such as {@code island = Biscoe}, to the accuracy on the rows that have it
 */
public record RunFigures(long seed, int rows, Map<String, Estimate> overall, Map<String, Estimate> slices) {
    /**
     * Reads the figures.
     *
     * @param run complete
     * @throws IOException if a file cannot be read
     */
    public static RunFigures of(RunFolder run) throws IOException {
        JsonNode metrics = run.json("metrics.json");
        Map<String, Estimate> overall = new LinkedHashMap<>();
        metrics.path("model").path("overall").properties().forEach(metric -> {
            if (metric.getValue().has("value")) {
                overall.put(metric.getKey(), Estimate.from(metric.getValue()));
            }
        });
        return new RunFigures(
                run.json("config.json").path("seed").asLong(),
                metrics.path("rows").asInt(),
                overall,
                slices(metrics.path("model").path("slices")));
    }

    /** Pairs of features are left out: few rows have both, so that they move without a cause. */
    private static Map<String, Estimate> slices(JsonNode list) {
        Map<String, Estimate> slices = new LinkedHashMap<>();
        for (JsonNode slice : list) {
            if (slice.path("by").size() == 1) {
                slices.put(
                        name(slice.path("by")),
                        Estimate.from(slice.path("metrics").path("accuracy")));
            }
        }
        return slices;
    }

    private static String name(JsonNode by) {
        return by.properties().stream()
                .map(part -> part.getKey() + " = " + part.getValue().asText())
                .collect(Collectors.joining(", "));
    }
}
