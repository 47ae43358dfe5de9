package io.github.seedbed.picture;

import io.github.seedbed.internal.runfile.DataProfile;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.metrics.Metrics;
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

    /** The pictures that every bundle holds. */
    public static final List<String> FILES =
            List.of(FOLDER + "confusion.svg", FOLDER + "distributions.svg", FOLDER + "reliability.svg");

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
            RunConfig config, Metrics metrics, DataProfile profile, Map<String, Map<String, Double>> medians) {
        List<Picture> pictures = new ArrayList<>();
        pictures.add(ConfusionPicture.of(metrics));
        if (!metrics.rare().isEmpty()) {
            pictures.add(CurvesPicture.of(metrics));
        }
        pictures.add(DistributionsPicture.of(config, profile, medians));
        pictures.add(ReliabilityPicture.of(metrics));
        if (!metrics.model().slices().isEmpty()) {
            pictures.add(SlicesPicture.of(metrics));
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
