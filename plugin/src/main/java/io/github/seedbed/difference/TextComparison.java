package io.github.seedbed.difference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Two texts, compared line by line, and tables cell by cell. */
final class TextComparison {
    /** Of larger files the order of the lines is not looked at. */
    private static final long LONGEST = 4 << 20;

    /** A byte that no text holds in its first part makes it no text. */
    private static final int BEGINNING = 1 << 13;

    private static final String NUMBER = "[-+]?[0-9]+\\.[0-9]+([eE][-+]?[0-9]+)?";

    private final Source one;
    private final Source other;
    private final Found found;

    private TextComparison(Source one, Source other, Found found) {
        this.one = one;
        this.other = other;
        this.found = found;
    }

    /** Finds nothing in what is no text. */
    static void compare(String name, Source one, Source other, long at, Found found) throws IOException {
        if (isText(one) && isText(other)) {
            new TextComparison(one, other, found).from(name, at);
        }
    }

    private static boolean isText(Source source) throws IOException {
        return new Range(source, 0, Math.min(BEGINNING, source.size())).text().isPresent()
                || isLatin(source.bytes(0, (int) Math.min(BEGINNING, source.size())));
    }

    /** Text in another charset is what a default charset leaves. */
    private static boolean isLatin(byte[] bytes) {
        int letters = 0;
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
            letters += b >= ' ' ? 1 : 0;
        }
        return letters >= bytes.length / 2;
    }

    private void from(String name, long at) throws IOException {
        if (Math.max(one.size(), other.size()) <= LONGEST) {
            List<String> first = lines(one);
            List<String> second = lines(other);
            if (!first.equals(second)) {
                lines(name, first, second);
                return;
            }
        }
        // Line ends, a charset, or a file too large to hold
        firstLine(at);
    }

    private void lines(String name, List<String> first, List<String> second) {
        if (Reordered.lists(first, second)) {
            found.add(Difference.order(
                    "the file",
                    Excerpt.of(first.get(at(first, second)), ""),
                    Excerpt.of(second.get(at(first, second)), "")));
            return;
        }
        boolean table = name.endsWith(".csv") || name.endsWith(".tsv");
        String separator = name.endsWith(".csv") ? "," : "\t";
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            if (!line(table ? new Row(first, i, separator) : null, first, second, i)) {
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

    private boolean line(Row row, List<String> first, List<String> second, int i) {
        String place = "line " + (i + 1);
        if (i >= first.size() || i >= second.size()) {
            return found.add(Difference.onlyIn(i < first.size(), place));
        }
        String one = first.get(i);
        String other = second.get(i);
        if (one.equals(other)) {
            return true;
        }
        Optional<Difference> cell = row == null ? Optional.empty() : row.difference(other);
        return found.add(cell.orElseGet(() -> Difference.text(place, one, other)));
    }

    /** One line of a table whose first line names the columns. */
    private record Row(List<String> lines, int index, String separator) {
        Optional<Difference> difference(String other) {
            String[] names = lines.get(0).split(separator, -1);
            String[] cells = lines.get(index).split(separator, -1);
            String[] others = other.split(separator, -1);
            if (index == 0 || cells.length != others.length) {
                return Optional.empty();
            }
            int column = 0;
            while (cells[column].equals(others[column])) {
                column++;
            }
            String name = column < names.length ? names[column] : String.valueOf(column + 1);
            return Optional.of(cell("row " + index + ", column " + name, cells[column], others[column]));
        }

        private static Difference cell(String place, String first, String second) {
            return first.matches(NUMBER) && second.matches(NUMBER)
                    ? Difference.number(place, Double.parseDouble(first), Double.parseDouble(second), -1)
                    : Difference.text(place, first, second);
        }
    }

    private static List<String> lines(Source source) throws IOException {
        return decoded(source.bytes(0, (int) source.size())).lines().toList();
    }

    /** Never fails: what is not UTF-8 becomes U+FFFD, which is what a reader would see too. */
    private static String decoded(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Counts lines up to the first difference and shows both lines there. */
    private void firstLine(long at) throws IOException {
        long line = 1;
        long start = 0;
        for (long i = 0; i < Math.min(at, one.size()); i++) {
            if (one.at(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        String place = "line " + line;
        if (start >= one.size() || start >= other.size()) {
            found.add(Difference.onlyIn(start < one.size(), place));
            return;
        }
        long from = Math.max(start, at - 32);
        found.add(Difference.text(place, piece(one, from), piece(other, from)));
    }

    /** Shows the end of the line too: it may be what differs. */
    private static String piece(Source source, long from) throws IOException {
        int length = (int) Math.min(80, source.size() - from);
        String text = decoded(source.bytes(from, length));
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
