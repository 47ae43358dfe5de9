package com.example.markerpkg;

import io.github.seedbed.run.Run;
import io.github.seedbed.table.Table;
import java.io.IOException;

/** The data: which rows of the file are used, for training or testing. */
final class Data {
    private Data() {}

    /** Reads all rows that have a label. To leave out more: {@code .where(row -> !row.isMissing("body_mass_g"))}. */
    static Table read(Run run) throws IOException {
        return run.table();
    }
}
