package io.github.seedbed.reproduce;

import java.util.List;
import java.util.Locale;

/** The report for a terminal. */
final class ReproductionText {
    private static final int NAME = 17;

    private final StringBuilder text = new StringBuilder();
    private final ReproductionReport report;

    private ReproductionText(ReproductionReport report) {
        this.report = report;
    }

    static String of(ReproductionReport report) {
        ReproductionText text = new ReproductionText(report);
        text.line(report.headline());
        text.line("");
        text.table();
        report.findings().forEach(text::finding);
        text.flips();
        return text.text.toString();
    }

    /** Returns causes and places alone, for the end of a failed build. */
    static String findings(List<SuspectedCause> findings) {
        ReproductionText text = new ReproductionText(null);
        findings.forEach(text::short_);
        return text.text.toString().stripTrailing();
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    private void table() {
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
        line("= equal to the byte   ~ last digits only, and no label   X different   ! the training failed");
    }

    private static String padded(String text, int width) {
        return String.format(Locale.ROOT, "%-" + width + "s", text);
    }

    private void finding(SuspectedCause finding) {
        line("");
        line((report.isFault(finding) ? "Likely cause: " : "For information: ")
                + finding.cause().title());
        for (SuspectedCause.Place place : finding.places()) {
            line("  " + place.file() + ": " + place.words());
            line("    both versions: target/run and target/reproduce/" + place.trial() + "/run");
        }
        line("  differs under: " + String.join(", ", finding.trials()));
        line("  why:  " + finding.cause().habit());
        line("  do:   " + finding.cause().remedy());
        line("  rule: "
                + (finding.cause().rules().isEmpty()
                        ? "none can see it"
                        : String.join("; ", finding.cause().rules())));
    }

    private void short_(SuspectedCause finding) {
        line("likely cause: " + finding.cause().title() + " (under " + String.join(", ", finding.trials()) + ")");
        finding.places().forEach(place -> line("  " + place.file() + ": " + place.words()));
    }

    private void flips() {
        for (Outcome outcome : report.outcomes()) {
            outcome.flips().ifPresent(flips -> {
                line("");
                line("Predictions under " + outcome.trial().name() + ": " + flips.words());
            });
        }
    }
}
