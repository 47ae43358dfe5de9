package io.github.seedbed.reproduce;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.seedbed.difference.Difference;
import io.github.seedbed.difference.FileDifference;
import io.github.seedbed.internal.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The report for programs: schema {@code reproduction.schema.json}, which explains each field. */
record ReproductionJson(
        boolean reproducible,
        List<String> files,
        List<Training> trainings,
        List<Cause> findings,
        List<Cleared> cleared) {
    /** What came of one training. */
    record Training(
            String name, String changed, String verdict, Optional<String> failure, List<Differing> differences) {
        static Training of(Outcome outcome) {
            return new Training(
                    outcome.trial().name(),
                    outcome.trial().changes(),
                    outcome.verdict().id(),
                    outcome.failure(),
                    outcome.differences().entrySet().stream()
                            .map(file -> Differing.of(outcome, file.getKey(), file.getValue()))
                            .toList());
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

    /** A cause. */
    record Cause(
            String cause,
            String title,
            List<At> lines,
            String changed,
            List<Finding.Place> places,
            List<String> also,
            String why,
            @JsonProperty("do") String remedy,
            List<String> rules) {
        static Cause of(Finding finding, io.github.seedbed.train.Training training) {
            Source source = finding.source();
            return new Cause(
                    source.id(),
                    source.title(),
                    At.all(finding.lines(), training),
                    finding.changes(),
                    finding.places(),
                    finding.also(),
                    source.habit(),
                    source.remedy(),
                    source.rules());
        }
    }

    /** A line that uses a source. */
    record At(String file, int line, String method) {
        static List<At> all(List<String> traces, io.github.seedbed.train.Training training) {
            return traces.stream()
                    .map(trace -> Line.of(trace, training))
                    .map(line -> new At(line.file(), line.number(), line.method()))
                    .toList();
        }
    }

    /** A source that is used without harm. */
    record Cleared(String source, String title, List<At> lines) {}

    static byte[] of(ReproductionReport report, io.github.seedbed.train.Training training) {
        return Json.write(new ReproductionJson(
                report.isReproducible(),
                report.files(),
                report.outcomes().stream().map(Training::of).toList(),
                report.findings().stream()
                        .map(finding -> Cause.of(finding, training))
                        .toList(),
                report.cleared().stream()
                        .map(cleared -> new Cleared(
                                cleared.source().id(), cleared.source().title(), At.all(cleared.lines(), training)))
                        .toList()));
    }
}
