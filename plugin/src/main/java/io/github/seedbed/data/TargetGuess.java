package io.github.seedbed.data;

import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which column of a new file is to be predicted. */
final class TargetGuess {
    /** Names that people give to what is predicted. */
    private static final List<String> LABELS =
            List.of("target", "label", "labels", "class", "outcome", "response", "diagnosis");

    private static final List<String> NUMBERS = List.of("target", "outcome", "response", "price");

    private TargetGuess() {}

    /**
     * Returns the column that is wanted, or else the one that the settings name, or the one with the likeliest name, or
     * the last one with a few labels; in a project that predicts a number, the last one that measures something.
     *
     * @throws ProblemException if the wanted one is not there
     */
    static ColumnGuess of(List<ColumnGuess> columns, Optional<String> wanted, ExperimentText text) {
        List<String> names = columns.stream().map(ColumnGuess::name).toList();
        if (wanted.isPresent() && !names.contains(wanted.get())) {
            throw new ProblemException(new Problem(
                    "The data file has no column \"" + wanted.get() + "\"",
                    "-Dtarget=" + wanted.get(),
                    "its header names others",
                    Nearest.hint(wanted.get(), names)));
        }
        List<String> likely = new ArrayList<>(wanted.stream().toList());
        text.section("target")
                .map(section -> section.replaceAll("(?s).*column:\\s*\"?([^\",}\\n]*).*", "$1")
                        .strip())
                .ifPresent(likely::add);
        boolean isForNumbers = text.section("target")
                .filter(section -> section.contains("type: number"))
                .isPresent();
        likely.addAll(isForNumbers ? NUMBERS : LABELS);
        if (names.stream().noneMatch("z"::equalsIgnoreCase)) {
            likely.add("y"); // it is no coordinate
        }
        for (String name : likely) {
            for (ColumnGuess column : columns) {
                if (column.name().equalsIgnoreCase(name)) {
                    return column;
                }
            }
        }
        List<ColumnGuess> suitable = columns.stream()
                .filter(column -> isForNumbers
                        ? column.isMeasure() && column.useless().isEmpty()
                        : isLabel(column) && !column.isMeasure())
                .toList();
        return suitable.isEmpty() ? withoutLabels(columns) : suitable.get(suitable.size() - 1);
    }

    /** The last column; if that one has hundreds of labels, another may have fewer. */
    private static ColumnGuess withoutLabels(List<ColumnGuess> columns) {
        ColumnGuess last = columns.get(columns.size() - 1);
        return last.isNumber()
                ? last
                : columns.stream()
                        .filter(column -> column.type().equals("category")
                                && column.useless().isEmpty())
                        .min(Comparator.comparing(column -> column.labels().size()))
                        .orElse(last);
    }

    static boolean isLabel(ColumnGuess column) {
        int labels = column.labels().size();
        return labels > 1 && labels <= ColumnGuess.FEW;
    }
}
