package io.github.seedbed.reproduce;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.train.Training;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What follows from all trainings: the causes, what shows through another one only, and what remains unexplained. */
final class Conclusion {
    /** Where what fails is shown. */
    static final String TRAINING = "the training";

    private final Training training;
    private final List<Outcome> outcomes;
    private final Uses uses;

    Conclusion(Training training, List<Outcome> outcomes, Uses uses) {
        this.training = training;
        this.outcomes = outcomes;
        this.uses = uses;
    }

    /**
     * Concludes.
     *
     * @param found causes
     * @param whole whether all trainings that it takes were made
     */
    ReproductionReport report(List<Finding> found, boolean whole) throws IOException {
        SortedSet<String> files = new TreeSet<>(SortedFiles.below(training.run().path()));
        outcomes.forEach(outcome -> files.addAll(outcome.differences().keySet()));
        List<Finding> findings = new ArrayList<>();
        found.stream()
                .sorted((one, other) -> one.source().compareTo(other.source()))
                .forEach(finding -> add(finding, findings));
        otherJava(findings);
        unexplained(findings);
        List<ReproductionReport.Cleared> cleared = uses.sources().stream()
                .filter(source -> whole && found.stream().noneMatch(finding -> finding.source() == source))
                .map(source -> new ReproductionReport.Cleared(source, uses.lines(source)))
                .toList();
        return new ReproductionReport(List.copyOf(files), outcomes, findings, cleared, whole);
    }

    /** A date in the machine's zone moves with the zone too: it is one line, and one cause. */
    private static void add(Finding finding, List<Finding> findings) {
        for (int i = 0; i < findings.size(); i++) {
            Finding earlier = findings.get(i);
            if (earlier.files().containsAll(finding.files()) && earlier.lines().containsAll(finding.lines())) {
                List<String> also = new ArrayList<>(earlier.also());
                also.add(finding.source().title());
                findings.set(
                        i, new Finding(earlier.source(), earlier.lines(), earlier.changes(), earlier.places(), also));
                return;
            }
        }
        findings.add(finding);
    }

    private void unexplained(List<Finding> findings) {
        List<Finding.Place> places = new ArrayList<>();
        SortedSet<String> known = new TreeSet<>();
        findings.forEach(finding -> known.addAll(finding.files()));
        List<String> changes = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            boolean tells = outcome.trial().source().isEmpty();
            if (tells && fails(outcome) && known.add(TRAINING)) {
                places.add(
                        place(outcome, TRAINING, "fails: " + outcome.failure().get()));
                changes.add(outcome.trial().changes());
            }
            outcome.differences().forEach((file, difference) -> {
                if (tells && known.add(file)) {
                    places.add(place(outcome, file, difference.words()));
                    changes.add(outcome.trial().changes());
                }
            });
        }
        if (!places.isEmpty()) {
            findings.add(new Finding(Source.UNEXPLAINED, List.of(), changes.get(0), places, List.of()));
        }
    }

    /**
     * Values that are made up may be such as no machine has: what fails on them alone, or on all at once, is no fault.
     */
    private boolean fails(Outcome outcome) {
        return outcome.failure().isPresent()
                && !outcome.trial().isStill()
                && outcomes.stream()
                        .filter(other -> other.failure().isPresent())
                        .noneMatch(other ->
                                other.trial().source().map(Source::isMadeUp).orElse(false));
    }

    private void otherJava(List<Finding> findings) {
        for (Outcome outcome : outcomes) {
            if (outcome.trial().source().equals(Optional.of(Source.JAVA)) && outcome.isFault()) {
                List<Finding.Place> places = new ArrayList<>();
                outcome.failure().ifPresent(last -> places.add(place(outcome, TRAINING, "fails: " + last)));
                outcome.differences().forEach((file, difference) -> {
                    if (outcome.verdict(file) == Outcome.Verdict.DIFFERENT) {
                        places.add(place(outcome, file, difference.words()));
                    }
                });
                findings.add(new Finding(Source.JAVA, List.of(), outcome.trial().changes(), places, List.of()));
            }
        }
    }

    private Finding.Place place(Outcome outcome, String file, String words) {
        return new Finding.Place(
                file,
                words,
                training.shown(outcome.against().path()),
                training.shown(outcome.run().path()));
    }
}
