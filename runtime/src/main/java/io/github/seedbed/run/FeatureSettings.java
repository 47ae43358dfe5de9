package io.github.seedbed.run;

import io.github.seedbed.features.DatePart;
import io.github.seedbed.table.Feature;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A feature, its name being the key above it.
 *
 * @param type how the column is read
 * @param title for people
 * @param unit of a number
 * @param step the precision of a number
 * @param categories all values of a category
 * @param minimum in how many training rows a word of a text must occur
 * @param missing cells that stand for no value, in place of those of the data file
 * @param derived the columns of the file that the project's code derives the feature from
 * @param parts what is made of a date
 * @param format of a date
 */
record FeatureSettings(
        Kind type,
        Optional<String> title,
        Optional<String> unit,
        Optional<Double> step,
        Optional<List<String>> categories,
        Optional<Integer> minimum,
        Optional<List<String>> missing,
        Optional<List<String>> derived,
        Optional<List<DatePart>> parts,
        Optional<String> format) {
    private static final List<DatePart> DAY = List.of(DatePart.YEAR, DatePart.MONTH, DatePart.WEEKDAY, DatePart.DAYS);

    /** How a column is read. */
    enum Kind {
        /** A finite number. */
        NUMBER,
        /** One of a few texts. */
        CATEGORY,
        /** Words. */
        TEXT,
        /** A category that is false or true. */
        BOOLEAN,
        /** A date or a time, of which features are made. */
        DATE
    }

    FeatureSettings {
        if (type != Kind.CATEGORY && categories.isPresent()) {
            throw new IllegalArgumentException("a " + type.name().toLowerCase(Locale.ROOT) + " has no categories");
        }
        if (minimum.isPresent() && (type != Kind.TEXT || minimum.get() < 1)) {
            throw new IllegalArgumentException("minimum belongs to a text, and is at least 1");
        }
        List<String> values = categories.orElse(List.of());
        if (categories.isPresent()
                && (values.size() < 2 || values.stream().distinct().count() < values.size())) {
            throw new IllegalArgumentException(
                    "categories are at least two, each named once; leave the list out to learn them from the data");
        }
        if (step.isPresent() && step.get() <= 0) {
            throw new IllegalArgumentException("step must be above 0");
        }
        if (type != Kind.DATE && (parts.isPresent() || format.isPresent())) {
            throw new IllegalArgumentException("parts and format belong to a date");
        }
        if (parts.isPresent()
                && parts.get().stream().distinct().count()
                        != Math.max(1, parts.get().size())) {
            throw new IllegalArgumentException("parts are at least one, each named once");
        }
        format.ifPresent(Feature.OfDate::requireFormat);
        if (derived.isPresent() && (type == Kind.DATE || type == Kind.TEXT || type == Kind.BOOLEAN)) {
            throw new IllegalArgumentException(
                    "what code derives is a number or a category; a date is taken apart without code");
        }
        if (derived.isPresent() && derived.get().isEmpty()) {
            throw new IllegalArgumentException("derived names the columns of the file that the feature is made of");
        }
    }

    /** Returns the features: one, or of a date each of its parts. */
    List<Feature> named(String name) {
        if (type == Kind.DATE) {
            return parts.orElse(DAY).stream().map(part -> part(name, part)).toList();
        }
        return List.of(new Feature(
                name,
                title.orElse(name),
                Feature.Type.valueOf(type.name()),
                unit,
                step,
                type == Kind.BOOLEAN ? Optional.of(List.of("false", "true")) : categories,
                minimum,
                missing,
                derived.map(columns -> new Feature.Origin(columns, Optional.empty()))));
    }

    private Feature part(String name, DatePart part) {
        String word = part.name().toLowerCase(Locale.ROOT);
        Optional<String> days = part == DatePart.DAYS ? Optional.of("days since 1970-01-01") : Optional.empty();
        return new Feature(
                name + "." + word,
                title.orElse(name) + ", " + word,
                part.categories().isPresent() ? Feature.Type.CATEGORY : Feature.Type.NUMBER,
                days,
                part.categories().isPresent() ? Optional.empty() : Optional.of(1.0),
                part.categories(),
                Optional.empty(),
                missing,
                Optional.of(new Feature.Origin(List.of(name), Optional.of(new Feature.OfDate(part, format)))));
    }
}
