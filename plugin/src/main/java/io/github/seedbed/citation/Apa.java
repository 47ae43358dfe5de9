package io.github.seedbed.citation;

import java.util.List;

/** The line of a list of references, after the 7th edition of the APA's manual, section 10.10. */
final class Apa {
    /** Of longer lists the first 19 are named, and the last. */
    private static final int NAMED = 20;

    private Apa() {}

    static String of(Citation citation) {
        String authors =
                names(citation.authors().stream().map(Author::withInitials).toList());
        String who = authors.isEmpty() || authors.endsWith(".") ? authors : authors + ".";
        String kind = citation.isDataset() ? "Data set" : "Computer software";
        String where = citation.doi().map(doi -> "https://doi.org/" + doi).orElse(citation.repository());
        return (who + " (" + citation.year().orElse("n.d.") + "). " + citation.title() + " (Version "
                        + citation.pom().version() + ") [" + kind + "]. " + where)
                .strip();
    }

    private static String names(List<String> names) {
        int size = names.size();
        if (size < 2) {
            return String.join("", names);
        }
        String last = names.get(size - 1);
        return size > NAMED
                ? String.join(", ", names.subList(0, NAMED - 1)) + ", . . . " + last
                : String.join(", ", names.subList(0, size - 1)) + ", & " + last;
    }
}
