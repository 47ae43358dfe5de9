package io.github.seedbed.picture;

import io.github.seedbed.internal.runfile.DataProfile;
import io.github.seedbed.internal.runfile.RunConfig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the features differ between the labels: a small histogram for each feature and label. */
final class DistributionsPicture {
    /** More than this nobody compares by eye; {@code profile.json} has them all. */
    private static final int MOST_FEATURES = 12;

    private static final int MOST_LABELS = 8;

    private static final double WIDTH = 480;
    private static final double MARGIN = 16;
    private static final double GAP = 26;
    private static final int LONGEST = 13;
    private static final double TITLE = 28;
    private static final double LINE = 34;
    private static final double HIGHEST = 28;
    private static final double TICKS = 38;

    /** Names that do not fit below their bars are turned. */
    private static final double TURNED_TICKS = 66;

    private static final int LONGEST_NAME = 10;

    /** About the width of a letter of the small size. */
    private static final double LETTER = 6;

    private static final double BOLD_LETTER = 8;

    private final List<Distribution> features = new ArrayList<>();
    private final List<String> labels;
    private final Map<String, Integer> rows;
    private final int hiddenFeatures;
    private final int hiddenLabels;

    private DistributionsPicture(RunConfig config, DataProfile profile) {
        List<DataProfile.Feature> profiled = profile.features();
        for (int i = 0; i < Math.min(MOST_FEATURES, profiled.size()); i++) {
            features.add(Distribution.of(config.features().get(i), profiled.get(i)));
        }
        rows = profile.labels();
        hiddenFeatures = Math.max(0, profiled.size() - MOST_FEATURES);
        List<String> frequent = rows.keySet().stream()
                .sorted(Comparator.comparing(label -> -rows.get(label)))
                .limit(MOST_LABELS)
                .toList();
        labels = rows.keySet().stream().filter(frequent::contains).toList();
        hiddenLabels = rows.size() - labels.size();
    }

    static Picture of(RunConfig config, DataProfile profile, Map<String, Map<String, Double>> medians) {
        DistributionsPicture picture = new DistributionsPicture(config, profile);
        String description = picture.description(profile.rows(), config, medians);
        return new Picture("distributions", description, picture.draw(description, config));
    }

    private static String by(RunConfig config) {
        return config.target()
                .number()
                .map(number -> "quarter of the rows by " + config.target().title())
                .orElse("label");
    }

    private String description(int trained, RunConfig config, Map<String, Map<String, Double>> medians) {
        StringBuilder text = new StringBuilder("Values of the features by " + by(config) + ", of ")
                .append(trained)
                .append(" training rows")
                .append(medians.isEmpty() ? "" : ", medians of numbers over all rows with a label");
        for (int i = 0; i < features.size(); i++) {
            Distribution feature = features.get(i);
            Map<String, Double> known =
                    medians.getOrDefault(config.features().get(i).name(), Map.of());
            List<String> seen = labels.stream()
                    .flatMap(label -> feature.inWords(label, Optional.ofNullable(known.get(label))).stream())
                    .toList();
            text.append("; ").append(feature.title()).append(": ").append(seen.isEmpty() ? "missing" : "");
            text.append(String.join(", ", seen));
        }
        return text.append('.').toString();
    }

    private String draw(String description, RunConfig config) {
        int across = features.size() == 1 ? 1 : 2;
        int down = (features.size() + across - 1) / across;
        List<String> notes = notes(config);
        double left = MARGIN
                + labels.stream()
                        .mapToDouble(label -> Labels.width(Labels.shortened(label, LONGEST)))
                        .reduce(Labels.width("1234567"), Math::max)
                + 10;
        double plot = (WIDTH - left - MARGIN - GAP * (across - 1)) / across;
        boolean turned = features.stream().anyMatch(feature -> !fit(feature, plot));
        double panel = TITLE + LINE * labels.size() + (turned ? TURNED_TICKS : TICKS);
        double height = MARGIN + panel * down + 16.0 * notes.size() + MARGIN / 2;
        Svg svg = new Svg("distributions", WIDTH, height, "Values of the features by " + by(config), description);
        for (int i = 0; i < features.size(); i++) {
            double top = MARGIN + panel * (i / across);
            if (i % across == 0) {
                drawLabels(svg, left - 10, top + TITLE);
            }
            drawFeature(svg, features.get(i), left + (plot + GAP) * (i % across), top, plot);
        }
        for (int i = 0; i < notes.size(); i++) {
            svg.text("soft start small", MARGIN, MARGIN + panel * down + 6 + 16 * i, notes.get(i));
        }
        return svg.finish();
    }

    private List<String> notes(RunConfig config) {
        List<String> notes = new ArrayList<>();
        notes.add(
                config.target().number().isPresent()
                        ? "Shares of each quarter of the training rows, by "
                                + Labels.shortened(Numbers.titled(config.target()), 30) + "."
                        : "Shares of the training rows of each label; one scale for each feature.");
        if (features.stream().anyMatch(Distribution::isOfNumbers)) {
            notes.add("The outer bins of numbers hold also what lies beyond them.");
        }
        if (hiddenFeatures + hiddenLabels > 0) {
            notes.add("Not shown: features " + hiddenFeatures + ", labels " + hiddenLabels + "; profile.json has all.");
        }
        return notes;
    }

    private void drawLabels(Svg svg, double right, double top) {
        for (int i = 0; i < labels.size(); i++) {
            double bottom = top + LINE * (i + 1);
            svg.text("text end", right, bottom - 15, Labels.shortened(labels.get(i), LONGEST));
            svg.text("soft end small", right, bottom - 2, rows.get(labels.get(i)) + " rows");
        }
    }

    private void drawFeature(Svg svg, Distribution feature, double left, double top, double width) {
        double most = labels.stream()
                .flatMapToDouble(label -> Arrays.stream(feature.shares(label)))
                .max()
                .orElse(0);
        int room = (int) (width / BOLD_LETTER);
        svg.text("text start bold", left, top + 12, Labels.shortened(feature.title(), room));
        double scale = top + TITLE + LINE - HIGHEST;
        svg.line("grid", left, scale, left + width, scale);
        svg.text("soft end small", left + width, scale - 3, Labels.percent(most));
        for (int i = 0; i < labels.size(); i++) {
            double bottom = top + TITLE + LINE * (i + 1);
            drawBars(svg, feature.shares(labels.get(i)), most, left, bottom, width);
            svg.line("grid", left, bottom, left + width, bottom);
        }
        drawTicks(svg, feature, left, top + TITLE + LINE * labels.size() + 15, width);
    }

    private static void drawBars(Svg svg, double[] shares, double most, double left, double bottom, double width) {
        double slot = width / Math.max(1, shares.length);
        double bar = Math.min(slot - 2, LINE);
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                double height = Math.max(1, HIGHEST * shares[i] / most);
                svg.rectangle("model", left + slot * (i + 0.5) - bar / 2, bottom - height, bar, height, 1);
            }
        }
    }

    private static void drawTicks(Svg svg, Distribution feature, double left, double y, double width) {
        if (feature.isOfNumbers()) {
            svg.text("soft start small", left, y, feature.tick(0));
            svg.text("soft middle small", left + width / 2, y, feature.tick(0.5));
            svg.text("soft end small", left + width, y, feature.tick(1));
            return;
        }
        double slot = width / feature.names().size();
        boolean fit = fit(feature, width);
        for (int i = 0; i < feature.names().size(); i++) {
            double middle = left + slot * (i + 0.5);
            String name = Labels.shortened(feature.names().get(i), LONGEST_NAME);
            if (fit) {
                svg.text("soft middle small", middle, y, name);
            } else {
                svg.turned("soft end small", middle + 4, y - 2, -40, name);
            }
        }
    }

    private static boolean fit(Distribution feature, double width) {
        double slot = width / Math.max(1, feature.names().size());
        return feature.names().stream()
                .map(name -> Labels.shortened(name, LONGEST_NAME))
                .allMatch(name -> name.length() * LETTER <= slot);
    }
}
