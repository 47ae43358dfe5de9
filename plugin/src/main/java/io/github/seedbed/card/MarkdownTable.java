package io.github.seedbed.card;

import io.github.seedbed.markdown.MarkdownText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown. Cells are texts, not Markdown: what would end a cell or begin a tag is escaped. */
public final class MarkdownTable {
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
                + String.join(" | ", cells.stream().map(MarkdownText::inline).toList()) + " |");
        return this;
    }

    @Override
    public String toString() {
        return String.join("\n", rows);
    }
}
