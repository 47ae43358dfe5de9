package io.github.seedbed.card;

import io.github.seedbed.internal.runfile.GoldenRows;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.internal.yaml.YamlWriter;
import io.github.seedbed.metrics.Metrics;
import io.github.seedbed.metrics.NumberMetrics;
import io.github.seedbed.metrics.Results;
import io.github.seedbed.metrics.Task;
import io.github.seedbed.picture.Picture;
import io.github.seedbed.seeds.SeedsReport;
import io.github.seedbed.train.Platform;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything that a document may refer to: {@code $group.name} is a text. */
public final class CardValues {
    private CardValues() {}

    /**
     * Collects the values.
     *
     * @param project what the POM says
     * @param run a complete run
     * @param pictures of the run
     * @param platform on which it was trained
     * @param seeds what other seeds give, if that was tried
     * @param dataset the Hub's name of the data, if it has them
     * @return group to name to text
     * @throws IOException if a file of the run cannot be read
     */
    public static SortedMap<String, Map<String, String>> of(
            ProjectFacts project,
            RunFolder run,
            List<Picture> pictures,
            Platform platform,
            Optional<SeedsReport> seeds,
            Optional<String> dataset)
            throws IOException {
        RunConfig config = run.config();
        Results metrics = run.metrics();
        GoldenRows golden = run.goldenRows();
        SortedMap<String, Map<String, String>> values = new TreeMap<>();
        values.put("project", project.values());
        values.put("run", new RunFacts(config, platform).values());
        values.put("data", new DataFacts(config, run.profile()).values());
        values.put("model", new ModelFacts(config, golden).values());
        values.put("metrics", metrics(config, metrics));
        values.get("metrics").put("seeds", SeedsFacts.text(config.seed(), seeds));
        Map<String, String> frontMatter = new TreeMap<>(ModelIndex.values(project, config, metrics, dataset));
        frontMatter.put("widget", new Widget(config, golden).yaml());
        frontMatter.put("baseModel", baseModel(config));
        values.put("frontMatter", frontMatter);
        values.put("figures", figures(config.task(), pictures));
        return values;
    }

    /** Nothing, if the run started from no other model. */
    private static String baseModel(RunConfig config) {
        return config.base()
                .map(base -> YamlWriter.text(Map.of("base_model", base.name())))
                .orElse("");
    }

    private static Map<String, String> metrics(RunConfig config, Results results) {
        return results instanceof NumberMetrics numbers
                ? new NumberFacts(numbers, config.target().number().orElseThrow()).values()
                : new MetricsFacts((Metrics) results).values();
    }

    /** A name whose picture the run has nothing for is known all the same: it stands for nothing. */
    private static Map<String, String> figures(Task task, List<Picture> pictures) {
        Map<String, String> figures = new TreeMap<>();
        (task == Task.REGRESSION
                        ? List.of("coverage", "distributions", "errors", "estimates", "slices")
                        : List.of("confusion", "curves", "distributions", "reliability", "slices"))
                .forEach(name -> figures.put(name, ""));
        pictures.forEach(picture -> figures.put(picture.name(), picture.markdown()));
        return figures;
    }
}
