package io.github.seedbed.features;

import java.util.List;
import java.util.Optional;

/**
 * A feature as the model takes it: a number is one column of the input, a category one column for each known value, a
 * text one column for each known word and pair of words.
 *
 * @param name as in the data
 * @param title for people
 * @param unit of a number
 * @param step the precision of a number
 * @param min the smallest number seen in training; empty for anything else
 * @param max the largest number seen in training; empty for anything else
 * @param categories the known values of a category, sorted
 * @param vocabulary what is known of a text; empty for anything else
 * @param column the first of its columns, counted from 0
 * @param date the date that it is a part of; empty for anything else
 */
public record Input(
        String name,
        String title,
        Optional<String> unit,
        Optional<Double> step,
        Optional<Double> min,
        Optional<Double> max,
        List<String> categories,
        Optional<Vocabulary> vocabulary,
        int column,
        Optional<DateSource> date) {

    /** Returns whether it is a number. */
    public boolean isNumber() {
        return min.isPresent();
    }

    /** Returns whether it is a text; what is neither number nor text is a category. */
    public boolean isText() {
        return vocabulary.isPresent();
    }

    /** Returns {@code number}, {@code category} or {@code text}. */
    public String type() {
        return isNumber() ? "number" : isText() ? "text" : "category";
    }

    /** Returns how many columns of the input it takes. */
    public int width() {
        return isNumber() ? 1 : vocabulary.map(Vocabulary::size).orElse(categories.size());
    }
}
