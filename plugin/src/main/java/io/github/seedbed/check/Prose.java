package io.github.seedbed.check;

import io.github.seedbed.markdown.MarkdownDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences and the tables of a document, each with its place. */
final class Prose {
    /** A paragraph ends before these. */
    private static final Pattern BEGINS = Pattern.compile("\\s*([-*+>#]|[0-9]+[.)]\\s|\\||$).*");

    /** A sentence ends here; a point within a number or an abbreviation is none. */
    private static final Pattern END =
            Pattern.compile("(?<=[.!?;])(?<!\\b(?:e\\.g|i\\.e|al|cf|ca|approx|vs|no|fig)\\.)[\"')*_]*\\s+");

    /** What a picture shows, the build says itself. */
    private static final Pattern PICTURE = Pattern.compile("!\\[(?:\\\\.|[^]\\\\]++)*+]\\([^)]*\\)");

    private static final Pattern HTML_TABLE = Pattern.compile("(?is)<table\\b.*?(?:</table>|\\z)");
    private static final Pattern HTML_ROW = Pattern.compile("(?is)<tr\\b.*?(?=<tr\\b|</table>|\\z)");
    private static final Pattern HTML_CELL =
            Pattern.compile("(?is)<t([dh])\\b[^>]*>(.*?)(?=<t[dh]\\b|</t[rdh]\\b|\\z)");
    private static final Pattern HTML_TAG = Pattern.compile("<[^>]*>");

    /** But a link, which can name a source. */
    private static final Pattern MARKUP = Pattern.compile("(?i)</?(?!a\\b)[a-z][a-z0-9]*(?:\\s[^<>]*)?>");

    /** "0.**92**" is one number. */
    private static final Pattern WITHIN_A_NUMBER = Pattern.compile("(?<=[0-9][.,]?)(?:\\*{1,3}|__?)(?=[.,]?[0-9])");

    private final List<Sentence> sentences = new ArrayList<>();
    private String heading = "";
    private String before = "";
    private final List<Cell> cells = new ArrayList<>();

    private Prose(MarkdownDocument document) {
        List<String> lines = withoutHtmlTables(String.join("\n", document.prose()));
        for (int i = 0; i < lines.size(); ) {
            int end = i + 1;
            if (isRow(lines.get(i))) {
                while (end < lines.size() && isRow(lines.get(end))) {
                    end++;
                }
                table(lines.subList(i, end), i + 1);
            } else {
                while (end < lines.size() && !BEGINS.matcher(lines.get(end)).matches()) {
                    end++;
                }
                String paragraph = String.join("\n", lines.subList(i, end));
                split(
                        PICTURE.matcher(paragraph)
                                .replaceAll(
                                        picture -> " ".repeat(picture.group().length())),
                        i + 1);
            }
            i = end;
        }
    }

    static Prose of(MarkdownDocument document) {
        return new Prose(document);
    }

    /**
     * A sentence, possibly over several lines.
     *
     * @param context with the heading above it and the sentence before it: what it is about
     * @param line of its first letter
     */
    record Sentence(String text, String context, int line) {
        int line(int position) {
            return line
                    + (int) text.substring(0, position)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
        }
    }

    /**
     * A cell of a table, with what its column and its row are about.
     *
     * @param row the whole line
     */
    record Cell(String text, String column, String first, String row, int line) {}

    List<Sentence> sentences() {
        return sentences;
    }

    List<Cell> cells() {
        return cells;
    }

    private void split(String paragraph, int line) {
        int from = 0;
        Matcher end = END.matcher(paragraph);
        while (end.find()) {
            add(paragraph, from, end.start(), line);
            from = end.end();
        }
        add(paragraph, from, paragraph.length(), line);
    }

    private void add(String paragraph, int from, int to, int line) {
        String text = WITHIN_A_NUMBER.matcher(paragraph.substring(from, to)).replaceAll("");
        if (text.startsWith("#")) {
            heading = text;
            before = "";
        }
        if (!text.isBlank()) {
            int above = (int)
                    paragraph.substring(0, from).chars().filter(c -> c == '\n').count();
            sentences.add(new Sentence(text, String.join(" ", heading, before, text), line + above));
            before = text;
        }
    }

    /** Reads tables that are written in HTML, and leaves spaces where they were. */
    private List<String> withoutHtmlTables(String text) {
        String rest = HTML_TABLE.matcher(text).replaceAll(table -> {
            htmlTable(table.group(), line(text, table.start()));
            return spaces(table.group());
        });
        return MARKUP.matcher(rest)
                .replaceAll(tag -> spaces(tag.group()))
                .lines()
                .toList();
    }

    private void htmlTable(String table, int line) {
        List<String> columns = List.of();
        for (Matcher row = HTML_ROW.matcher(table); row.find(); ) {
            List<String> cells = new ArrayList<>();
            Matcher cell = HTML_CELL.matcher(row.group());
            while (cell.find()) {
                String text = HTML_TAG.matcher(cell.group(2)).replaceAll(" ").strip();
                int at = line + line(table, row.start() + cell.start(2)) - 1;
                String column = cells.size() < columns.size() ? columns.get(cells.size()) : "";
                if (cell.group(1).equalsIgnoreCase("d")) {
                    String first = cells.isEmpty() ? "" : cells.get(0);
                    this.cells.add(new Cell(text, column, first, text, at));
                }
                cells.add(text);
            }
            columns = columns.isEmpty() && !row.group().matches("(?is).*<td\\b.*") ? cells : columns;
        }
    }

    private static String spaces(String text) {
        return text.replaceAll("[^\n]", " ");
    }

    /** The line of a position, counted from 1. */
    private static int line(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static boolean isRow(String line) {
        return line.strip().startsWith("|");
    }

    private void table(List<String> rows, int line) {
        List<String> columns = cells(rows.get(0));
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = cells(rows.get(i));
            for (int j = 0; j < row.size(); j++) {
                String column = j < columns.size() ? columns.get(j) : "";
                cells.add(new Cell(row.get(j), column, j == 0 ? "" : row.get(0), rows.get(i), line + i));
            }
        }
    }

    private static List<String> cells(String row) {
        String inner = row.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        List<String> cells = new ArrayList<>();
        for (String cell : inner.split("(?<!\\\\)\\|", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }
}
