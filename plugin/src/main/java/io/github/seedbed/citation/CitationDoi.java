package io.github.seedbed.citation;

import java.util.ArrayList;
import java.util.List;

/** The line {@code doi} of {@code CITATION.cff}, written as a person would: all others stay as they are. */
public final class CitationDoi {
    private static final String KEY = "doi:";

    private CitationDoi() {}

    /**
     * Returns the text with a DOI: in place of the one that is there, or after the title.
     *
     * @param text of {@code CITATION.cff}
     * @param doi such as {@code 10.5281/zenodo.1234567}
     */
    public static String written(String text, String doi) {
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        List<String> lines = new ArrayList<>(text.lines().toList());
        int old = first(lines, KEY);
        if (old >= 0) {
            lines.set(old, KEY + " " + doi);
        } else {
            int after = afterBlock(lines, Math.max(first(lines, "title:"), 0));
            lines.add(after, KEY + " " + doi);
        }
        return String.join(end, lines) + end;
    }

    private static int first(List<String> lines, String key) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(key)) {
                return i;
            }
        }
        return -1;
    }

    /** A title may go on in the lines below, which are indented. */
    private static int afterBlock(List<String> lines, int begin) {
        int after = begin + 1;
        while (after < lines.size() && lines.get(after).matches("\\s+\\S.*")) {
            after++;
        }
        return Math.min(after, lines.size());
    }
}
