package io.github.seedbed.card;

import io.github.seedbed.markdown.MarkdownText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** A table in Markdown. Cells are texts, not Markdown: what would end a cell or begin a tag is escaped. */
public final class MarkdownTable {
    /** On the Hub a narrow column would break it. */
    private static final Pattern INTERVAL = Pattern.compile("([0-9]) \\((-?[0-9.]+) to (-?[0-9.]+)\\)");

    private final List<String> rows = new ArrayList<>();

    private MarkdownTable() {}

    /**
     * Begins a table.
     *
     * @param titles of the columns
     */
    public static MarkdownTable of(String... titles) {
        MarkdownTable table = new MarkdownTable().row(titles);
        table.rows.add("|" + String.join("|", Collections.nCopies(titles.length, "---")) + "|");
        return table;
    }

    /**
     * Adds a row.
     *
     * @param cells as many as there are titles
     */
    public MarkdownTable row(String... cells) {
        return row(List.of(cells));
    }

    MarkdownTable row(List<String> cells) {
        rows.add("| "
                + String.join(" | ", cells.stream().map(MarkdownTable::cell).toList()) + " |");
        return this;
    }

    private static String cell(String text) {
        return INTERVAL.matcher(MarkdownText.inline(text)).replaceAll("$1\u00A0($2\u00A0to\u00A0$3)");
    }

    @Override
    public String toString() {
        return String.join("\n", rows);
    }
}
