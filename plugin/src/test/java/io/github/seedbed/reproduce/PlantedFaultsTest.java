package io.github.seedbed.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.train.Training;
import java.io.IOException;
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
 * trainings, or several share some more. {@link MorePlantedFaultsTest} has the other half, for two processors.
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

    @ParameterizedTest
    @MethodSource("everyday")
    void isFoundPlacedAndBlamed(Scenario fault) throws Exception {
        FaultAssert.assertBlamed(laboratory, fault);
    }

    @Tag("full")
    @Test
    void soIsNearlyHalfOfTheOthers() throws Exception {
        FaultAssert.assertNearlyAllBlamed(folder.resolve("others"), Scenario.halfOfTheOthers(0));
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
