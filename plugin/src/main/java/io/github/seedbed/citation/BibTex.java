package io.github.seedbed.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code citation.bib}: one entry, of the type {@code misc}, which every style of BibTeX knows. */
final class BibTex {
    private final List<String> fields = new ArrayList<>();

    private BibTex() {}

    static String of(Citation citation) {
        BibTex entry = new BibTex();
        entry.put("author", citation.authors().stream().map(BibTex::author).collect(Collectors.joining(" and ")));
        // Braces keep its capitals
        entry.put("title", "{" + escaped(citation.title()) + "}");
        citation.year().ifPresent(year -> entry.put("year", year));
        entry.put(
                "note",
                (citation.isDataset() ? "Data set" : "Computer software") + ", version "
                        + escaped(citation.pom().version()));
        citation.doi().ifPresent(doi -> entry.put("doi", doi));
        entry.put("url", citation.doi().map(doi -> "https://doi.org/" + doi).orElse(citation.repository()));
        return "@misc{" + key(citation) + ",\n" + String.join(",\n", entry.fields) + "\n}\n";
    }

    private void put(String name, String value) {
        if (!value.isEmpty()) {
            fields.add("  " + name + " = {" + value + "}");
        }
    }

    private static String key(Citation citation) {
        return (citation.pom().artifactId() + "-" + citation.pom().version()).replaceAll("[^A-Za-z0-9.:-]", "-");
    }

    /** A body is put into braces: BibTeX would take its last word for a family name. */
    private static String author(Author author) {
        return author.isPerson() ? escaped(author.listed()) : "{" + escaped(author.listed()) + "}";
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
