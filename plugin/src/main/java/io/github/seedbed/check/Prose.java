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

    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();

    private Prose(MarkdownDocument document) {
        List<String> lines = document.prose();
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
     * @param line of its first letter
     */
    record Sentence(String text, int line) {
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
        String text = paragraph.substring(from, to);
        if (!text.isBlank()) {
            int above = (int)
                    paragraph.substring(0, from).chars().filter(c -> c == '\n').count();
            sentences.add(new Sentence(text, line + above));
        }
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
