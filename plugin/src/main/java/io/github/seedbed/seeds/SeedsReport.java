package io.github.seedbed.seeds;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Measured;
import io.github.seedbed.metrics.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What several seeds give: {@code seeds.json}. It names the run that it was made for, by its digest, and is not used
 * for any other.
 *
 * @param run the digest of the run that has the first of the seeds
 * @param level the confidence level of all intervals
 * @param seeds the project's own first
 * @param metrics each with its spread
 */
public record SeedsReport(String run, double level, List<Long> seeds, Map<Metric, Spread> metrics) {
    /** The file, in the build folder when it is new, next to {@code model.lock} when it was accepted. */
    public static final String FILE = "seeds.json";

    /** Copies the list. */
    public SeedsReport {
        seeds = List.copyOf(seeds);
    }

    /**
     * Puts the metrics of several runs together.
     *
     * @param runs at least two, that of the project's own seed first
     * @throws IOException if a file of a run cannot be read
     */
    public static SeedsReport of(List<RunFolder> runs) throws IOException {
        List<RunConfig> configs = new ArrayList<>();
        List<Measured> evaluations = new ArrayList<>();
        for (RunFolder run : runs) {
            configs.add(run.config());
            evaluations.add(run.metrics().model().overall());
        }
        double test = configs.stream().mapToInt(config -> config.split().test()).sum();
        double train =
                configs.stream().mapToInt(config -> config.split().train()).sum();
        Map<Metric, Spread> metrics = new EnumMap<>(Metric.class);
        for (Metric metric : configs.get(0).task().metrics()) {
            List<Double> values = evaluations.stream()
                    .map(evaluation -> metric.of(evaluation).value())
                    .toList();
            metrics.put(metric, Spread.of(metric, values, test / train));
        }
        List<Long> seeds = configs.stream().map(RunConfig::seed).toList();
        return new SeedsReport(runs.get(0).id(), Interval.LEVEL, seeds, metrics);
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
        SeedsReport report = Json.read(Files.readAllBytes(file), FILE, SeedsReport.class);
        return report.run.equals(run.id()) ? Optional.of(report) : Optional.empty();
    }

    /** Returns the content of the file. */
    public byte[] bytes() {
        return Json.write(this);
    }

    /** Returns a table for the console, one metric a line. */
    public List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add(line("", "mean (95 % interval)", "st. dev.", "least", "most", "seed " + seeds.get(0)));
        metrics.forEach((metric, spread) -> lines.add(line(metric, spread)));
        return lines;
    }

    private String line(Metric metric, Spread spread) {
        if (!spread.isDefined()) {
            return line(metric.title(), "-", "-", "-", "-", "-");
        }
        return line(
                metric.title(),
                spread.interval().toString(),
                Interval.unknown(spread.standardDeviation()).toString(),
                Interval.unknown(spread.min()).toString(),
                Interval.unknown(spread.max()).toString(),
                own(metric, spread));
    }

    /** The project's own seed, and whether it was a lucky one. */
    private String own(Metric metric, Spread spread) {
        return Interval.unknown(spread.values().get(0)) + ", " + spread.betterThanTheFirst(metric) + " of "
                + seeds.size() + " did better";
    }

    private static String line(String title, String mean, String deviation, String least, String most, String own) {
        return String.format(Locale.ROOT, "%-18s %-26s %-9s %-9s %-9s %s", title, mean, deviation, least, most, own)
                .stripTrailing();
    }
}
