package io.github.seedbed.workshop;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One change of one file: forwards it plants a fault, backwards it is the solution. */
sealed interface Edit {
    /** Returns the file, from the project's folder, with slashes. */
    String file();

    /**
     * Returns the file's next content.
     *
     * @param content of the file; empty where there is none
     * @param backwards whether the fault is taken back
     * @return the next one; empty where there is to be no file
     * @throws ProblemException if the file is not as this edit expects it
     */
    Optional<byte[]> applied(Optional<byte[]> content, boolean backwards);

    /**
     * A text in place of another one, which must occur exactly once.
     *
     * @param source where the edit is written: file and line
     * @param file which it changes
     * @param good without the fault; empty where the whole file is the fault
     * @param faulty with the fault; empty where the file is missing then
     */
    record OfText(String source, String file, String good, String faulty) implements Edit {
        @Override
        public Optional<byte[]> applied(Optional<byte[]> content, boolean backwards) {
            String from = backwards ? faulty : good;
            String to = backwards ? good : faulty;
            String text = content.map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .orElse("");
            if (from.isEmpty() != content.isEmpty()) {
                throw missing(from.isEmpty() ? "there is such a file already" : "there is no such file");
            }
            int at = text.indexOf(from);
            if (at < 0) {
                throw missing("this text does not occur in it:\n" + from.strip());
            }
            if (!from.isEmpty() && text.indexOf(from, at + 1) >= 0) {
                throw missing("this text occurs more than once:\n" + from.strip());
            }
            String changed = text.substring(0, at) + to + text.substring(at + from.length());
            return changed.isEmpty() ? Optional.empty() : Optional.of(changed.getBytes(StandardCharsets.UTF_8));
        }

        private ProblemException missing(String why) {
            return new ProblemException(
                    new Problem(
                            "An exercise does not fit the project",
                            file + ", for " + source,
                            why,
                            "take a fresh project: mvn seedbed:reset. In a fresh one: correct the edit, the template has changed"));
        }
    }

    /**
     * One bit of a byte is another one, as a bad disk leaves it; the same once more restores it.
     *
     * @param source where the edit is written: file and line
     * @param file which it changes
     * @param at index of the byte, from 0
     */
    record OfByte(String source, String file, int at) implements Edit {
        @Override
        public Optional<byte[]> applied(Optional<byte[]> content, boolean backwards) {
            byte[] bytes = content.filter(all -> all.length > at)
                    .orElseThrow(() -> new ProblemException(new Problem(
                            "An exercise does not fit the project",
                            file + ", for " + source,
                            "there is no such file, or it has no byte " + at,
                            "take a fresh project: mvn seedbed:reset")))
                    .clone();
            bytes[at] ^= 1;
            return Optional.of(bytes);
        }
    }
}
