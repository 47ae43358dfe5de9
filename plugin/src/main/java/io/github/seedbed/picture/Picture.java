package io.github.seedbed.picture;

import io.github.seedbed.internal.runfile.DataProfile;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.metrics.Metrics;
import io.github.seedbed.metrics.NumberMetrics;
import io.github.seedbed.metrics.Results;
import io.github.seedbed.metrics.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A picture of a bundle.
 *
 * @param name of its file, without the ending
 * @param description what there is to see, for those who do not
 * @param svg the content of its file
 */
public record Picture(String name, String description, String svg) {
    /** The folder in the bundle that holds the pictures. */
    public static final String FOLDER = "figures/";

    private static final List<String> OF_LABELS =
            List.of(FOLDER + "confusion.svg", FOLDER + "distributions.svg", FOLDER + "reliability.svg");

    private static final List<String> OF_NUMBERS = List.of(
            FOLDER + "coverage.svg", FOLDER + "distributions.svg", FOLDER + "errors.svg", FOLDER + "estimates.svg");

    /**
     * Returns the pictures that every bundle of a task holds.
     *
     * @param task what the model is for
     */
    public static List<String> files(Task task) {
        return task == Task.REGRESSION ? OF_NUMBERS : OF_LABELS;
    }

    /**
     * Draws the pictures of a run.
     *
     * @param run a complete run
     * @return those for which there is something to draw
     * @throws IOException if a file of the run cannot be read
     */
    public static List<Picture> of(RunFolder run) throws IOException {
        return of(run, Map.of());
    }

    /**
     * Draws the pictures of a run.
     *
     * @param run a complete run
     * @param medians feature to label to the median of its rows, for those who do not see the pictures
     * @return those for which there is something to draw
     * @throws IOException if a file of the run cannot be read
     */
    public static List<Picture> of(RunFolder run, Map<String, Map<String, Double>> medians) throws IOException {
        return of(run.config(), run.metrics(), run.profile(), medians);
    }

    static List<Picture> of(
            RunConfig config, Results results, DataProfile profile, Map<String, Map<String, Double>> medians) {
        Picture distributions = DistributionsPicture.of(config, profile, medians);
        return results instanceof NumberMetrics numbers
                ? ofNumbers(config.target(), numbers, distributions)
                : ofLabels((Metrics) results, distributions);
    }

    private static List<Picture> ofNumbers(RunConfig.Target target, NumberMetrics metrics, Picture distributions) {
        List<Picture> pictures = new ArrayList<>(List.of(
                SlicesPicture.coverage(metrics),
                distributions,
                ErrorsPicture.of(metrics, target),
                EstimatesPicture.of(metrics, target)));
        if (!metrics.model().slices().isEmpty()) {
            pictures.add(SlicesPicture.errors(metrics, target));
        }
        return pictures;
    }

    private static List<Picture> ofLabels(Metrics metrics, Picture distributions) {
        List<Picture> pictures = new ArrayList<>();
        pictures.add(ConfusionPicture.of(metrics));
        if (!metrics.rare().isEmpty()) {
            pictures.add(CurvesPicture.of(metrics));
        }
        pictures.add(distributions);
        pictures.add(ReliabilityPicture.of(metrics));
        if (!metrics.model().slices().isEmpty()) {
            pictures.add(SlicesPicture.accuracy(metrics));
        }
        return pictures;
    }

    /** Returns where it lies in the bundle. */
    public String file() {
        return FOLDER + name + ".svg";
    }

    /** Returns what shows it in a Markdown document of the bundle. */
    public String markdown() {
        return "![" + description.replaceAll("([\\\\\\[\\]<>*_`&])", "\\\\$1").replaceAll("\\R", " ") + "](" + file()
                + ")";
    }
}
