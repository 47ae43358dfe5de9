package io.github.seedbed.reproduce;

import io.github.seedbed.train.Training;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report for a terminal. */
final class ReproductionText {
    private static final int NAME = 19;

    /** Of a source that is used in more lines as many are shown. */
    private static final int MOST_LINES = 6;

    private final StringBuilder text = new StringBuilder();
    private final Training training;

    private ReproductionText(Training training) {
        this.training = training;
    }

    static String of(ReproductionReport report, Training training) {
        ReproductionText text = new ReproductionText(training);
        text.line(report.headline());
        text.line("");
        text.table(report);
        report.findings().forEach(text::finding);
        text.cleared(report);
        return text.text.toString();
    }

    /** Returns causes and places alone, for the end of a failed build. */
    static String findings(List<Finding> findings, Training training) {
        ReproductionText text = new ReproductionText(training);
        findings.forEach(text::brief);
        return text.text.toString().stripTrailing();
    }

    /** Returns file and line of each, as many as are read. */
    static String lines(List<String> traces, Training training) {
        String shown = traces.stream()
                .limit(MOST_LINES)
                .map(trace -> Line.of(trace, training).toString())
                .collect(Collectors.joining(", "));
        return shown + (traces.size() > MOST_LINES ? " and " + (traces.size() - MOST_LINES) + " more" : "");
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    private void table(ReproductionReport report) {
        StringBuilder head = new StringBuilder(" ".repeat(NAME));
        report.files().forEach(file -> head.append(' ').append(file));
        line(head.toString());
        for (Outcome outcome : report.outcomes()) {
            StringBuilder row = new StringBuilder(padded(outcome.trial().name(), NAME));
            for (String file : report.files()) {
                row.append(' ').append(padded(outcome.verdict(file).mark(), file.length()));
            }
            line(row.append("  ").append(outcome.trial().changes()).toString());
        }
        line("");
        line("= equal to the byte   ~ last digits only   X different   ! the training failed");
    }

    private static String padded(String text, int width) {
        return String.format(Locale.ROOT, "%-" + width + "s", text);
    }

    private void finding(Finding finding) {
        line("");
        line("Cause: " + finding.source().title());
        if (!finding.lines().isEmpty()) {
            line("  line:    " + lines(finding.lines(), training));
        }
        line("  changed: " + finding.changes());
        for (Finding.Place place : finding.places()) {
            line("  moved:   " + place.file() + ": " + place.words());
            line("           both versions: " + place.first() + " and " + place.second());
        }
        if (!finding.also().isEmpty()) {
            line("  also:    it moves with " + String.join(", ", finding.also()));
        }
        line("  why:     " + finding.source().habit());
        line("  do:      " + finding.source().remedy());
        if (!finding.source().rules().isEmpty()) {
            line("  rule:    " + String.join("; ", finding.source().rules()));
        }
    }

    private void cleared(ReproductionReport report) {
        if (!report.cleared().isEmpty()) {
            line("");
            line("Used, changed, and nothing moved:");
            report.cleared()
                    .forEach(
                            cleared -> line("  " + cleared.source().title() + ": " + lines(cleared.lines(), training)));
        }
    }

    private void brief(Finding finding) {
        line("cause: " + finding.source().title()
                + (finding.lines().isEmpty() ? "" : ", " + lines(finding.lines(), training)));
        finding.places().forEach(place -> line("  " + place.file() + ": " + place.words()));
    }
}
