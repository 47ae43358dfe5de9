package io.github.seedbed.workshop;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One change of one file: forwards it plants a fault, backwards it is the solution. */
sealed interface Edit {
    /** Returns where the edit is written: file and line. */
    String source();

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

    /** Planting meets a template, and taking back a learner's work. */
    private static ProblemException misfit(Edit edit, boolean backwards, String why) {
        return new ProblemException(
                backwards
                        ? new Problem(
                                "The solution does not fit what was changed meanwhile",
                                edit.file(),
                                why,
                                "go on with your own; or begin anew, mvn seedbed:reset, and then: mvn seedbed:solution")
                        : new Problem(
                                "An exercise does not fit its template",
                                edit.file() + ", for " + edit.source(),
                                why,
                                "correct the edit there: the template has changed"));
    }

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
            if (from.isEmpty() != content.isEmpty()) {
                throw misfit(
                        this, backwards, from.isEmpty() ? "there is such a file already" : "there is no such file");
            }
            String text = content.map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .orElse("");
            // On Windows the generation, git or an editor may have ended lines otherwise
            Matcher place = Pattern.compile(Pattern.quote(from).replace("\n", "\\E\r?\n\\Q"))
                    .matcher(text);
            if (!place.find()) {
                throw misfit(this, backwards, "this text does not occur in it:\n" + from.strip());
            }
            int start = place.start();
            int end = place.end();
            boolean windows = place.group().contains("\r\n");
            if (!from.isEmpty() && place.find(start + 1)) {
                throw misfit(this, backwards, "this text occurs more than once:\n" + from.strip());
            }
            String changed = text.substring(0, start) + (windows ? to.replace("\n", "\r\n") : to) + text.substring(end);
            return changed.isEmpty() ? Optional.empty() : Optional.of(changed.getBytes(StandardCharsets.UTF_8));
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
                    .orElseThrow(() -> misfit(this, backwards, "there is no such file, or it has no byte " + at))
                    .clone();
            bytes[at] ^= 1;
            return Optional.of(bytes);
        }
    }
}
