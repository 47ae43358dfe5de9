package io.github.seedbed.run;

import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.util.ArrayList;
import java.util.List;

/** What is doubtful about rows that were just split: one line each. */
final class Warnings {
    private Warnings() {}

    /** Returns them, possibly none. */
    static List<String> of(Experiment experiment, Table table, Split split) {
        List<Feature> features = experiment.featureList();
        List<String> lines = new ArrayList<>(SplitWarnings.of(experiment, table, split));
        lines.addAll(ColumnWarnings.of(split.train(), features));
        lines.addAll(LeakWarnings.of(
                split.train(),
                features,
                experiment.target().column(),
                experiment.target().isNumber()));
        return lines;
    }
}
