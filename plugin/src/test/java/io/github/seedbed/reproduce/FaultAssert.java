package io.github.seedbed.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.maven.SchemaAssert;
import io.github.seedbed.train.Training;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** What must be reported of a planted fault, and of how many. */
final class FaultAssert {
    private FaultAssert() {}

    static void assertBlamed(Laboratory laboratory, Scenario fault) throws Exception {
        List<String> lines = new ArrayList<>();
        Training training = laboratory.training(fault);
        assertThat(laboratory.reproduce(fault.says("Under").orElse(null), training, lines))
                .as("found")
                .isPresent();

        byte[] json = Files.readAllBytes(training.target().resolve("reproduce/report.json"));
        SchemaAssert.assertValid("reproduction.schema.json", json);
        List<String> causes = new ArrayList<>();
        List<String> places = new ArrayList<>();
        List<String> at = new ArrayList<>();
        for (var finding : Json.parse(json, "report.json").path("findings")) {
            causes.add(finding.path("cause").asText());
            finding.path("lines")
                    .forEach(line -> at.add(
                            line.path("file").asText() + ":" + line.path("line").asInt()));
            for (var place : finding.path("places")) {
                places.add(
                        place.path("file").asText() + ": " + place.path("words").asText());
            }
        }
        String report = String.join("\n", lines);
        assertThat(causes).as(report).containsExactlyElementsOf(fault.causes());
        assertThat(places)
                .as(report)
                .anyMatch(place -> place.startsWith(fault.says("Place").orElseThrow()));
        assertThat(at).as(report).containsAnyElementsOf(fault.lines()).hasSizeLessThan(4);
        fault.says("Lines").ifPresent(count -> assertThat(at).as(report).hasSize(Integer.parseInt(count)));
    }

    /** Of 19 in 20 the cause, and the line: some show by chance only, on a machine that is busy. */
    static void assertNearlyAllBlamed(Laboratory laboratory, List<Scenario> faults) throws Exception {
        List<String> missed = new ArrayList<>();
        for (Scenario fault : faults) {
            try {
                assertBlamed(laboratory, fault);
            } catch (AssertionError e) {
                missed.add(fault + ": " + e.getMessage());
            }
        }
        System.out.println("Planted faults: " + (faults.size() - missed.size()) + " of " + faults.size()
                + " found, with cause and line");
        assertThat(missed).hasSizeLessThanOrEqualTo(faults.size() / 20);
    }
}
