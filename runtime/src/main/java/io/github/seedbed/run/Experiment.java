package io.github.seedbed.run;

import io.github.seedbed.json.Format;
import io.github.seedbed.settings.Section;
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
 * @param slices the category features by whose values the metrics are also told apart; none if absent
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
        Section hyperparameters,
        Optional<SmokeSettings> smoke,
        Thresholds thresholds) {

    Experiment {
        Format.require(format, "experiment.yaml");
        for (String slice : slices.orElse(List.of())) {
            if (!features.containsKey(slice) || features.get(slice).type() != Feature.Type.CATEGORY) {
                throw new IllegalArgumentException(
                        "slices names \"" + slice + "\", which is no feature of type category");
            }
        }
        if (features.containsKey(target.column())) {
            throw new IllegalArgumentException("\"" + target.column()
                    + "\" is target and feature, and a model would just copy it: take it out of the features");
        }
        if (features.isEmpty()) {
            throw new IllegalArgumentException("there is no feature to learn from");
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
            Optional<List<String>> categories) {
        FeatureSettings {
            if (type == Feature.Type.NUMBER && categories.isPresent()) {
                throw new IllegalArgumentException("a number has no categories");
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
            return new Feature(name, title.orElse(name), type, unit, step, categories);
        }
    }

    /** How many rows are held back; {@code by} names the columns that keep rows together. */
    record SplitSettings(double test, Optional<List<String>> by) {
        SplitSettings {
            if (test <= 0 || test >= 1) {
                throw new IllegalArgumentException("test must lie between 0 and 1, such as 0.2");
            }
        }
    }

    /** What the model must reach on the test rows. */
    record Thresholds(double accuracyAboveBaseline) {}

    /** Returns the same without the section {@code smoke}. */
    Experiment full() {
        return new Experiment(
                format, seed, data, target, features, split, slices, hyperparameters, Optional.empty(), thresholds);
    }

    List<Feature> featureList() {
        List<Feature> list = new ArrayList<>();
        features.forEach((name, settings) -> list.add(settings.named(name)));
        return list;
    }

    /** Returns the columns that only keep rows together. */
    List<String> groupColumns() {
        List<String> columns = new ArrayList<>(split.by().orElse(List.of()));
        columns.removeAll(features.keySet());
        columns.remove(target.column());
        return columns;
    }

    List<String> sliceNames() {
        return slices.orElse(List.of());
    }
}
