package com.example.markerpkg;

import io.github.seedbed.run.Run;
import io.github.seedbed.table.Table;
import java.io.IOException;

/** The data: which rows of the file are used, for training or testing. */
final class Data {
    private Data() {}

    /** Reads the rows that have a text. */
    static Table read(Run run) throws IOException {
        String text = run.features().get(0).name();
        return run.table().where(row -> !row.isMissing(text));
    }
}
