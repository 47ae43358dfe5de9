package io.github.seedbed.internal.csv;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** What can be wrong with the bytes of a CSV file, each with its line. */
record CsvFaults(CsvSource source) {
    /** Letters that show a place in a line. */
    private static final int EXCERPT = 20;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final String QUOTES =
            "fix the quotes from that line on: a quote inside of a quoted cell is written twice";

    ProblemException tooLong(int bytes, long line) {
        return fault("A row is longer than " + (bytes >> 20) + " MB", line, "no row of a table is", QUOTES);
    }

    ProblemException neverClosed(long line) {
        return fault("A quote is never closed", line, "the file ends inside of it", QUOTES);
    }

    /**
     * A letter behind a closing quote.
     *
     * @param bytes in which it is
     * @param from its place
     * @param limit the place behind the last byte
     */
    ProblemException closedTooEarly(long line, byte[] bytes, int from, int limit) {
        int to = from;
        while (to < limit && to < from + EXCERPT && bytes[to] != '\n' && bytes[to] != '\r') {
            to++;
        }
        String excerpt = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return fault(
                "A quote ends before its cell does",
                line,
                "behind the closing quote follows \"" + excerpt + "\", where a separator or the end of the line is due",
                QUOTES);
    }

    ProblemException nul(long line) {
        return fault(
                "A cell holds a NUL byte",
                line,
                "text holds none: the file is cut or padded, or is UTF-16",
                "export it again; if it is UTF-16, write into experiment.yaml under " + source.section()
                        + ": encoding: UTF-16LE");
    }

    /**
     * A byte that is no part of a letter.
     *
     * @param rowLine the line in which the row begins
     * @param bytes in which the row is
     * @param start the place of the row
     * @param place the place of the byte
     */
    ProblemException notUtf8(long rowLine, byte[] bytes, int start, int place, CharacterCodingException cause) {
        String before = new String(bytes, start, place - start, StandardCharsets.UTF_8);
        long line = rowLine + before.lines().count() - (before.isEmpty() ? 0 : 1);
        String letter = new String(bytes, place, 1, WINDOWS);
        return new ProblemException(
                problem(
                        "The data file is not UTF-8",
                        line,
                        "its first letter there that is none in UTF-8 is the byte 0x"
                                + HexFormat.of().toHexDigits(bytes[place]) + ", behind \""
                                + before.substring(Math.max(0, before.length() - EXCERPT)) + "\": that is \"" + letter
                                + "\" in windows-1252, in which Excel and old programs write",
                        "if that is right, write into experiment.yaml under " + source.section()
                                + ": encoding: windows-1252"),
                cause);
    }

    private ProblemException fault(String what, long line, String why, String action) {
        return new ProblemException(problem(what, line, why, action));
    }

    private Problem problem(String what, long line, String why, String action) {
        return new Problem(what, source.file() + ", line " + line, why, action);
    }
}
