package io.github.seedbed.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code citation.bib}: one entry, of a type that every style of BibTeX knows. */
final class BibTex {
    /** Types of the Citation File Format that BibTeX has a word for; all others are {@code misc}. */
    private static final Map<String, String> TYPES = new TreeMap<>(Map.of(
            "article", "article",
            "magazine-article", "article",
            "newspaper-article", "article",
            "conference-paper", "inproceedings",
            "book", "book",
            "proceedings", "proceedings",
            "report", "techreport",
            "thesis", "phdthesis",
            "manual", "manual",
            "unpublished", "unpublished"));

    private final List<String> fields = new ArrayList<>();

    private BibTex() {}

    /** What people are asked to cite: an article about the model, or the model itself. */
    static String of(Citation citation) {
        return citation.file()
                .preferred()
                .map(work -> work(work, key(citation)))
                .orElseGet(() -> software(citation));
    }

    private static String software(Citation citation) {
        BibTex entry = new BibTex();
        entry.begin(citation.authors(), citation.title());
        citation.year().ifPresent(year -> entry.put("year", year));
        entry.put(
                "note",
                (citation.isDataset() ? "Data set" : "Computer software") + ", version "
                        + escaped(citation.pom().version()));
        citation.doi().ifPresent(doi -> entry.put("doi", doi));
        entry.put("url", citation.doi().map(doi -> "https://doi.org/" + doi).orElse(citation.repository()));
        return entry.text("misc", key(citation));
    }

    private static String work(CitationFile.Work work, String key) {
        String type = TYPES.getOrDefault(work.text("type"), "misc");
        BibTex entry = new BibTex();
        entry.begin(work.authors(), work.text("title"));
        entry.put(type.equals("article") ? "journal" : "booktitle", escaped(work.container()));
        entry.put("volume", escaped(work.text("volume")));
        entry.put("number", escaped(work.text("issue")));
        entry.put("pages", escaped(work.pages()));
        work.year().ifPresent(year -> entry.put("year", escaped(year)));
        entry.put(type.equals("phdthesis") ? "school" : "institution", escaped(work.body("institution")));
        entry.put("publisher", escaped(work.body("publisher")));
        entry.put("note", escaped(work.text("notes")));
        work.doi().ifPresent(doi -> entry.put("doi", doi));
        entry.put("url", work.address().orElse(""));
        return entry.text(type, key);
    }

    private void begin(List<Author> authors, String title) {
        put("author", authors.stream().map(BibTex::author).collect(Collectors.joining(" and ")));
        // Braces keep its capitals
        put("title", "{" + escaped(title) + "}");
    }

    private void put(String name, String value) {
        if (!value.isEmpty()) {
            fields.add("  " + name + " = {" + value + "}");
        }
    }

    private String text(String type, String key) {
        return "@" + type + "{" + key + ",\n" + String.join(",\n", fields) + "\n}\n";
    }

    private static String key(Citation citation) {
        return (citation.pom().artifactId() + "-" + citation.pom().version()).replaceAll("[^A-Za-z0-9.:-]", "-");
    }

    /** A body is put into braces: BibTeX would take its last word for a family name. */
    private static String author(Author author) {
        return author.isPerson() ? escaped(author.inBibTex()) : "{" + escaped(author.listed()) + "}";
    }

    /** What TeX takes for a command. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> out.append("\\textbackslash{}");
                case '~' -> out.append("\\textasciitilde{}");
                case '^' -> out.append("\\textasciicircum{}");
                case '&', '%', '$', '#', '_', '{', '}' -> out.append('\\').appendCodePoint(c);
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
