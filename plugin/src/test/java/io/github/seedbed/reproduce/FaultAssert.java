package io.github.seedbed.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.maven.SchemaAssert;
import io.github.seedbed.train.Training;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What must be reported of a planted fault, and of how many. */
final class FaultAssert {
    /** So many faults share a training. */
    private static final int TOGETHER = 8;

    private FaultAssert() {}

    /** What a report says. */
    private record Said(List<String> causes, List<String> places, List<String> at) {
        /**
         * Reads a report.
         *
         * @param folder that of a scenario in the run, ending with a slash; empty for the run itself
         */
        static Said of(Training training, String folder) throws Exception {
            byte[] json = Files.readAllBytes(training.target().resolve("reproduce/report.json"));
            SchemaAssert.assertValid("reproduction.schema.json", json);
            Said said = new Said(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (var finding : Json.parse(json, "report.json").path("findings")) {
                List<String> places = new ArrayList<>();
                for (var place : finding.path("places")) {
                    String text = place.path("file").asText() + ": "
                            + place.path("words").asText();
                    if (text.startsWith(folder)) {
                        places.add(text.substring(folder.length()));
                    }
                }
                if (!places.isEmpty()) {
                    said.places.addAll(places);
                    said.causes.add(finding.path("cause").asText());
                    for (var line : finding.path("lines")) {
                        said.at.add(line.path("file").asText() + ":"
                                + line.path("line").asInt());
                    }
                }
            }
            return said;
        }

        void assertBlames(Scenario fault, String report) {
            assertThat(causes).as(report).containsExactlyElementsOf(fault.causes());
            assertThat(places)
                    .as(report)
                    .anyMatch(place -> place.startsWith(fault.says("Place").orElseThrow()));
            assertThat(at).as(report).containsAnyElementsOf(fault.lines()).hasSizeLessThan(4);
            fault.says("Lines").ifPresent(count -> assertThat(at).as(report).hasSize(Integer.parseInt(count)));
        }
    }

    static void assertBlamed(Laboratory laboratory, Scenario fault) throws Exception {
        List<String> lines = new ArrayList<>();
        Training training = laboratory.training(fault);
        assertThat(laboratory.reproduce(fault.says("Under").orElse(null), training, lines))
                .as("found")
                .isPresent();
        Said.of(training, "").assertBlames(fault, String.join("\n", lines));
    }

    /**
     * Of 19 in 20 the cause, and the line: some show by chance only, on a machine that is busy. Several share a
     * training; what is not found, placed and blamed there is tried alone.
     */
    static void assertNearlyAllBlamed(Path folder, List<Scenario> faults) throws Exception {
        List<List<Scenario>> groups = Scenario.groups(faults, TOGETHER);
        Laboratory laboratory = new Laboratory(folder, groups);
        List<Scenario> alone = new ArrayList<>(faults);
        for (List<Scenario> group : groups) {
            alone.removeAll(blamedTogether(laboratory, group));
        }
        List<String> missed = new ArrayList<>();
        for (Scenario fault : alone) {
            try {
                assertBlamed(laboratory, fault);
            } catch (AssertionError e) {
                missed.add(fault + ": " + e.getMessage());
            }
        }
        System.out.println("Planted faults: " + (faults.size() - missed.size()) + " of " + faults.size()
                + " found, with cause and line; " + groups.size() + " trainings shared, tried alone: " + alone);
        assertThat(missed).hasSizeLessThanOrEqualTo(faults.size() / 20);
    }

    private static List<Scenario> blamedTogether(Laboratory laboratory, List<Scenario> group) throws Exception {
        List<String> lines = new ArrayList<>();
        Training training = laboratory.together(group);
        laboratory.reproduce(group.get(0).says("Under").orElse(null), training, lines);
        List<Scenario> blamed = new ArrayList<>();
        for (Scenario fault : group) {
            try {
                Said.of(training, fault.mainClass() + "/").assertBlames(fault, String.join("\n", lines));
                blamed.add(fault);
            } catch (AssertionError e) {
                System.out.println("Tried alone: " + fault + ", for " + e.getMessage());
            }
        }
        return blamed;
    }
}
