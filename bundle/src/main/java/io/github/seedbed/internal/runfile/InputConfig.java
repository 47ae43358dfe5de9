package io.github.seedbed.internal.runfile;

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
        int column) {
    /** Returns whether it is a text, whose terms stand in {@code vocabulary.txt}. */
    public boolean text() {
        return type.equals("text");
    }
}
