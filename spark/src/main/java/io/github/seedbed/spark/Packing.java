package io.github.seedbed.spark;

import io.github.seedbed.csv.CsvSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Which files are read by one task: those that follow each other in one section, up to some bytes. */
final class Packing {
    private Packing() {}

    /**
     * Packs files.
     *
     * @param files in their order
     * @param size of a file in bytes
     * @param most bytes that a task reads, if they are of several files
     */
    static List<List<CsvSource>> of(List<CsvSource> files, ToLongFunction<CsvSource> size, long most) {
        List<List<CsvSource>> packs = new ArrayList<>();
        String section = "";
        long bytes = 0;
        for (CsvSource file : files) {
            bytes += size.applyAsLong(file);
            if (packs.isEmpty() || bytes > most || !file.section().equals(section)) {
                packs.add(new ArrayList<>());
                bytes = size.applyAsLong(file);
                section = file.section();
            }
            packs.get(packs.size() - 1).add(file);
        }
        return packs;
    }
}
