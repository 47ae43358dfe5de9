package io.github.seedbed.spark;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.internal.sent.Sent;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one task reads: some of the files, and how.
 *
 * @param storage opens them
 * @param files that follow each other
 * @param features see {@link Table#read}
 * @param target see there
 * @param groups see there
 */
record Share(
        Storage storage,
        Sent<List<Located>> files,
        Sent<List<Feature>> features,
        String target,
        Sent<List<String>> groups)
        implements Serializable {
    /**
     * A file as every machine finds it.
     *
     * @param file as it is shown
     * @param address in full
     * @param sha256 of its bytes, if it is known
     */
    record Located(CsvSource file, String address, Optional<String> sha256) {}

    /**
     * What came of it.
     *
     * @param table the rows; null if there are problems
     * @param problems what a person can fix
     */
    record Result(Table table, Sent<List<Problem>> problems) implements Serializable {
        /** Returns the rows: on a machine that takes over they are read again, from files that may have changed. */
        Table rows() {
            ProblemException.throwIfAny(problems.value());
            return table;
        }
    }

    Result read() throws IOException {
        Map<CsvSource, Located> located = new LinkedHashMap<>();
        files.value().forEach(file -> located.put(file.file(), file));
        Map<CsvSource, Storage.Opened> opened = new HashMap<>();
        try {
            List<CsvSource> sources = List.copyOf(located.keySet());
            Table table = Table.read(sources, features.value(), target, groups.value(), file -> {
                opened.put(file, storage.open(located.get(file).address()));
                return opened.get(file).text();
            });
            List<Problem> changed = new ArrayList<>();
            for (Located file : located.values()) {
                changed(file, opened.get(file.file()).digest().sha256()).ifPresent(changed::add);
            }
            ProblemException.throwIfAny(changed);
            return new Result(table, Sent.of(List.of()));
        } catch (ProblemException e) {
            return new Result(null, Sent.of(e.problems()));
        } catch (FileNotFoundException e) {
            return new Result(null, Sent.of(List.of(missing(e))));
        }
    }

    /** A file may have changed after its digest was taken, or between two readings of it. */
    private static Optional<Problem> changed(Located file, String digest) {
        return file.sha256()
                .filter(known -> !known.equals(digest))
                .map(known -> new Problem(
                        "A data file changed during the run",
                        file.file().file().toString(),
                        "its SHA-256 is " + digest + ", and was " + known + " when the run began",
                        "train again when nothing writes into the folder any more"));
    }

    private static Problem missing(FileNotFoundException e) {
        return new Problem(
                "A data file is gone",
                String.valueOf(e.getMessage()),
                "it was there when the run began",
                "put it back, and train again when nothing changes the folder any more");
    }
}
