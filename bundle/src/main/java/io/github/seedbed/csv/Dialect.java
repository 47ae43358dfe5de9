package io.github.seedbed.csv;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * How a data file is written. What is absent is as RFC 4180 has it: commas, UTF-8, a header, numbers with a point.
 *
 * @param separator between two cells: one character; a space stands for any number of them
 * @param encoding of the text
 * @param decimal the sign before the decimals of a number: a point or a comma
 * @param comment what a line begins with that is left out
 * @param header the names of the columns, in the order of the file, if its first line does not name them
 * @param missing cells that stand for no value, besides the empty one
 */
public record Dialect(
        Optional<String> separator,
        Optional<String> encoding,
        Optional<String> decimal,
        Optional<String> comment,
        Optional<List<String>> header,
        Optional<List<String>> missing) {
    /** RFC 4180. */
    public static final Dialect PLAIN = new Dialect(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final List<String> MISSING = List.of("NA");

    /** Checks each part. */
    public Dialect {
        if (separator
                .filter(text -> text.length() != 1 || !isSeparator(text.charAt(0)))
                .isPresent()) {
            throw new IllegalArgumentException(
                    "separator is one character, such as \";\", \"|\" or \"\\t\": neither a letter nor a digit nor a quote");
        }
        if (encoding.filter(text -> !isEncoding(text)).isPresent()) {
            throw new IllegalArgumentException(
                    "encoding is unknown to Java: write for example UTF-8, windows-1252 or UTF-16");
        }
        if (decimal.filter(text -> !text.equals(".") && !text.equals(",")).isPresent()) {
            throw new IllegalArgumentException("decimal is \".\" or \",\"");
        }
        if (separator.orElse(",").equals(decimal.orElse("."))) {
            throw new IllegalArgumentException("decimal and separator are the same: say which separator there is");
        }
        if (comment.filter(String::isEmpty).isPresent()) {
            throw new IllegalArgumentException("comment is what such lines begin with, such as \"#\"");
        }
        if (header.filter(List::isEmpty).isPresent()) {
            throw new IllegalArgumentException("header names no column: leave it out if the first line names them");
        }
    }

    private static boolean isSeparator(char separator) {
        boolean isAscii = separator == '\t' || separator >= ' ' && separator < '\u007f';
        return isAscii && !Character.isLetterOrDigit(separator) && separator != '"' && separator != '.';
    }

    private static boolean isEncoding(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException ignored) {
            return false; // not even the form of a name
        }
    }

    /** Returns the byte between two cells. */
    public byte separatorByte() {
        return (byte) separator.orElse(",").charAt(0);
    }

    /** Returns the encoding of the text. */
    public Charset charset() {
        return encoding.map(Charset::forName).orElse(StandardCharsets.UTF_8);
    }

    /** Returns the cells that stand for no value, besides the empty one. */
    public List<String> missingCodes() {
        return missing.orElse(MISSING);
    }
}
