package io.github.seedbed.citation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The line of a list of references, after the 7th edition of the APA's manual, sections 9 and 10. */
final class Apa {
    /** Of longer lists the first 19 are named, and the last. */
    private static final int NAMED = 20;

    private Apa() {}

    /** What people are asked to cite: an article about the model, or the model itself. */
    static String of(Citation citation) {
        return citation.file().preferred().map(Apa::work).orElseGet(() -> software(citation));
    }

    private static String software(Citation citation) {
        String kind = citation.isDataset() ? "Data set" : "Computer software";
        String where = citation.doi().map(doi -> "https://doi.org/" + doi).orElse(citation.repository());
        return line(
                citation.authors(),
                citation.year().orElse("n.d."),
                citation.title() + " (Version " + citation.pom().version() + ") [" + kind + "]",
                "",
                where);
    }

    private static String work(CitationFile.Work work) {
        String in = Stream.of(in(work), work.body("institution"), work.body("publisher"))
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(". "));
        return line(
                work.authors(),
                work.year().orElse("n.d."),
                work.text("title"),
                in,
                work.address().orElse(""));
    }

    /** Such as {@code PLOS ONE, 9(3), 1–14}. */
    private static String in(CitationFile.Work work) {
        String issue = work.text("issue").isEmpty() ? "" : "(" + work.text("issue") + ")";
        return Stream.of(
                        work.container(),
                        work.text("volume") + issue,
                        work.pages().replace("--", "–"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String line(List<Author> authors, String year, String title, String in, String where) {
        String names = names(authors.stream().map(Author::withInitials).toList());
        String who = names.isEmpty() || names.endsWith(".") ? names : names + ".";
        String middle = in.isEmpty() ? "" : in.endsWith(".") ? in + " " : in + ". ";
        return (who + " (" + year + "). " + title + ". " + middle + where).strip();
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
