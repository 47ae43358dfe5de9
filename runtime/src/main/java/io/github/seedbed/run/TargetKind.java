package io.github.seedbed.run;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.table.Table;
import java.nio.file.Path;
import java.util.Set;

/** Whether it is clear what numbers in the column of the target stand for: measurements, or names of classes. */
final class TargetKind {
    /** More different numbers are seldom names of classes, and fewer whole ones seldom measurements. */
    private static final int CLASSES = 10;

    private TargetKind() {}

    /**
     * Ends with a problem if the target holds numbers, and neither settings nor data say which of the two they are.
     *
     * @param experiment the settings
     * @param table all rows
     * @param file of the settings
     */
    static void require(Experiment experiment, Table table, Path file) {
        String target = experiment.target().column();
        if (experiment.target().type().isPresent()) {
            return;
        }
        Set<String> values = table.counts(target).keySet();
        boolean areNumbers = !values.isEmpty() && values.stream().allMatch(TargetKind::isNumber);
        boolean areFewAndWhole =
                values.size() <= CLASSES && values.stream().allMatch(value -> value.matches("[-+]?\\d+(\\.0*)?"));
        if (areNumbers && !areFewAndWhole) {
            throw new ProblemException(new Problem(
                    "It is not clear whether the target is a number or a label",
                    file + ", target." + target,
                    "it holds " + values.size() + " different numbers, such as "
                            + String.join(", ", values.stream().limit(3).toList())
                            + ": if they measure something, the model is to answer with a number, otherwise with one of"
                            + " these names of classes",
                    "write which of the two under target: type: number, with unit: and step: of the measurement; or"
                            + " type: category"));
        }
    }

    static boolean isNumber(String text) {
        return text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?");
    }
}
