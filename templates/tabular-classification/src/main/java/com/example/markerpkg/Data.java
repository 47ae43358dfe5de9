package com.example.markerpkg;

import io.github.seedbed.run.Run;
import io.github.seedbed.table.Table;
import java.io.IOException;

/** The data: which rows of the file are used, to learn from or to test on. */
final class Data {
    private Data() {}

    /**
     * Reads the penguins.
     *
     * <p>Two birds were never measured: they are left out, for they could only teach which species is frequent. Nine
     * others lack only their sex: they stay, and the training mean stands in for what is missing.
     */
    static Table read(Run run) throws IOException {
        return run.table().where(bird -> !bird.isMissing("body_mass_g"));
    }
}
