package io.github.seedbed.run;

import io.github.seedbed.internal.encoding.FrequentValues;
import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is doubtful about labels and sides before anything is trained: one line each. */
final class SplitWarnings {
    /** So far from the wanted share the metrics are of other rows than was meant. */
    private static final double OFF = 0.1;
    /** Of more rows no share is off. */
    private static final int FEW_ROWS = 20_000;
    /** So many seeds are looked at for one that meets the share. */
    private static final int SEEDS = 100;
    /** Fewer twins are chance. */
    private static final double TWINS = 0.01;

    private final Experiment experiment;
    private final Split split;
    private final String target;
    private final List<String> lines = new ArrayList<>();

    private SplitWarnings(Experiment experiment, Split split) {
        this.experiment = experiment;
        this.split = split;
        this.target = experiment.target().column();
    }

    /** Returns them, possibly none. */
    static List<String> of(Experiment experiment, Table table, Split split) {
        SplitWarnings warnings = new SplitWarnings(experiment, split);
        if (experiment.target().isNumber()) {
            warnings.numbers(table.numbers(warnings.target));
        } else {
            warnings.labels(table.counts(warnings.target));
            warnings.sides();
        }
        warnings.share(table);
        warnings.twins();
        return warnings.lines;
    }

    private void numbers(double... all) {
        if (Arrays.stream(all).distinct().count() == 1) {
            lines.add("every row has the number " + all[0] + ": there is nothing to learn");
        }
    }

    private void labels(Map<String, Integer> all) {
        if (all.size() == 1) {
            lines.add("every row has the label " + all.keySet().iterator().next()
                    + ": there is nothing to learn, and every metric is perfect");
        }
        Map<String, String> same = new HashMap<>();
        for (String label : all.keySet()) {
            String other = same.putIfAbsent(plain(label), label);
            if (other != null) {
                lines.add("the labels " + other + " and " + label + " count as two: write one of them everywhere");
            }
        }
    }

    /** What people take for the same: 0 and 0.0, yes and Yes. */
    private static String plain(String label) {
        return TargetKind.isNumber(label)
                ? new BigDecimal(label).stripTrailingZeros().toPlainString()
                : label.toLowerCase(Locale.ROOT);
    }

    private void sides() {
        Set<String> unseen = split.unseenLabels(target);
        if (!unseen.isEmpty()) {
            lines.add("labels that only test rows have count as errors, and macro F1 leaves them out: "
                    + String.join(", ", unseen));
        }
        Map<String, Integer> trained = split.train().counts(target);
        Set<String> untested = new TreeSet<>(trained.keySet());
        untested.removeAll(split.test().counts(target).keySet());
        if (!untested.isEmpty()) {
            lines.add("no test row has the label " + ColumnWarnings.listed(untested)
                    + ", so that no metric says how it is recognised"
                    + (experiment.split().test().isPresent() ? ": stratify: true under split deals them out" : ""));
        }
        List<String> rare = trained.keySet().stream()
                .filter(label -> trained.get(label) < FrequentValues.RARE)
                .toList();
        if (!rare.isEmpty()) {
            lines.add("fewer than " + FrequentValues.RARE + " training rows have the label "
                    + ColumnWarnings.listed(rare));
        }
    }

    private void share(Table table) {
        if (experiment.split().test().isEmpty() || experiment.split().isStratified() || table.size() > FEW_ROWS) {
            return;
        }
        double wanted = experiment.split().test().get();
        double share = (double) split.test().size() / table.size();
        if (Math.abs(share - wanted) <= Math.max(OFF * wanted, 1.0 / table.size())) {
            return;
        }
        long best = experiment.seed();
        double least = Double.MAX_VALUE;
        for (int i = 1; i <= SEEDS; i++) {
            double off = off(table, wanted, experiment.seed() + i);
            if (off < least) {
                least = off;
                best = experiment.seed() + i;
            }
        }
        lines.add(percent(share) + " of the rows are test rows, and split.test asks for " + percent(wanted)
                + ": what a row holds decides, so that few rows miss the share by chance. seed: " + best
                + " meets it" + (experiment.target().isNumber() ? "" : ", for each label too as well as can be"));
    }

    /** The largest distance from the wanted share, of all rows or of those with one label, in rows. */
    private double off(Table table, double wanted, long seed) {
        Split other = Split.of(table, wanted, new Seeds(seed).named(Split.SEED));
        double most = Math.abs(other.test().size() - wanted * table.size());
        if (experiment.target().isNumber()) {
            return most;
        }
        Map<String, Integer> tests = other.test().counts(target);
        for (Map.Entry<String, Integer> label : table.counts(target).entrySet()) {
            most = Math.max(most, Math.abs(tests.getOrDefault(label.getKey(), 0) - wanted * label.getValue()));
        }
        return most;
    }

    /** Test rows that the model has seen: other columns of the file may tell them apart, but no feature does. */
    private void twins() {
        List<String> names = new ArrayList<>(
                experiment.featureList().stream().map(Feature::name).toList());
        names.add(target);
        long[] seen = split.train().hashes(names);
        Arrays.sort(seen);
        long twins = Arrays.stream(split.test().hashes(names))
                .filter(hash -> Arrays.binarySearch(seen, hash) >= 0)
                .count();
        if (twins > TWINS * split.test().size()) {
            lines.add(twins + " of " + split.test().size()
                    + " test rows equal a training row in all features and the "
                    + (experiment.target().isNumber() ? "number" : "label") + ": the model has seen them."
                    + " Take duplicates out, or keep rows of one origin together: split.by");
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
