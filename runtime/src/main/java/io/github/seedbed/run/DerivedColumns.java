package io.github.seedbed.run;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The columns that the code makes of others, held against what {@code experiment.yaml} calls derived. */
final class DerivedColumns {
    private DerivedColumns() {}

    /**
     * Ends with a problem if a feature that is called derived is not there.
     *
     * @param experiment the settings
     * @param file that holds them
     * @param table as the code made it
     * @return a warning for each column that the code adds and no feature names
     */
    static List<String> require(Experiment experiment, Path file, Table table) {
        ProblemException.throwIfAny(experiment.featureList().stream()
                .filter(feature -> !table.has(feature.name()))
                .map(feature -> missing(feature, file))
                .toList());
        List<String> known = Stream.concat(
                        experiment.typedColumns().stream().map(Feature::name), experiment.otherColumns().stream())
                .toList();
        return table.names().stream()
                .filter(name -> !known.contains(name))
                .map(name ->
                        "the code derives " + name + ", and no feature is called so: name it under features, such as "
                                + name + ": {type: number, derived: [COLUMN]}")
                .toList();
    }

    private static Problem missing(Feature feature, Path file) {
        String method = feature.isNumber() ? "with" : "withCategory";
        return new Problem(
                "The feature \"" + feature.name() + "\" is derived, and nothing derives it",
                file + ", features." + feature.name(),
                "it is no column of the data file",
                "in Data, behind run.table(): ." + method + "(\"" + feature.name() + "\", row -> …)");
    }
}
