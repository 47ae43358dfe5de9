package io.github.seedbed.spark;

import io.github.seedbed.features.DateSource;
import io.github.seedbed.features.Input;
import io.github.seedbed.internal.csv.CellNumber;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells of a row as the values that a model takes: what is empty or {@code NA} is missing. */
final class CellValues {
    private final List<Input> inputs;
    private final int[] places;
    private final CellNumber numbers = new CellNumber('.');

    /**
     * Finds the columns.
     *
     * @param inputs of the model
     * @param header the names of the cells
     */
    CellValues(List<Input> inputs, List<String> header) {
        this.inputs = inputs;
        this.places = new int[inputs.size()];
        for (int i = 0; i < places.length; i++) {
            Optional<DateSource> date = inputs.get(i).date();
            int own = header.indexOf(inputs.get(i).name());
            places[i] = own < 0 && date.isPresent() ? header.indexOf(date.get().column()) : own;
        }
    }

    /** Returns whether any input has a column. */
    boolean any() {
        for (int place : places) {
            if (place >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads a row.
     *
     * @param cells one a column
     * @param values receives the values by name
     * @return why it cannot be scored; empty if it can
     */
    List<String> of(List<String> cells, Map<String, Object> values) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            String cell = places[i] < 0 ? "" : cells.get(places[i]);
            if (!cell.isEmpty() && !cell.equals("NA")) {
                value(inputs.get(i), cell, values).ifPresent(faults::add);
            }
        }
        return faults;
    }

    private Optional<String> value(Input input, String cell, Map<String, Object> values) {
        if (input.date().isPresent()) {
            Optional<Object> part = input.date().get().value(cell);
            part.ifPresent(value -> values.put(input.name(), value));
            return part.isPresent() ? Optional.empty() : Optional.of(quoted(input, cell, "a date"));
        }
        if (!input.isNumber()) {
            values.put(input.name(), cell);
            return Optional.empty();
        }
        byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
        float number = numbers.of(bytes, 0, bytes.length);
        values.put(input.name(), number);
        return Float.isNaN(number) ? Optional.of(quoted(input, cell, "a number")) : Optional.empty();
    }

    private static String quoted(Input input, String cell, String kind) {
        return input.name() + " is \"" + cell + "\", which is not " + kind;
    }
}
