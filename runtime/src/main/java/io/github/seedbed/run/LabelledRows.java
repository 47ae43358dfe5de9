package io.github.seedbed.run;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.table.DataStore;
import io.github.seedbed.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The rows of the data files that have a label, or a number to predict. The others are left out and counted.
 *
 * @param experiment the settings
 * @param settings the file that holds them
 * @param data the data files, checked
 * @param store reads them
 * @param lines receives progress lines
 */
record LabelledRows(Experiment experiment, Path settings, DataFiles data, DataStore store, Consumer<String> lines) {

    /** Returns those of a file, and of the file of the test rows if they have one of their own. */
    Table read(String name) throws IOException {
        List<String> names = new ArrayList<>(List.of(name));
        testFile().filter(test -> !test.equals(name)).ifPresent(names::add);
        Table all = store.read(
                names.stream().flatMap(each -> data.sources(each).stream()).toList(),
                experiment.readColumns(),
                target(),
                experiment.split().by().orElse(List.of()));
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int file = i;
            tables.add(all.where(row -> row.file() == file));
            requireRows(names.get(i), tables.get(i));
        }
        TargetKind.require(experiment, all, settings);
        for (int i = 0; i < names.size(); i++) {
            count(names.get(i), tables.get(i));
        }
        Table table = all.where(row -> !row.isMissing(target()));
        if (experiment.smoke().isEmpty()) {
            return table;
        }
        Table few = experiment.smoke().get().of(table);
        lines.accept("smoke run: " + few.size() + " of them");
        return few;
    }

    /** Returns the name of the data file whose rows are the test rows, if they have one of their own. */
    Optional<String> testFile() {
        return experiment.split().file().map(data::named);
    }

    private String target() {
        return experiment.target().column();
    }

    /** A file of a folder may be without rows, as Spark writes such files; not all of them. */
    private void requireRows(String name, Table all) {
        if (all.size() == 0) {
            int files = data.sources(name).size();
            throw new ProblemException(new Problem(
                    "There are no training rows",
                    data.shown(name).toString(),
                    files == 1 ? "the file holds only a header" : "each of its " + files + " files holds only a header",
                    "add rows, or name another file in " + settings));
        }
    }

    private void count(String name, Table all) {
        int unlabelled = all.where(row -> row.isMissing(target())).size();
        data.counted(name, all.size(), unlabelled);
        String answer = experiment.target().isNumber() ? "number to predict" : "label";
        if (unlabelled == all.size()) {
            throw new ProblemException(new Problem(
                    "No row has a " + answer,
                    data.shown(name).toString(),
                    "column \"" + target() + "\" is empty in all " + all.size() + " rows",
                    "fill it in, or name another target in " + settings));
        }
        lines.accept("data " + name + ": " + all.size() + " rows"
                + (unlabelled == 0 ? "" : ", " + unlabelled + " of them without a " + answer + ": left out"));
    }
}
