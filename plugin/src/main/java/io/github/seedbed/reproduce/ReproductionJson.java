package io.github.seedbed.reproduce;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.seedbed.difference.Difference;
import io.github.seedbed.difference.FileDifference;
import io.github.seedbed.internal.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The report for programs: schema {@code reproduction.schema.json}, which explains each field. */
record ReproductionJson(boolean reproducible, List<String> files, List<Training> trainings, List<Likely> findings) {
    /** What came of one training. */
    record Training(
            String name,
            List<String> disturbed,
            String verdict,
            Optional<String> failure,
            List<Differing> differences,
            Optional<Predictions> predictions) {
        static Training of(Outcome outcome) {
            return new Training(
                    outcome.trial().name(),
                    outcome.trial().disturbances().stream()
                            .map(Disturbance::name)
                            .toList(),
                    outcome.verdict().id(),
                    outcome.failure(),
                    outcome.differences().entrySet().stream()
                            .map(file -> Differing.of(outcome, file.getKey(), file.getValue()))
                            .toList(),
                    outcome.flips().map(Predictions::of));
        }
    }

    /** Where a file differs. */
    record Differing(
            String file,
            String verdict,
            String kind,
            String place,
            String first,
            String second,
            Optional<Long> ulps,
            long numbers) {
        static Differing of(Outcome outcome, String file, FileDifference difference) {
            Difference first = difference.first();
            return new Differing(
                    file,
                    outcome.verdict(file).id(),
                    first.kind().name().toLowerCase(Locale.ROOT),
                    first.place(),
                    first.first(),
                    first.second(),
                    first.ulps() < 0 ? Optional.empty() : Optional.of(first.ulps()),
                    difference.count());
        }
    }

    /** Which labels a model gives otherwise. */
    record Predictions(int rows, int flipped, int testRows, int testFlippedAtLeast) {
        static Predictions of(Flips flips) {
            return new Predictions(flips.rows(), flips.flipped(), flips.testRows(), flips.testFlipped());
        }
    }

    /** A likely cause. */
    record Likely(
            String cause,
            String title,
            boolean fault,
            String why,
            @JsonProperty("do") String remedy,
            List<String> rules,
            List<String> trainings,
            List<Place> places) {
        static Likely of(ReproductionReport report, SuspectedCause finding) {
            return new Likely(
                    finding.cause().id(),
                    finding.cause().title(),
                    report.isFault(finding),
                    finding.cause().habit(),
                    finding.cause().remedy(),
                    finding.cause().rules(),
                    finding.trials(),
                    finding.places().stream().map(Place::of).toList());
        }
    }

    /** Where a cause shows. */
    record Place(String file, String words, String training) {
        static Place of(SuspectedCause.Place place) {
            return new Place(place.file(), place.words(), place.trial());
        }
    }

    static byte[] of(ReproductionReport report) {
        return Json.write(new ReproductionJson(
                report.isReproducible(),
                report.files(),
                report.outcomes().stream().map(Training::of).toList(),
                report.findings().stream()
                        .map(finding -> Likely.of(report, finding))
                        .toList()));
    }
}
