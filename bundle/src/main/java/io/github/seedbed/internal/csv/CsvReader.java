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
    /** A longer row is a quote that is never closed. */
    private static final int LONGEST = 1 << 26;

    private final CsvSource source;
    private final CsvFaults faults;
    private final InputStream in;
    private final RowScan row;
    private final byte[] comment;

    private CsvReader(CsvSource source, InputStream in, int longest) throws IOException {
        this.source = source;
        this.faults = new CsvFaults(source);
        this.in = in;
        this.row = new RowScan(source, faults, in, longest);
        this.comment = source.dialect().comment().orElse("").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Opens a file.
     *
     * @param source the file
     * @throws IOException if it cannot be read
     */
    public static CsvReader open(CsvSource source) throws IOException {
        return open(source, Files.newInputStream(source.file()));
    }

    /**
     * Opens a file that lies elsewhere.
     *
     * @param source the file
     * @param bytes its bytes; closed with the reader
     * @throws IOException if it cannot be read
     */
    public static CsvReader open(CsvSource source, InputStream bytes) throws IOException {
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
        for (int i = 0; i < size(); i++) {
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
            if (!row.next()) {
                return false;
            }
        } while (isBlank() || isComment());
        finish();
        return true;
    }

    private boolean isBlank() {
        return size() == 1 && !row.isQuoted() && start(0) == end(0);
    }

    private boolean isComment() {
        return comment.length > 0
                && row.end() - row.start() >= comment.length
                && Arrays.equals(bytes(), row.start(), row.start() + comment.length, comment, 0, comment.length);
    }

    /** Checks the bytes of a whole row, and makes one quote of two. */
    private void finish() {
        int all = 0;
        for (int i = row.start(); i < row.end(); i++) {
            all |= row.bytes()[i];
        }
        if (all < 0) {
            requireUtf8();
        }
        if (row.isQuoted() && row.cells().unquote(row.bytes())) {
            throw faults.nul(row.lastLine());
        }
    }

    private void requireUtf8() {
        ByteBuffer bytes = ByteBuffer.wrap(row.bytes(), row.start(), row.end() - row.start());
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
        } catch (CharacterCodingException e) {
            throw faults.notUtf8(row.line(), row.bytes(), row.start(), bytes.position(), e);
        }
    }

    /** Returns how many cells this row has. */
    public int size() {
        return row.cells().size();
    }

    /** Returns the line in which this row begins, counted from 1. */
    public long line() {
        return row.line();
    }

    /** Returns the bytes in which the cells lie. They are others after {@link #next}, and not to be changed. */
    public byte[] bytes() {
        return row.bytes();
    }

    /**
     * Returns where a cell begins.
     *
     * @param column counted from 0
     */
    public int start(int column) {
        return row.cells().start(column);
    }

    /**
     * Returns the place behind a cell.
     *
     * @param column counted from 0
     */
    public int end(int column) {
        return row.cells().end(column);
    }

    /**
     * Returns a cell.
     *
     * @param column counted from 0
     */
    public String text(int column) {
        return new String(bytes(), start(column), end(column) - start(column), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
