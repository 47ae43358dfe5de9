package io.github.seedbed.seeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.runfile.Estimate;
import io.github.seedbed.runfile.Metric;
import io.github.seedbed.runfile.RunFigures;
import io.github.seedbed.runfile.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What several seeds give: {@code seeds.json}. It names the run that it was made for, by its digest, and is not used
 * for any other.
 *
 * @param run the digest of the run that has the first of the seeds
 * @param seeds the project's own first
 * @param metrics name to its spread, in the order of {@code metrics.json}
 */
public record SeedsReport(String run, List<Long> seeds, Map<String, Spread> metrics) {
    /** The file, in the build folder when it is new, beside {@code model.lock} when it was accepted. */
    public static final String FILE = "seeds.json";

    /** Copies the list. */
    public SeedsReport {
        seeds = List.copyOf(seeds);
    }

    /**
     * Puts the figures of several runs together.
     *
     * @param runs at least two, that of the project's own seed first
     * @throws IOException if a file of a run cannot be read
     */
    public static SeedsReport of(List<RunFolder> runs) throws IOException {
        List<Long> seeds = new ArrayList<>();
        Map<String, List<Double>> values = new LinkedHashMap<>();
        double test = 0;
        double train = 0;
        for (RunFolder run : runs) {
            RunFigures figures = RunFigures.of(run);
            seeds.add(figures.seed());
            figures.overall()
                    .forEach((name, figure) -> values.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(figure.value()));
            JsonNode split = run.json("config.json").path("split");
            test += split.path("test").asInt();
            train += split.path("train").asInt();
        }
        double testToTrain = test / train;
        Map<String, Spread> metrics = new LinkedHashMap<>();
        values.forEach((name, list) -> metrics.put(name, Spread.of(Metric.named(name), list, testToTrain)));
        return new SeedsReport(runs.get(0).id(), seeds, metrics);
    }

    /**
     * Returns what a folder's {@code seeds.json} says about a run; nothing if there is none, or it is about another.
     *
     * @param folder the project's, or its build folder
     * @param run complete
     * @throws IOException if a file cannot be read
     */
    public static Optional<SeedsReport> of(Path folder, RunFolder run) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        SeedsReport report = from(Json.parse(Files.readAllBytes(file), FILE));
        return report.run.equals(run.id()) ? Optional.of(report) : Optional.empty();
    }

    private static SeedsReport from(JsonNode node) {
        List<Long> seeds = new ArrayList<>();
        node.path("seeds").forEach(seed -> seeds.add(seed.asLong()));
        Map<String, Spread> metrics = new LinkedHashMap<>();
        node.path("metrics").properties().forEach(metric -> metrics.put(metric.getKey(), spread(metric.getValue())));
        return new SeedsReport(node.path("run").asText(), seeds, metrics);
    }

    private static Spread spread(JsonNode node) {
        List<Double> values = new ArrayList<>();
        node.path("values").forEach(value -> values.add(value.asDouble(Double.NaN)));
        return new Spread(
                values,
                number(node, "mean"),
                number(node, "standardDeviation"),
                number(node, "low"),
                number(node, "high"));
    }

    private static double number(JsonNode node, String name) {
        return node.path(name).asDouble(Double.NaN);
    }

    /** Returns the content of the file. */
    public byte[] bytes() {
        ObjectNode node = Json.object().put("run", run).put("level", Json.number(Spread.LEVEL));
        ArrayNode list = node.putArray("seeds");
        seeds.forEach(list::add);
        ObjectNode all = node.putObject("metrics");
        metrics.forEach((name, spread) -> all.set(name, spread.json()));
        return Json.bytes(node);
    }

    /** Returns a table for the console, one metric a line. */
    public List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add(line("", "mean (95 % interval)", "st. dev.", "least", "most", "seed " + seeds.get(0)));
        metrics.forEach((name, spread) -> lines.add(line(Metric.named(name), spread)));
        return lines;
    }

    private String line(Metric metric, Spread spread) {
        if (!spread.isDefined()) {
            return line(metric.title(), "-", "-", "-", "-", "-");
        }
        return line(
                metric.title(),
                new Estimate(spread.mean(), spread.low(), spread.high()).toString(),
                Estimate.digits(spread.standardDeviation()),
                Estimate.digits(spread.least()),
                Estimate.digits(spread.most()),
                own(metric, spread));
    }

    /** The project's own seed, and whether it was a lucky one. */
    private String own(Metric metric, Spread spread) {
        return Estimate.digits(spread.values().get(0)) + ", " + spread.betterThanTheFirst(metric) + " of "
                + seeds.size() + " did better";
    }

    private static String line(String title, String mean, String deviation, String least, String most, String own) {
        return String.format(Locale.ROOT, "%-14s %-26s %-8s %-7s %-7s %s", title, mean, deviation, least, most, own)
                .stripTrailing();
    }
}
