package io.github.seedbed.run;

import io.github.seedbed.csv.Dialect;
import io.github.seedbed.internal.json.Format;
import io.github.seedbed.internal.settings.Section;
import io.github.seedbed.metrics.Task;
import io.github.seedbed.table.Feature;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * @param decision how scores become one of two labels; the highest decides if absent
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
        Optional<DecisionSettings> decision,
        Optional<BaseSettings> base,
        Section hyperparameters,
        Optional<SmokeSettings> smoke,
        ThresholdSettings thresholds) {

    Experiment {
        Format.require(format, "experiment.yaml");
        target.require(thresholds, split, decision);
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
                .filter(feature -> feature.type() == FeatureSettings.Kind.TEXT)
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
        boolean isNumber = feature == null ? periods != null : feature.type() == FeatureSettings.Kind.NUMBER;
        if (feature != null && feature.type() == FeatureSettings.Kind.DATE) {
            throw new IllegalArgumentException("slices names \"" + slice + "\", which is a date: name one of its parts,"
                    + " such as " + slice + ".month");
        }
        if (isNumber && periods == null) {
            throw new IllegalArgumentException(
                    "slices names \"" + slice + "\", which is a number: name its periods in the section periods");
        }
        if (!isNumber && periods != null) {
            throw new IllegalArgumentException("periods names \"" + slice + "\", which is not a number");
        }
    }

    /** A file, what its bytes must be, and how it is written. */
    record DataFile(
            String file,
            String sha256,
            Optional<String> separator,
            Optional<String> encoding,
            Optional<String> decimal,
            Optional<String> comment,
            Optional<List<String>> header,
            Optional<List<String>> missing) {
        /** What sha256sum prints: the digest, two spaces or a space and a star, the name of the file. */
        private static final String LINE = "\\s*[0-9a-fA-F]{64}(\\s.*)?";

        private static final int DIGITS = 64;

        DataFile {
            if (Path.of(file).isAbsolute()) {
                throw new IllegalArgumentException(
                        "file is an absolute path, which holds on this machine only: name it from the project's folder");
            }
            if (!sha256.matches(LINE)) {
                throw new IllegalArgumentException(
                        "sha256 is not 64 hexadecimal digits; while it is unknown, write 64 zeros: the next run prints it");
            }
            // PowerShell prints capitals, sha256sum the name of the file too
            sha256 = sha256.strip().substring(0, DIGITS).toLowerCase(Locale.ROOT);
            new Dialect(separator, encoding, decimal, comment, header, missing);
        }

        Dialect dialect() {
            return new Dialect(separator, encoding, decimal, comment, header, missing);
        }
    }

    /**
     * The column that is predicted.
     *
     * @param column of the data file
     * @param title for people
     * @param type number or category; category if absent
     * @param unit of a number
     * @param step the precision of a number
     */
    record Target(
            String column, Optional<String> title, Optional<Kind> type, Optional<String> unit, Optional<Double> step) {
        /** What is predicted. */
        enum Kind {
            /** A number: the task is a regression. */
            NUMBER,
            /** One of a few texts: the task is a classification. */
            CATEGORY
        }

        Target {
            boolean isNumber = type.equals(Optional.of(Kind.NUMBER));
            if (!isNumber && (unit.isPresent() || step.isPresent())) {
                throw new IllegalArgumentException("unit and step belong to a number: add type: number");
            }
            if (step.isPresent() && !(step.get() > 0)) {
                throw new IllegalArgumentException("step must be above 0");
            }
        }

        boolean isNumber() {
            return type.equals(Optional.of(Kind.NUMBER));
        }

        /** What is demanded, how rows are held back and what a threshold decides depends on what is predicted. */
        void require(ThresholdSettings thresholds, SplitSettings split, Optional<DecisionSettings> decision) {
            thresholds.require(isNumber() ? Task.REGRESSION : Task.CLASSIFICATION, column);
            if (isNumber() && split.isStratified()) {
                throw new IllegalArgumentException(
                        "split: stratify deals out labels, and \"" + column + "\" is a number: take stratify out");
            }
            if (isNumber() && decision.isPresent()) {
                throw new IllegalArgumentException("decision: a threshold decides between two labels, and \"" + column
                        + "\" is a number: take the section out");
            }
        }

        /** Returns the column as it is read, if it is a number. */
        Optional<Feature> number() {
            return isNumber()
                    ? Optional.of(new Feature(
                            column,
                            title.orElse(column),
                            Feature.Type.NUMBER,
                            unit,
                            step,
                            Optional.empty(),
                            Optional.empty()))
                    : Optional.empty();
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
                decision,
                base,
                hyperparameters,
                Optional.empty(),
                thresholds);
    }

    List<Feature> featureList() {
        List<Feature> list = new ArrayList<>();
        features.forEach((name, settings) -> list.addAll(settings.named(name)));
        return list;
    }

    /** Returns every column that is read with a type: the features, then those that only tell the metrics apart. */
    List<Feature> typedColumns() {
        List<Feature> list = featureList();
        List<String> names = list.stream().map(Feature::name).toList();
        for (String name : sliceNames()) {
            if (!names.contains(name)) {
                Feature.Type type = periods(name).isPresent() ? Feature.Type.NUMBER : Feature.Type.CATEGORY;
                Optional<List<String>> any = Optional.empty();
                list.add(new Feature(name, name, type, Optional.empty(), Optional.empty(), any, Optional.empty()));
            }
        }
        return list;
    }

    /** Returns what is read of a data file with a type: the columns above, and a target that is a number. */
    List<Feature> readColumns() {
        List<Feature> list = new ArrayList<>(typedColumns());
        target.number().ifPresent(list::add);
        return list;
    }

    /** Returns the periods of a column, the earliest first. */
    Optional<Periods> periods(String column) {
        return periods.map(all -> all.get(column)).map(Periods::of);
    }

    /**
     * Returns the columns that are read as they stand: the target, and those that keep rows together or make others.
     */
    List<String> otherColumns() {
        List<String> columns = new ArrayList<>(split.by().orElse(List.of()));
        columns.add(target.column());
        features.values().forEach(feature -> columns.addAll(feature.derived().orElse(List.of())));
        return columns;
    }

    List<String> sliceNames() {
        return slices.orElse(List.of());
    }
}
