package io.github.seedbed.run;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.table.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which rows are held back: a share, by a hash of what they hold in the file; every n-th row of the file, beginning
 * with the first; or a file of their own.
 *
 * @param test the share
 * @param by the columns that decide alone, and so keep rows together
 * @param stratify whether each label gives the same share
 * @param every n
 * @param file the data file whose rows they are: its name in the section {@code data}, or its path
 */
record SplitSettings(
        Optional<Double> test,
        Optional<List<String>> by,
        Optional<Boolean> stratify,
        Optional<Integer> every,
        Optional<String> file) {
    SplitSettings {
        if (Stream.of(test, every, file).filter(Optional::isPresent).count() != 1) {
            throw new IllegalArgumentException(
                    "one of test, every and file decides which rows are held back, such as test: 0.2");
        }
        if (test.isPresent() && (test.get() <= 0 || test.get() >= 1)) {
            throw new IllegalArgumentException("test must lie between 0 and 1, such as 0.2");
        }
        if (every.isPresent() && (every.get() < 2 || by.isPresent())) {
            throw new IllegalArgumentException("every is at least 2, and excludes all other keys");
        }
        if (isStratified(stratify) && (test.isEmpty() || by.isPresent())) {
            throw new IllegalArgumentException(
                    "stratify belongs to test, without by: rows that stay together may have different labels");
        }
    }

    private static boolean isStratified(Optional<Boolean> stratify) {
        return stratify.orElse(false);
    }

    /** Returns whether each label gives the same share. */
    boolean isStratified() {
        return isStratified(stratify);
    }

    /** Returns the share of the rows that is held back; empty if a file is. */
    Optional<Double> share() {
        return test.or(() -> every.map(n -> 1.0 / n));
    }

    /**
     * Splits the rows that are used.
     *
     * @param seed says which of them are held back
     * @param settings the file that holds these settings
     * @throws ProblemException if one side would be empty
     */
    Split of(Table table, String target, long seed, Path settings) {
        Split split = of(table, target, seed);
        if (split.train().size() == 0 || split.test().size() == 0) {
            throw new ProblemException(new Problem(
                    "The split leaves one side without rows",
                    settings + ", split",
                    split.train().size() + " training rows and " + split.test().size() + " test rows",
                    "change split." + (every.isPresent() ? "every" : "test") + ", or take more rows"));
        }
        return split;
    }

    private Split of(Table table, String target, long seed) {
        if (file.isPresent()) {
            return Split.byFile(table);
        }
        if (every.isPresent()) {
            return Split.every(table, every.get());
        }
        return isStratified()
                ? Split.stratified(table, target, test.orElseThrow(), seed)
                : Split.of(table, test.orElseThrow(), seed);
    }
}
