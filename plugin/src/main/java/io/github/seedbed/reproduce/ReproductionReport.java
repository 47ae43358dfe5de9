package io.github.seedbed.reproduce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything that came of a reproduction.
 *
 * @param files the files of the run, sorted, those that only a later training has included
 * @param outcomes of every training, in order
 * @param findings the likely causes
 */
record ReproductionReport(List<String> files, List<Outcome> outcomes, List<SuspectedCause> findings) {
    ReproductionReport {
        files = List.copyOf(files);
        outcomes = List.copyOf(outcomes);
        findings = List.copyOf(findings);
    }

    boolean isReproducible() {
        return outcomes.stream().noneMatch(Outcome::isFault);
    }

    /** Returns the findings that break the promise: not those about last digits on another processor or Java. */
    List<SuspectedCause> faults() {
        return findings.stream().filter(this::isFault).toList();
    }

    boolean isFault(SuspectedCause finding) {
        return outcomes.stream()
                .filter(outcome -> finding.trials().contains(outcome.trial().name()))
                .anyMatch(Outcome::isFault);
    }

    String headline() {
        long equal = outcomes.stream()
                .filter(outcome -> outcome.verdict() == Outcome.Verdict.EQUAL)
                .count();
        return isReproducible()
                ? "Reproducible: " + equal + " of " + outcomes.size() + " trainings gave every byte again"
                        + (equal == outcomes.size() ? "" : ", the others all but last digits")
                : "Not reproducible: "
                        + outcomes.stream().filter(Outcome::isFault).count() + " of " + outcomes.size()
                        + " trainings gave something else";
    }

    /** Writes report.txt, report.html and report.json. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.txt"), ReproductionText.of(this));
        Files.writeString(folder.resolve("report.html"), ReproductionHtml.of(this));
        Files.write(folder.resolve("report.json"), ReproductionJson.of(this));
    }
}
