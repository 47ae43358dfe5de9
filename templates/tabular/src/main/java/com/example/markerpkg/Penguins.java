package com.example.markerpkg;

import io.github.seedbed.run.Run;
import io.github.seedbed.table.Table;
import java.io.IOException;
import java.util.List;

/** The data: which rows of the file are learnt from. With other data, this is the class to change. */
final class Penguins {
    private static final List<String> MEASUREMENTS =
            List.of("bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g");

    private Penguins() {}

    /**
     * Reads the penguins.
     *
     * <p>Two birds were never measured: they are left out, for they could only teach which species is frequent. Nine
     * others lack only their sex: they stay, and the training mean stands in for what is missing.
     */
    static Table read(Run run) throws IOException {
        return run.table("penguins").where(Penguins::isMeasured);
    }

    private static boolean isMeasured(Table.Row bird) {
        return MEASUREMENTS.stream().noneMatch(bird::isMissing);
    }
}
