package io.github.seedbed.metrics;

import io.github.seedbed.internal.json.Json;
import java.util.List;
import java.util.Map;

/**
 * What {@code metrics.json} says of a regression: the model next to a baseline that always answers with the mean of the
 * training rows, on the test rows.
 *
 * @param task {@code regression}
 * @param rows the number of test rows
 * @param level the confidence level of all intervals of metrics
 * @param promised the share of rows whose true number is to lie within the interval of its answer
 * @param model the model's
 * @param baseline the baseline's
 * @param bins the test rows by their answer, from the lowest answers to the highest
 * @param errors how often errors of each size occur
 * @param joint how often a true number and its answer occur together
 */
public record NumberMetrics(
        Task task,
        int rows,
        double level,
        double promised,
        OfModel model,
        OfBaseline baseline,
        List<Bin> bins,
        Histogram errors,
        Joint joint)
        implements Results {

    /** The share of rows whose true number is to lie within the interval of its answer, in any model of ours. */
    public static final double PROMISED = 0.9;

    /** Copies the list. */
    public NumberMetrics {
        bins = List.copyOf(bins);
    }

    /**
     * The model's metrics.
     *
     * @param overall on all test rows
     * @param slices on the rows that share a value, or a pair of values
     */
    public record OfModel(NumberEvaluation overall, List<OfSlice> slices) implements Part {
        /** Copies the list. */
        public OfModel {
            slices = List.copyOf(slices);
        }
    }

    /**
     * The baseline's metrics.
     *
     * @param name {@code mean}
     * @param value the number that it always answers
     * @param overall on all test rows
     * @param slices the same as the model's
     */
    public record OfBaseline(String name, double value, NumberEvaluation overall, List<OfSlice> slices)
            implements Part {
        /** Copies the list. */
        public OfBaseline {
            slices = List.copyOf(slices);
        }
    }

    /**
     * The rows that share one value, or a pair of values.
     *
     * @param by column to value; {@code (missing)} for rows without one
     * @param small whether they are so few that the metrics say next to nothing
     * @param metrics on these rows
     */
    public record OfSlice(Map<String, String> by, boolean small, NumberEvaluation metrics) implements Slice {}

    /**
     * Rows whose answers follow each other.
     *
     * @param low the lowest answer
     * @param high the highest answer
     * @param metrics on these rows
     */
    public record Bin(double low, double high, NumberEvaluation metrics) {}

    /**
     * Counts in bins of equal width.
     *
     * @param low where the first bin begins
     * @param width of a bin, at least 0
     * @param counts one a bin; the first and the last hold also what lies beyond them
     */
    public record Histogram(double low, double width, List<Integer> counts) {}

    /**
     * Counts of pairs of numbers in square cells.
     *
     * @param low where the first cell begins, for both numbers
     * @param width of a cell, at least 0
     * @param cells triples: the cell of the true number, the cell of the answer, the rows; none is empty, and the outer
     *     ones hold also what lies beyond them
     */
    public record Joint(double low, double width, List<List<Integer>> cells) {
        /** How many cells there are for either number. */
        public static final int CELLS = 20;

        /** Returns the cell of a number, true or answered. */
        public int cell(double value) {
            return cell(value, low, width, CELLS);
        }

        /**
         * Returns the cell of a number among cells of equal width.
         *
         * @param low where the first cell begins
         * @param width of a cell, at least 0
         * @param cells how many there are, at least 1; the outer ones hold also what lies beyond them
         */
        public static int cell(double value, double low, double width, int cells) {
            return width == 0 ? 0 : (int) Math.max(0, Math.min(cells - 1, Math.floor((value - low) / width)));
        }
    }

    /**
     * Reads the file.
     *
     * @param bytes its content
     * @param name what to call it in a message
     * @throws io.github.seedbed.problem.ProblemException naming the field that is unknown, missing or of a wrong type
     */
    public static NumberMetrics parse(byte[] bytes, String name) {
        return Json.read(bytes, name, NumberMetrics.class);
    }

    @Override
    public byte[] bytes() {
        return Json.write(this);
    }
}
