package io.github.seedbed.citation;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person, or a body such as an institute, as {@code CITATION.cff} names it. What it does not say is empty.
 *
 * @param family the family name, with particle and suffix; empty for a body
 * @param given the given names
 * @param body the name of a body
 * @param affiliation where a person works
 * @param orcid 16 digits in four groups
 */
public record Author(String family, String given, String body, String affiliation, String orcid) {
    private static final Pattern ORCID = Pattern.compile("https://orcid\\.org/");

    static Author of(Map<?, ?> fields) {
        String family = Stream.of("name-particle", "family-names", "name-suffix")
                .map(name -> text(fields, name))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        String alias = text(fields, "name").isEmpty() ? text(fields, "alias") : text(fields, "name");
        String orcid = ORCID.matcher(text(fields, "orcid")).replaceFirst("");
        return new Author(family, text(fields, "given-names"), alias, text(fields, "affiliation"), orcid);
    }

    /** Returns whether this is a person and not a body. */
    public boolean isPerson() {
        return !family.isEmpty() || !given.isEmpty();
    }

    /** Returns the name as in a list of references: {@code Horst, Allison Marie}. */
    public String listed() {
        if (!isPerson()) {
            return body;
        }
        return family.isEmpty() || given.isEmpty() ? family + given : family + ", " + given;
    }

    /** Returns the name with initials: {@code Horst, A. M.}. */
    String withInitials() {
        if (family.isEmpty() || given.isEmpty()) {
            return listed();
        }
        return family + ", "
                + Stream.of(given.split("[\\s.]+"))
                        .filter(name -> !name.isEmpty())
                        .map(Author::initial)
                        .collect(Collectors.joining(" "));
    }

    /** {@code Jean-Luc} becomes {@code J.-L.}. */
    private static String initial(String name) {
        return Stream.of(name.split("-"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)) + ".")
                .collect(Collectors.joining("-"));
    }

    private static String text(Map<?, ?> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .filter(String.class::isInstance)
                .map(value -> ((String) value).strip())
                .orElse("");
    }
}
