package io.github.seedbed.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.maven.SchemaAssert;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.train.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Trainings that go wrong in every way of the catalogue, and others that only look so: each is reported with its cause
 * and its line. A few faults are tried in the plain build, and all others under {@code -Pfull}: each takes a dozen
 * trainings.
 */
class PlantedFaultsTest {
    @TempDir
    private static Path folder;

    private static Laboratory laboratory;

    @BeforeAll
    static void compile() throws IOException {
        laboratory = new Laboratory(folder);
    }

    static List<Scenario> everyday() {
        return Scenario.everyday();
    }

    static List<Scenario> allOthers() {
        List<Scenario> others = new ArrayList<>(Scenario.faults());
        others.removeAll(Scenario.everyday());
        return others;
    }

    @ParameterizedTest
    @MethodSource("everyday")
    void isFoundPlacedAndBlamed(Scenario fault) throws Exception {
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
    @Tag("full")
    @Test
    void soAreNearlyAllOthers() throws Exception {
        List<Scenario> others = allOthers();
        List<String> missed = new ArrayList<>();
        for (Scenario fault : others) {
            try {
                isFoundPlacedAndBlamed(fault);
            } catch (AssertionError e) {
                missed.add(fault + ": " + e.getMessage());
            }
        }
        System.out.println("Planted faults: " + (others.size() - missed.size()) + " of " + others.size()
                + " found, with cause and line");
        assertThat(missed).hasSizeLessThanOrEqualTo(others.size() / 20);
    }

    @Test
    void noLookAlikeIsAccused() throws Exception {
        noneIsAccusedUnder(null);
    }

    @Tag("full")
    @Test
    void noLookAlikeIsAccusedThoughEverySourceIsChanged() throws Exception {
        noneIsAccusedUnder("all");
    }

    /** They share a training: what moves in it says by its file whose it is. */
    private static void noneIsAccusedUnder(String what) throws Exception {
        Training together = laboratory.allOfThem();
        isNotAccused(what, together);
        List<Scenario> alone = new ArrayList<>(Scenario.harmless());
        for (Scenario scenario : Scenario.harmlessTogether()) {
            assertThat(together.run().path().resolve(scenario.mainClass())).isDirectory();
            alone.remove(scenario);
        }
        for (Scenario scenario : alone) {
            isNotAccused(what, laboratory.training(scenario));
        }
    }

    private static void isNotAccused(String what, Training training) throws Exception {
        List<String> lines = new ArrayList<>();
        Optional<Problem> problem = laboratory.reproduce(what, training, lines);
        assertThat(problem)
                .as(problem.map(String::valueOf).orElse("") + String.join("\n", lines))
                .isEmpty();
    }
}
