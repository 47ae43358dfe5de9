package io.github.seedbed.citation;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person, or a body such as an institute, as {@code CITATION.cff} names it. What it does not say is empty.
 *
 * @param family the family name, with particle; empty for a body
 * @param suffix such as {@code Jr.}
 * @param given the given names
 * @param body the name of a body
 * @param affiliation where a person works
 * @param orcid 16 digits in four groups
 */
public record Author(String family, String suffix, String given, String body, String affiliation, String orcid) {
    private static final Pattern ORCID = Pattern.compile("https://orcid\\.org/");

    static Author of(Map<?, ?> fields) {
        String family = Stream.of("name-particle", "family-names")
                .map(name -> text(fields, name))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        String alias = text(fields, "name").isEmpty() ? text(fields, "alias") : text(fields, "name");
        String orcid = ORCID.matcher(text(fields, "orcid")).replaceFirst("");
        return new Author(
                family,
                text(fields, "name-suffix"),
                text(fields, "given-names"),
                alias,
                text(fields, "affiliation"),
                orcid);
    }

    /** Returns whether this is a person and not a body. */
    public boolean isPerson() {
        return !family.isEmpty() || !given.isEmpty();
    }

    /** Returns the name as in a list of references: {@code Horst, Allison Marie}, {@code Davis, Sammy, Jr.}. */
    public String listed() {
        return isPerson() ? joined(family, given, suffix) : body;
    }

    /** Returns the name as people say it: {@code Allison Marie Horst}. */
    public String spoken() {
        return isPerson()
                ? Stream.of(given, family, suffix)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "))
                : body;
    }

    /** Returns the name with initials, as the APA asks for it: {@code Horst, A. M.}, {@code Davis, S., Jr.}. */
    String withInitials() {
        if (family.isEmpty() || given.isEmpty()) {
            return listed();
        }
        String initials = Stream.of(given.split("[\\s.]+"))
                .filter(name -> !name.isEmpty())
                .map(Author::initial)
                .collect(Collectors.joining(" "));
        return joined(family, initials, suffix);
    }

    /** Returns the name as BibTeX splits it: {@code Davis, Jr., Sammy}. */
    String inBibTex() {
        return isPerson() ? joined(family, suffix, given) : body;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
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
