package io.github.seedbed.difference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Two texts, compared line by line, and tables cell by cell. */
final class TextComparison {
    /** Of larger files the order of the lines is not looked at. */
    private static final int LONGEST = 4 << 20;

    /** A byte that no text holds in its first part makes it no text. */
    private static final int BEGINNING = 1 << 13;

    private static final String NUMBER = "[-+]?[0-9]+\\.[0-9]+([eE][-+]?[0-9]+)?";

    private final DifferenceSink found;

    private TextComparison(DifferenceSink found) {
        this.found = found;
    }

    /** Finds nothing in what is not text. */
    static void compare(String name, byte[] one, byte[] other, int at, DifferenceSink found) {
        if (isText(one) && isText(other)) {
            new TextComparison(found).from(name, one, other, at);
        }
    }

    /** Returns a text in UTF-8; nothing if it is something else. */
    static Optional<String> text(byte[] bytes) {
        String text = decoded(bytes);
        boolean isText = text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
        return isText && Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)
                ? Optional.of(text)
                : Optional.empty();
    }

    /** In any charset: text in another one is what a default charset leaves. */
    private static boolean isText(byte[] bytes) {
        int letters = 0;
        int beginning = Math.min(BEGINNING, bytes.length);
        for (int i = 0; i < beginning; i++) {
            byte b = bytes[i];
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
            letters += b >= ' ' ? 1 : 0;
        }
        return letters >= beginning / 2 || text(Arrays.copyOf(bytes, beginning)).isPresent();
    }

    private void from(String name, byte[] one, byte[] other, int at) {
        if (Math.max(one.length, other.length) <= LONGEST) {
            List<String> first = decoded(one).lines().toList();
            List<String> second = decoded(other).lines().toList();
            if (!first.equals(second)) {
                lines(name, first, second);
                return;
            }
        }
        // Line ends, a charset, or a file too large to hold
        firstLine(one, other, at);
    }

    private void lines(String name, List<String> first, List<String> second) {
        if (Reordered.lists(first, second)) {
            found.add(Difference.order(
                    "the file",
                    Excerpt.of(first.get(at(first, second)), ""),
                    Excerpt.of(second.get(at(first, second)), "")));
            return;
        }
        Optional<CSVFormat> table = name.endsWith(".csv")
                ? Optional.of(CSVFormat.DEFAULT)
                : name.endsWith(".tsv") ? Optional.of(CSVFormat.TDF) : Optional.empty();
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            if (!line(table, first, second, i)) {
                return;
            }
        }
    }

    private static int at(List<String> first, List<String> second) {
        int at = 0;
        while (first.get(at).equals(second.get(at))) {
            at++;
        }
        return at;
    }

    private boolean line(Optional<CSVFormat> table, List<String> first, List<String> second, int i) {
        String place = "line " + (i + 1);
        if (i >= first.size() || i >= second.size()) {
            return found.add(Difference.onlyIn(i < first.size(), place));
        }
        String one = first.get(i);
        String other = second.get(i);
        if (one.equals(other)) {
            return true;
        }
        Optional<Difference> cell = i == 0
                ? Optional.empty()
                : table.flatMap(
                        format -> cell(i, cells(format, first.get(0)), cells(format, one), cells(format, other)));
        return found.add(cell.orElseGet(() -> Difference.text(place, one, other)));
    }

    /** Returns nothing for a line that is not a whole row. */
    private static List<String> cells(CSVFormat format, String line) {
        try (CSVParser parser = CSVParser.parse(line, format)) {
            return parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static Optional<Difference> cell(int row, List<String> names, List<String> cells, List<String> others) {
        if (cells.size() != others.size() || cells.equals(others)) {
            return Optional.empty();
        }
        int column = at(cells, others);
        String place = "row " + row + ", column " + (column < names.size() ? names.get(column) : column + 1);
        String first = cells.get(column);
        String second = others.get(column);
        return Optional.of(
                first.matches(NUMBER) && second.matches(NUMBER)
                        ? Difference.number(place, Double.parseDouble(first), Double.parseDouble(second), -1)
                        : Difference.text(place, first, second));
    }

    /** Never fails: what is not UTF-8 becomes U+FFFD, which is what a reader would see too. */
    private static String decoded(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Counts lines up to the first difference and shows both lines there. */
    private void firstLine(byte[] one, byte[] other, int at) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < Math.min(at, one.length); i++) {
            if (one[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        String place = "line " + line;
        if (start >= one.length || start >= other.length) {
            found.add(Difference.onlyIn(start < one.length, place));
            return;
        }
        int from = Math.max(start, at - 32);
        found.add(Difference.text(place, piece(one, from), piece(other, from)));
    }

    /** Shows the end of the line too: it may be what differs. */
    private static String piece(byte[] bytes, int from) {
        String text = decoded(Arrays.copyOfRange(bytes, from, Math.min(from + 80, bytes.length)));
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
