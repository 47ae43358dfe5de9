package io.github.seedbed.reproduce;

import io.github.seedbed.difference.FileDifference;
import io.github.seedbed.internal.runfile.RunFolder;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What came of one training more.
 *
 * @param trial what was changed
 * @param against the run that it was compared with
 * @param run what it wrote; deleted again where it is equal
 * @param differences name of the file to how it differs; empty if every byte is equal
 * @param failure the last lines, if it failed
 * @param uses what it used
 * @param seconds how long it took
 */
record Outcome(
        Trial trial,
        RunFolder against,
        RunFolder run,
        SortedMap<String, FileDifference> differences,
        Optional<String> failure,
        Uses uses,
        double seconds) {

    /** What one cell of the table, or a whole training, comes to. */
    enum Verdict {
        EQUAL("=", "=", "equal"),
        LAST_DIGITS("~", "≈", "last digits"),
        DIFFERENT("X", "≠", "different"),
        FAILED("!", "!", "failed");

        private final String mark;
        private final String sign;
        private final String words;

        Verdict(String mark, String sign, String words) {
            this.mark = mark;
            this.sign = sign;
            this.words = words;
        }

        /** Returns one letter for a terminal, whatever its charset. */
        String mark() {
            return mark;
        }

        String sign() {
            return sign;
        }

        /** Returns the name in JSON and in style sheets. */
        String id() {
            return words.replace(' ', '-');
        }

        String words() {
            return words;
        }
    }

    /** Returns the verdict on one file. */
    Verdict verdict(String file) {
        if (failure.isPresent()) {
            return Verdict.FAILED;
        }
        FileDifference difference = differences.get(file);
        if (difference == null) {
            return Verdict.EQUAL;
        }
        boolean harmless = trial.source().map(Source::allowsLastDigits).orElse(false) && difference.isLastDigits();
        return harmless ? Verdict.LAST_DIGITS : Verdict.DIFFERENT;
    }

    /** Returns the worst verdict on any file. */
    Verdict verdict() {
        return differences.keySet().stream()
                .map(this::verdict)
                .max(Enum::compareTo)
                .orElse(failure.isPresent() ? Verdict.FAILED : Verdict.EQUAL);
    }

    boolean isFault() {
        return verdict().compareTo(Verdict.LAST_DIGITS) > 0;
    }
}
