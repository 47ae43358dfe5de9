package io.github.seedbed.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.bundle.Estimate;
import io.github.seedbed.bundle.Prediction;
import io.github.seedbed.internal.shift.ShiftCounts;
import io.github.seedbed.metrics.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the model says to one row, as it is written and counted. */
sealed interface Answered {
    /** Returns why to doubt it. */
    List<String> warnings();

    /** Writes it as fields of JSON, without its warnings. */
    void fields(JsonGenerator to) throws IOException;

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

    /** Writes it as fields of JSON. */
    default void write(JsonGenerator to) throws IOException {
        fields(to);
        to.writeArrayFieldStart("warnings");
        for (String warning : warnings()) {
            to.writeString(warning);
        }
        to.writeEndArray();
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
        public void fields(JsonGenerator to) throws IOException {
            to.writeStringField("label", prediction.label());
            to.writeObjectFieldStart("scores");
            for (Map.Entry<String, Double> score : prediction.scores().entrySet()) {
                to.writeNumberField(score.getKey(), score.getValue().floatValue());
            }
            to.writeEndObject();
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
        public void fields(JsonGenerator to) throws IOException {
            float[] numbers = numbers();
            to.writeNumberField("value", numbers[0]);
            to.writeNumberField("low", numbers[1]);
            to.writeNumberField("high", numbers[2]);
            if (unit.isPresent()) {
                to.writeStringField("unit", unit.get());
            }
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
