package io.github.seedbed.internal.csv;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Reads a CSV file row by row: a cell is a range of bytes in UTF-8, without its quotes and the spaces around it. Blank
 * lines are left out. Numbers and categories are read from the bytes, so that a million rows make no million strings.
 */
public final class CsvReader implements Closeable {
    private static final int CHUNK = 1 << 16;
    /** A longer row is a quote that is never closed. */
    private static final int LONGEST = 1 << 26;

    private static final int BYTES = 256;
    /** Letters that show a place in a line. */
    private static final int EXCERPT = 20;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final String QUOTES =
            "fix the quotes from that line on: a quote inside of a quoted cell is written twice";

    private final CsvSource source;
    private final InputStream in;
    private final byte separator;
    private final byte[] comment;
    private final boolean[] special = new boolean[BYTES];
    private byte[] buffer = new byte[CHUNK];
    private int at;
    private int limit;
    private boolean ended;
    private int next;
    private int size;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private boolean[] doubled = new boolean[16];
    /** Whether the only cell of a row was quoted: a line of two quotes is no blank line. */
    private boolean quoted;

    private long line = 1;
    private int breaks;
    private long rowLine;

    private CsvReader(CsvSource source, InputStream in) throws IOException {
        this.source = source;
        this.in = in;
        this.separator = source.dialect().separatorByte();
        this.comment = source.dialect().comment().orElse("").getBytes(StandardCharsets.UTF_8);
        for (int stop : new int[] {separator, '\n', '\r', 0}) {
            special[stop] = true;
        }
        fill();
        skipByteOrderMark();
    }

    /**
     * Opens a file.
     *
     * @param source the file
     * @throws IOException if it cannot be read
     */
    public static CsvReader open(CsvSource source) throws IOException {
        InputStream bytes = Files.newInputStream(source.file());
        InputStream utf8 = source.dialect().charset().equals(StandardCharsets.UTF_8)
                ? bytes
                : new Reencoded(bytes, source.dialect().charset());
        return new CsvReader(source, utf8);
    }

    /** Spreadsheet programs put one in front of the first column's name. */
    private void skipByteOrderMark() {
        if (limit >= 3 && buffer[0] == (byte) 0xef && buffer[1] == (byte) 0xbb && buffer[2] == (byte) 0xbf) {
            at = 3;
        }
    }

    /**
     * Returns the names of the columns: those of the settings, or else the cells of the next row.
     *
     * @throws IOException if it cannot be read
     */
    public List<String> header() throws IOException {
        if (source.dialect().header().isPresent()) {
            return source.dialect().header().get();
        }
        return next() ? texts() : List.of();
    }

    /** Returns the cells of this row. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            texts.add(text(i));
        }
        return texts;
    }

    /**
     * Goes to the next row.
     *
     * @return false at the end of the file
     * @throws ProblemException if a quote is misplaced or never closed, or a byte belongs to no text in UTF-8
     * @throws IOException if it cannot be read
     */
    public boolean next() throws IOException {
        do {
            at = Math.max(at, next);
            line += breaks;
            breaks = 0;
            while (!scan()) {
                fill();
            }
            if (size == 0) {
                return false;
            }
        } while (isBlank() || isComment());
        finish();
        return true;
    }

    private boolean isBlank() {
        return size == 1 && !quoted && starts[0] == ends[0];
    }

    private boolean isComment() {
        return comment.length > 0
                && at + comment.length <= limit
                && Arrays.equals(buffer, at, at + comment.length, comment, 0, comment.length);
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, at, buffer, 0, limit - at);
        limit -= at;
        at = 0;
        next = 0;
        if (limit == LONGEST) {
            throw fault("A row is longer than " + (LONGEST >> 20) + " MB", line, "no row of a table is", QUOTES);
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * limit);
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        ended = read < 0;
        limit += Math.max(0, read);
    }

    /** Finds the cells of the row that begins at {@code at}; returns false if it goes on beyond what is in memory. */
    private boolean scan() {
        size = 0;
        breaks = 0;
        quoted = false;
        int place = at;
        while (at < limit) {
            place = cell(place);
            if (place < 0) {
                return false;
            }
            if (place == limit) {
                next = limit;
                return true;
            }
            byte stop = buffer[place];
            if (stop == 0) {
                throw nul();
            }
            if (stop != separator) {
                return lineEnd(place);
            }
            place = separator == ' ' ? spaces(place) : place + 1;
        }
        return ended;
    }

    private boolean lineEnd(int place) {
        boolean isReturn = buffer[place] == '\r';
        if (isReturn && place + 1 == limit && !ended) {
            return false;
        }
        breaks++;
        next = place + (isReturn && place + 1 < limit && buffer[place + 1] == '\n' ? 2 : 1);
        return true;
    }

    private int spaces(int place) {
        int end = place;
        while (end < limit && buffer[end] == ' ') {
            end++;
        }
        return end;
    }

    /** Reads the cell that begins at a place; returns the place behind it, -1 if that is not in memory yet. */
    private int cell(int start) {
        int first = spaces(start);
        if (first < limit && buffer[first] == '"') {
            return quotedCell(first);
        }
        int end = first;
        while (end < limit && !special[buffer[end] & 0xff]) {
            end++;
        }
        if (end == limit && !ended) {
            return -1;
        }
        if (!(separator == ' ' && size > 0 && first == end)) {
            add(first, end, false);
        }
        return end;
    }

    private int quotedCell(int start) {
        boolean hasDoubled = false;
        int opened = breaks;
        int end = start + 1;
        while (true) {
            while (end < limit && buffer[end] != '"') {
                breaks += isBreak(end) ? 1 : 0;
                end++;
            }
            if (end == limit && ended) {
                throw fault("A quote is never closed", line + opened, "the file ends inside of it", QUOTES);
            }
            if (end >= limit - 1 && !ended) {
                return -1;
            }
            if (end + 1 < limit && buffer[end + 1] == '"') {
                hasDoubled = true;
                end += 2;
                continue;
            }
            break;
        }
        int behind = end + 1;
        while (behind < limit && (buffer[behind] == ' ' && separator != ' ')) {
            behind++;
        }
        if (behind == limit && !ended) {
            return -1;
        }
        if (behind < limit && !special[buffer[behind] & 0xff]) {
            throw fault(
                    "A quote ends before its cell does",
                    line + opened,
                    "behind the closing quote follows \"" + excerpt(behind)
                            + "\", where a separator or the end of the line is due",
                    QUOTES);
        }
        quoted = true;
        add(start + 1, end, hasDoubled);
        return behind;
    }

    private boolean isBreak(int place) {
        return buffer[place] == '\n' || buffer[place] == '\r' && place + 1 < limit && buffer[place + 1] != '\n';
    }

    private String excerpt(int from) {
        int to = from;
        while (to < limit && to < from + EXCERPT && buffer[to] != '\n' && buffer[to] != '\r') {
            to++;
        }
        return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }

    /** Spaces and tabs around a value are left out. */
    private void add(int from, int to, boolean hasDoubled) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            doubled = Arrays.copyOf(doubled, 2 * size);
        }
        int start = from;
        int end = to;
        while (start < end && isSpace(buffer[start])) {
            start++;
        }
        while (end > start && isSpace(buffer[end - 1])) {
            end--;
        }
        starts[size] = start;
        ends[size] = end;
        doubled[size++] = hasDoubled;
    }

    private static boolean isSpace(byte letter) {
        return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
    }

    /** Checks the bytes of a whole row, and makes one quote of two. */
    private void finish() {
        rowLine = line;
        int all = 0;
        for (int i = at; i < next; i++) {
            all |= buffer[i];
        }
        if (all < 0) {
            requireUtf8();
        }
        for (int i = 0; quoted && i < size; i++) {
            if (doubled[i]) {
                ends[i] = undoubled(starts[i], ends[i]);
            }
            for (int j = starts[i]; j < ends[i]; j++) {
                if (buffer[j] == 0) {
                    throw nul();
                }
            }
        }
    }

    private int undoubled(int start, int end) {
        int to = start;
        int from = start;
        while (from < end) {
            buffer[to++] = buffer[from];
            from += buffer[from] == '"' ? 2 : 1;
        }
        return to;
    }

    private void requireUtf8() {
        ByteBuffer bytes = ByteBuffer.wrap(buffer, at, next - at);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
        } catch (CharacterCodingException e) {
            byte wrong = buffer[bytes.position()];
            String before = new String(buffer, at, bytes.position() - at, StandardCharsets.UTF_8);
            throw new ProblemException(
                    new Problem(
                            "The data file is not UTF-8",
                            source.file() + ", line " + (line + before.lines().count() - (before.isEmpty() ? 0 : 1)),
                            "its first letter there that is none in UTF-8 is the byte 0x"
                                    + HexFormat.of().toHexDigits(wrong) + ", behind \""
                                    + before.substring(Math.max(0, before.length() - EXCERPT)) + "\": that is \""
                                    + new String(new byte[] {wrong}, WINDOWS)
                                    + "\" in windows-1252, in which Excel and old programs write",
                            "if that is right, write into experiment.yaml under " + source.section()
                                    + ": encoding: windows-1252"),
                    e);
        }
    }

    /** Returns how many cells this row has. */
    public int size() {
        return size;
    }

    /** Returns the line in which this row begins, counted from 1. */
    public long line() {
        return rowLine;
    }

    /** Returns the bytes in which the cells lie. They are others after {@link #next}, and not to be changed. */
    public byte[] bytes() {
        return buffer;
    }

    /**
     * Returns where a cell begins.
     *
     * @param column counted from 0
     */
    public int start(int column) {
        return starts[column];
    }

    /**
     * Returns the place behind a cell.
     *
     * @param column counted from 0
     */
    public int end(int column) {
        return ends[column];
    }

    /**
     * Returns a cell.
     *
     * @param column counted from 0
     */
    public String text(int column) {
        return new String(buffer, starts[column], ends[column] - starts[column], StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private ProblemException nul() {
        return fault(
                "A cell holds a NUL byte",
                line + breaks,
                "text holds none: the file is cut or padded, or is UTF-16",
                "export it again; if it is UTF-16, write into experiment.yaml under " + source.section()
                        + ": encoding: UTF-16LE");
    }

    private ProblemException fault(String what, long where, String why, String action) {
        return new ProblemException(new Problem(what, source.file() + ", line " + where, why, action));
    }
}
