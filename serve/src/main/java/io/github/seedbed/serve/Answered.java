package io.github.seedbed.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.bundle.Estimate;
import io.github.seedbed.bundle.Prediction;
import io.github.seedbed.internal.shift.ShiftCounts;
import io.github.seedbed.metrics.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the model says to one row, as it is written and counted. */
sealed interface Answered {
    /** Returns why to doubt it. */
    List<String> warnings();

    /** Writes it as JSON, without its warnings. */
    void fields(ObjectNode to);

    /** Adds it as cells of CSV. */
    void cells(List<String> to);

    /** Counts it. */
    void count(ShiftCounts counts);

    /** Returns a header with the names of those cells, and of their warnings, behind it: none stands there twice. */
    static List<String> columns(Bundle bundle, List<String> header) {
        List<String> columns = new ArrayList<>(header);
        add("predicted", columns);
        if (bundle.task() == Task.REGRESSION) {
            add("low", columns);
            add("high", columns);
        }
        bundle.labels().forEach(label -> add("score " + label, columns));
        add("warnings", columns);
        return columns;
    }

    /** A file that was answered before has such a name already: the next one is numbered. */
    private static void add(String name, List<String> columns) {
        String free = name;
        for (int i = 2; columns.contains(free); i++) {
            free = name + " " + i;
        }
        columns.add(free);
    }

    /** Writes it as JSON. */
    default void write(ObjectNode to) {
        fields(to);
        ArrayNode all = to.putArray("warnings");
        warnings().forEach(all::add);
    }

    /**
     * A label.
     *
     * @param prediction with its scores
     * @param index of the label, in the model's order
     */
    record Label(Prediction prediction, int index) implements Answered {
        @Override
        public List<String> warnings() {
            return prediction.warnings();
        }

        @Override
        public void fields(ObjectNode to) {
            to.put("label", prediction.label());
            ObjectNode scores = to.putObject("scores");
            prediction.scores().forEach((label, score) -> scores.put(label, score.floatValue()));
        }

        @Override
        public void cells(List<String> to) {
            to.add(prediction.label());
            prediction.scores().values().forEach(score -> to.add(Float.toString(score.floatValue())));
        }

        @Override
        public void count(ShiftCounts counts) {
            counts.answer(index, Optional.empty(), Map.of());
        }
    }

    /**
     * A number.
     *
     * @param estimate with its interval
     * @param unit of the three numbers
     */
    record Number(Estimate estimate, Optional<String> unit) implements Answered {
        private float[] numbers() {
            return new float[] {(float) estimate.value(), (float) estimate.low(), (float) estimate.high()};
        }

        @Override
        public List<String> warnings() {
            return estimate.warnings();
        }

        @Override
        public void fields(ObjectNode to) {
            float[] numbers = numbers();
            to.put("value", numbers[0]).put("low", numbers[1]).put("high", numbers[2]);
            unit.ifPresent(name -> to.put("unit", name));
        }

        @Override
        public void cells(List<String> to) {
            for (float number : numbers()) {
                to.add(Float.toString(number));
            }
        }

        @Override
        public void count(ShiftCounts counts) {
            counts.estimate(numbers(), Float.NaN, Map.of());
        }
    }
}
