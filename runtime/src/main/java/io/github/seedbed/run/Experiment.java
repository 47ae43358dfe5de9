package io.github.seedbed.run;

import io.github.seedbed.internal.json.Format;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.settings.Section;
import io.github.seedbed.table.Feature;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code experiment.yaml} says.
 *
 * @param format the format of the file, 1
 * @param seed the only source of randomness
 * @param data the data files by name
 * @param target what is predicted
 * @param features what it is predicted from, by column name, in the order of the model's input
 * @param split which rows are held back for testing
 * @param slices the columns for whose values metrics are also reported; none if absent
 * @param periods for columns of numbers among these: the name of each period to the number at which it begins
 * @param base the published bundle that the run starts from, if it starts from one
 * @param hyperparameters the project's own section
 * @param smoke what a smoke run does less of; after {@link #full} nothing, which tells that the run is a full one
 * @param thresholds what the model must reach
 */
record Experiment(
        int format,
        long seed,
        Map<String, DataFile> data,
        Target target,
        Map<String, FeatureSettings> features,
        SplitSettings split,
        Optional<List<String>> slices,
        Optional<Map<String, Map<String, Double>>> periods,
        Optional<BaseSettings> base,
        Section hyperparameters,
        Optional<SmokeSettings> smoke,
        Thresholds thresholds) {

    Experiment {
        Format.require(format, "experiment.yaml");
        requireFeatures(features, target.column());
        requireSlices(slices.orElse(List.of()), periods.orElse(Map.of()), features, target.column());
    }

    private static void requireFeatures(Map<String, FeatureSettings> features, String target) {
        if (features.containsKey(target)) {
            throw new IllegalArgumentException("\"" + target
                    + "\" is target and feature, and a model would just copy it: take it out of the features");
        }
        if (features.isEmpty()) {
            throw new IllegalArgumentException("there is no feature to learn from");
        }
        long texts = features.values().stream()
                .filter(feature -> feature.type() == Feature.Type.TEXT)
                .count();
        if (texts > 1) {
            throw new IllegalArgumentException("there are several features of type text: join their columns into one");
        }
    }

    private static void requireSlices(
            List<String> slices,
            Map<String, Map<String, Double>> periods,
            Map<String, FeatureSettings> features,
            String target) {
        if (slices.contains(target)) {
            throw new IllegalArgumentException(
                    "slices names the target: the metrics are reported per label in any case");
        }
        slices.forEach(slice -> requireValues(slice, features.get(slice), periods.get(slice)));
        periods.forEach((column, starts) -> {
            Periods.of(starts);
            if (!slices.contains(column)) {
                throw new IllegalArgumentException("periods names \"" + column + "\", which slices does not name");
            }
        });
    }

    /** A text is sliced by whether a word of it is known; anything else needs a few named values. */
    private static void requireValues(String slice, FeatureSettings feature, Map<String, Double> periods) {
        Feature.Type type =
                feature != null ? feature.type() : periods == null ? Feature.Type.CATEGORY : Feature.Type.NUMBER;
        if (type == Feature.Type.NUMBER && periods == null) {
            throw new IllegalArgumentException(
                    "slices names \"" + slice + "\", which is a number: name its periods in the section periods");
        }
        if (type != Feature.Type.NUMBER && periods != null) {
            throw new IllegalArgumentException("periods names \"" + slice + "\", which is not a number");
        }
    }

    /** A file and what its bytes must be. */
    record DataFile(String file, String sha256) {
        DataFile {
            if (Path.of(file).isAbsolute()) {
                throw new IllegalArgumentException(
                        "file is an absolute path, which holds on this machine only: name it from the project's folder");
            }
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException(
                        "sha256 is not 64 hexadecimal digits; while it is unknown, write 64 zeros: the next run prints it");
            }
        }
    }

    /** The column that is predicted. */
    record Target(String column, Optional<String> title) {}

    /** A feature, its name being the key above it. */
    record FeatureSettings(
            Feature.Type type,
            Optional<String> title,
            Optional<String> unit,
            Optional<Double> step,
            Optional<List<String>> categories,
            Optional<Integer> minimum) {
        FeatureSettings {
            if (type != Feature.Type.CATEGORY && categories.isPresent()) {
                throw new IllegalArgumentException(
                        type == Feature.Type.NUMBER ? "a number has no categories" : "a text has no categories");
            }
            if (minimum.isPresent() && (type != Feature.Type.TEXT || minimum.get() < 1)) {
                throw new IllegalArgumentException("minimum belongs to a text, and is at least 1");
            }
            List<String> values = categories.orElse(List.of());
            if (categories.isPresent()
                    && (values.size() < 2 || values.stream().distinct().count() < values.size())) {
                throw new IllegalArgumentException(
                        "categories are at least two, each named once; leave the list out to learn them from the data");
            }
            if (step.isPresent() && step.get() <= 0) {
                throw new IllegalArgumentException("step must be above 0");
            }
        }

        Feature named(String name) {
            return new Feature(name, title.orElse(name), type, unit, step, categories, minimum);
        }
    }

    /**
     * Which rows are held back: a share, by a hash of their content, where {@code by} names the columns that keep rows
     * together; or every n-th row of the file, beginning with the first.
     */
    record SplitSettings(Optional<Double> test, Optional<List<String>> by, Optional<Integer> every) {
        SplitSettings {
            if (test.isPresent() == every.isPresent()) {
                throw new IllegalArgumentException("either test or every decides which rows are held back");
            }
            if (test.isPresent() && (test.get() <= 0 || test.get() >= 1)) {
                throw new IllegalArgumentException("test must lie between 0 and 1, such as 0.2");
            }
            if (every.isPresent() && (every.get() < 2 || by.isPresent())) {
                throw new IllegalArgumentException("every is at least 2, and excludes all other keys");
            }
        }

        /** Returns the share of the rows that is held back. */
        double share() {
            return test.orElseGet(() -> 1.0 / every.orElseThrow());
        }
    }

    /** What the model must reach on the test rows. */
    record Thresholds(double accuracyAboveBaseline) {
        /** Returns what {@code config.json} says of them. */
        RunConfig.Thresholds config() {
            return new RunConfig.Thresholds(accuracyAboveBaseline);
        }
    }

    /** Returns the same without the section {@code smoke}. */
    Experiment full() {
        return new Experiment(
                format,
                seed,
                data,
                target,
                features,
                split,
                slices,
                periods,
                base,
                hyperparameters,
                Optional.empty(),
                thresholds);
    }

    List<Feature> featureList() {
        List<Feature> list = new ArrayList<>();
        features.forEach((name, settings) -> list.add(settings.named(name)));
        return list;
    }

    /** Returns every column that is read with a type: the features, then those that only tell the metrics apart. */
    List<Feature> typedColumns() {
        List<Feature> list = featureList();
        for (String name : sliceNames()) {
            if (!features.containsKey(name)) {
                Feature.Type type = periods(name).isPresent() ? Feature.Type.NUMBER : Feature.Type.CATEGORY;
                Optional<List<String>> any = Optional.empty();
                list.add(new Feature(name, name, type, Optional.empty(), Optional.empty(), any, Optional.empty()));
            }
        }
        return list;
    }

    /** Returns the periods of a column, the earliest first. */
    Optional<Periods> periods(String column) {
        return periods.map(all -> all.get(column)).map(Periods::of);
    }

    /** Returns the columns that only keep rows together. */
    List<String> groupColumns() {
        List<String> columns = new ArrayList<>(split.by().orElse(List.of()));
        columns.removeAll(typedColumns().stream().map(Feature::name).toList());
        columns.remove(target.column());
        return columns;
    }

    List<String> sliceNames() {
        return slices.orElse(List.of());
    }
}
