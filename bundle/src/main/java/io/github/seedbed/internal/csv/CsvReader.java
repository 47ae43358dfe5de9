package io.github.seedbed.internal.csv;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.problem.ProblemException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final CsvSource source;
    private final CsvFaults faults;
    private final CellRanges cells = new CellRanges();
    private final InputStream in;
    private final int longest;
    private final byte separator;
    private final byte[] comment;
    private final boolean[] special = new boolean[BYTES];
    private byte[] buffer = new byte[CHUNK];
    private int at;
    private int limit;
    private boolean ended;
    private int next;
    /** Whether the only cell of a row was quoted: a line of two quotes is no blank line. */
    private boolean quoted;

    private long line = 1;
    private int breaks;
    private long rowLine;

    private CsvReader(CsvSource source, InputStream in, int longest) throws IOException {
        this.source = source;
        this.longest = longest;
        this.faults = new CsvFaults(source);
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
        return new CsvReader(source, utf8, LONGEST);
    }

    /**
     * Reads what somebody sends.
     *
     * @param source what to call it in a message, and how it is written
     * @param in its bytes, in UTF-8
     * @param longest row that is taken, in bytes
     * @throws IOException if it cannot be read
     */
    public static CsvReader of(CsvSource source, InputStream in, int longest) throws IOException {
        return new CsvReader(source, in, longest);
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
        for (int i = 0; i < cells.size(); i++) {
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
            if (cells.size() == 0) {
                return false;
            }
        } while (isBlank() || isComment());
        finish();
        return true;
    }

    private boolean isBlank() {
        return cells.size() == 1 && !quoted && cells.start(0) == cells.end(0);
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
        if (limit >= longest) {
            throw faults.tooLong(longest, line);
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
        cells.clear();
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
                throw faults.nul(line + breaks);
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
        if (!(separator == ' ' && cells.size() > 0 && first == end)) {
            cells.add(buffer, first, end, false);
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
                throw faults.neverClosed(line + opened);
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
            throw faults.closedTooEarly(line + opened, buffer, behind, limit);
        }
        quoted = true;
        cells.add(buffer, start + 1, end, hasDoubled);
        return behind;
    }

    private boolean isBreak(int place) {
        return buffer[place] == '\n' || buffer[place] == '\r' && place + 1 < limit && buffer[place + 1] != '\n';
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
        if (quoted && cells.unquote(buffer)) {
            throw faults.nul(line + breaks);
        }
    }

    private void requireUtf8() {
        ByteBuffer bytes = ByteBuffer.wrap(buffer, at, next - at);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
        } catch (CharacterCodingException e) {
            throw faults.notUtf8(line, buffer, at, bytes.position(), e);
        }
    }

    /** Returns how many cells this row has. */
    public int size() {
        return cells.size();
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
        return cells.start(column);
    }

    /**
     * Returns the place behind a cell.
     *
     * @param column counted from 0
     */
    public int end(int column) {
        return cells.end(column);
    }

    /**
     * Returns a cell.
     *
     * @param column counted from 0
     */
    public String text(int column) {
        return new String(buffer, start(column), end(column) - start(column), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
