package io.github.seedbed.citation;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** A line {@code doi} of {@code CITATION.cff}, written as a person would: all others stay as they are. */
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
        List<String> lines = new ArrayList<>(text.lines().toList());
        int old = first(lines, KEY);
        if (old >= 0) {
            lines.set(old, KEY + " " + doi);
        } else {
            int after = afterBlock(lines, Math.max(first(lines, "title:"), 0));
            lines.add(after, KEY + " " + doi);
        }
        return joined(lines, text);
    }

    private static String joined(List<String> lines, String text) {
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        return String.join(end, lines) + end;
    }

    /**
     * Returns the text with the DOI of the data: in place of the one that is there, or in the first line below the
     * reference's first one.
     *
     * @param text of {@code CITATION.cff}, with a reference of type {@code data}
     * @param doi such as {@code 10.5281/zenodo.1234567}
     * @throws ProblemException if the reference is written on one line, or without a dash of its own
     */
    public static String writtenToData(String text, String doi) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        CitationFile file = CitationFile.of(text);
        int begin = file.dataLine() - 1;
        String first = lines.get(begin);
        if (!first.matches("\\s*- +[\\w-]+:.*")) {
            throw new ProblemException(new Problem(
                    "The DOI of the data cannot be written",
                    CitationFile.NAME + ", line " + (begin + 1),
                    "the reference does not begin with \"- type: data\" on a line of its own",
                    "write it there yourself: doi: " + doi));
        }
        String line = first.replaceFirst("-( +).*", " $1") + KEY + " " + doi;
        int old = file.dataDoiLine() - 1;
        if (old > begin) {
            lines.set(old, line);
        } else if (old == begin) {
            lines.set(begin, first.replaceFirst("- .*", "") + "- " + KEY + " " + doi);
        } else {
            lines.add(begin + 1, line);
        }
        return joined(lines, text);
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
