package io.github.seedbed.reproduce;

import io.github.seedbed.train.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything that came of a reproduction.
 *
 * @param files the files of the run, sorted, those that only a later training has included
 * @param outcomes of every training, in order
 * @param findings the causes, and what has none
 * @param cleared sources that were used, and moved nothing when they were changed
 * @param isWhole whether all trainings that it takes were made
 */
record ReproductionReport(
        List<String> files, List<Outcome> outcomes, List<Finding> findings, List<Cleared> cleared, boolean isWhole) {
    ReproductionReport {
        files = List.copyOf(files);
        outcomes = List.copyOf(outcomes);
        findings = List.copyOf(findings);
        cleared = List.copyOf(cleared);
    }

    /**
     * A source that is used without harm.
     *
     * @param source that was changed
     * @param lines that use it
     */
    record Cleared(Source source, List<String> lines) {}

    boolean isReproducible() {
        return findings.isEmpty();
    }

    String headline() {
        long equal = outcomes.stream()
                .filter(outcome -> outcome.verdict() == Outcome.Verdict.EQUAL)
                .count();
        if (!isWhole && isReproducible()) {
            return "Nothing found yet in " + outcomes.size() + " trainings, and more are to come";
        }
        return isReproducible()
                ? "Reproducible: " + equal + " of " + outcomes.size() + " trainings gave every byte again"
                        + (equal == outcomes.size() ? "" : ", the others all but last digits")
                : findings.equals(unexplained())
                        ? "Not reproducible, and the cause is not found"
                        : "Not reproducible, because of "
                                + findings.stream()
                                        .filter(finding -> finding.source() != Source.UNEXPLAINED)
                                        .map(finding -> finding.source().title())
                                        .collect(Collectors.joining(" and of "));
    }

    private List<Finding> unexplained() {
        return findings.stream()
                .filter(finding -> finding.source() == Source.UNEXPLAINED)
                .toList();
    }

    /** Writes report.txt, report.html, report.json and report.sarif. */
    void write(Path folder, Training training) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.txt"), ReproductionText.of(this, training));
        Files.writeString(folder.resolve("report.html"), ReproductionHtml.of(this, training));
        Files.write(folder.resolve("report.json"), ReproductionJson.of(this, training));
        Files.write(folder.resolve("report.sarif"), ReproductionSarif.of(this, training));
    }
}
