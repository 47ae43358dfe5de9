package io.github.seedbed.internal.runfile;

import io.github.seedbed.features.DatePart;
import java.util.List;
import java.util.Optional;

/**
 * What {@code config.json} says of one input of the model.
 *
 * @param name as in the data
 * @param title for people
 * @param type {@code number}, {@code category} or {@code text}
 * @param unit of a number
 * @param step the precision of a number
 * @param min the smallest number seen in training; empty for anything else
 * @param max the largest number seen in training; empty for anything else
 * @param terms how many words and pairs of words of a text are known; empty for anything else
 * @param categories the known values of a category, sorted; empty for anything else
 * @param column the first of its columns, counted from 0
 * @param date the date that it is a part of; empty for anything else
 */
public record InputConfig(
        String name,
        String title,
        String type,
        Optional<String> unit,
        Optional<Double> step,
        Optional<Double> min,
        Optional<Double> max,
        Optional<Integer> terms,
        Optional<List<String>> categories,
        int column,
        Optional<OfDate> date) {
    /**
     * A part of a date.
     *
     * @param column of the data, with the date
     * @param part of it
     * @param format of the dates: a pattern of {@link java.time.format.DateTimeFormatter}, or {@code seconds} or
     *     {@code milliseconds} since 1970; empty for ISO 8601
     */
    public record OfDate(String column, DatePart part, Optional<String> format) {}

    /** Returns whether it is a text, whose terms stand in {@code vocabulary.txt}. */
    public boolean text() {
        return type.equals("text");
    }
}
