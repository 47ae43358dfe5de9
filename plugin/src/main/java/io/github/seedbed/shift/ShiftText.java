package io.github.seedbed.shift;

import io.github.seedbed.internal.shift.Aspect;
import io.github.seedbed.internal.shift.Finding;
import io.github.seedbed.internal.shift.Kind;
import io.github.seedbed.internal.shift.ShiftReport;
import io.github.seedbed.metrics.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report as lines. */
public final class ShiftText {
    /** Fewer copies change no p-value by much, and tables of few short columns always have some. */
    private static final double MANY_COPIES = 0.1;

    private ShiftText() {}

    /**
     * Returns the report.
     *
     * @param report what was found
     * @param file what was compared, as people know it
     */
    public static List<String> lines(ShiftReport report, String file) {
        List<String> lines = new ArrayList<>();
        lines.add(summary(report, file));
        for (Finding finding : report.shifted()) {
            lines.add("  " + title(finding) + ": " + finding.words() + measures(finding));
        }
        report.findings().stream()
                .filter(finding -> (finding.aspect() == Aspect.ACCURACY || finding.aspect() == Aspect.ERRORS)
                        && finding.feature().isEmpty()
                        && !finding.shifted())
                .forEach(finding -> lines.add(unproven(finding) + finding.words()));
        for (Kind kind : report.kinds()) {
            lines.add("This looks like " + kind.title(report.task()) + ". " + kind.advice(report.task()) + " ("
                    + kind.source(report.task()) + ")");
        }
        if (!report.labelShares().isEmpty() && report.kinds().contains(Kind.LABEL)) {
            List<String> shares = new ArrayList<>();
            report.labelShares().forEach((label, share) -> shares.add(label + " " + percent(share)));
            String what = report.task() == Task.REGRESSION ? "True numbers" : "Labels";
            lines.add(what + (report.labelled() ? ": " : ", estimated from the answers: ") + String.join(", ", shares));
        }
        lines.add(limits(report));
        return lines;
    }

    private static String unproven(Finding finding) {
        return finding.effect() >= finding.aspect().least()
                ? "Perhaps worse, but so few rows do not prove it: "
                : "No worse than before, as far as these rows tell: ";
    }

    static String summary(ShiftReport report, String file) {
        int shifted = report.shifted().size();
        String found = shifted == 0
                ? "nothing differs by more than chance explains, and by enough to matter"
                : shifted + " of " + report.findings().size() + " comparisons differ";
        return file + ", " + report.rows() + " rows against " + report.trainingRows() + " training rows: " + found;
    }

    static String title(Finding finding) {
        return (finding.feature().isEmpty() ? "" : finding.feature() + ", ")
                + finding.aspect().title();
    }

    private static String measures(Finding finding) {
        List<String> measures = new ArrayList<>();
        measures.add("effect " + number(finding.effect()));
        for (Map.Entry<String, Double> measure : finding.measures().entrySet()) {
            measures.add(measure.getKey() + " " + number(measure.getValue()));
        }
        finding.p().ifPresent(p -> measures.add(p < 0.001 ? "p < 0.001" : "p = " + number(p)));
        return " (" + String.join(", ", measures) + ")";
    }

    /** Rows that are given again look like more evidence than they are. */
    private static String copies(ShiftReport report) {
        return report.repeated()
                .filter(share -> share >= MANY_COPIES)
                .map(share -> percent(share)
                        + " of the rows are copies of earlier ones, to the byte, and each counts: whatever differs looks more"
                        + " certain than it is. If they are the same cases, take them out and compare again. ")
                .orElse("");
    }

    /** What the comparison cannot say. */
    static String limits(ShiftReport report) {
        // Two samples of n and m rows: what Kolmogorov and Smirnov's test shows at the level of 5 %
        double n = report.rows();
        double m = report.trainingRows();
        double least = 1.358 * Math.sqrt((n + m) / (n * m));
        String rows = copies(report)
                + String.format(
                        Locale.ROOT,
                        "So many rows show a shift of one feature from about %.0f %% of its rows on; a smaller one stays unseen.",
                        Math.min(1, least) * 100);
        if (report.labelled()) {
            return rows;
        }
        return rows
                + (report.task() == Task.REGRESSION
                        ? " Without true numbers nobody can see how far off the model is: find out some of them."
                        : " Without labels nobody can see whether the model is still right: label some of the rows.");
    }

    static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.3f", value);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
