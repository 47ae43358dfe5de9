package io.github.seedbed.reproduce;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The other half of the faults of {@link PlantedFaultsTest}. */
@Tag("full")
class MorePlantedFaultsTest {
    @TempDir
    private Path folder;

    @Test
    void nearlyAllAreFoundPlacedAndBlamed() throws Exception {
        FaultAssert.assertNearlyAllBlamed(folder, Scenario.halfOfTheOthers(1));
    }
}
