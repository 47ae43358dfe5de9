package io.github.seedbed.internal.csv;

import io.github.seedbed.csv.CsvSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Finds rows and their cells in the bytes of a CSV file, of which it keeps little more than a row in memory. */
final class RowScan {
    private static final int CHUNK = 1 << 16;
    private static final int BYTES = 256;

    private final InputStream in;
    private final int longest;
    private final CsvFaults faults;
    private final byte separator;
    private final boolean[] special = new boolean[BYTES];
    private final CellRanges cells = new CellRanges();
    private byte[] buffer = new byte[CHUNK];
    private int at;
    private int limit;
    private boolean ended;
    private int next;
    /** Whether a cell of the row is quoted: a line of two quotes is no blank line. */
    private boolean quoted;

    private long line = 1;
    private int breaks;

    RowScan(CsvSource source, CsvFaults faults, InputStream in, int longest) throws IOException {
        this.in = in;
        this.longest = longest;
        this.faults = faults;
        this.separator = source.dialect().separatorByte();
        for (int stop : new int[] {separator, '\n', '\r', 0}) {
            special[stop] = true;
        }
        fill();
        skipByteOrderMark();
    }

    /** Spreadsheet programs put one in front of the first column's name. */
    private void skipByteOrderMark() {
        if (limit >= 3 && buffer[0] == (byte) 0xef && buffer[1] == (byte) 0xbb && buffer[2] == (byte) 0xbf) {
            at = 3;
        }
    }

    /** Goes to the next row, blank lines among them; returns false at the end of the file. */
    boolean next() throws IOException {
        at = Math.max(at, next);
        line += breaks;
        breaks = 0;
        while (!scan()) {
            fill();
        }
        return cells.size() > 0;
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

    /** The cells of this row, before {@link CellRanges#unquote}. */
    CellRanges cells() {
        return cells;
    }

    /** What is in memory; the row lies from {@link #start} to {@link #end}. */
    byte[] bytes() {
        return buffer;
    }

    int start() {
        return at;
    }

    int end() {
        return next;
    }

    /** In which it begins, counted from 1. */
    long line() {
        return line;
    }

    /** In which it ends. */
    long lastLine() {
        return line + breaks;
    }

    boolean isQuoted() {
        return quoted;
    }
}
