package io.github.seedbed.internal.runfile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.seedbed.internal.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What {@code profile.json} says of the training rows: of numbers the quantiles and a histogram, of categories the
 * counts, of texts their lengths and the most frequent words, of all the missing values, and how each differs between
 * the labels.
 *
 * @param rows the number of training rows
 * @param features in the model's order
 * @param labels label to its number of rows; labels with too few rows are counted together. If numbers are predicted,
 *     the quarters of the training rows by their number stand here, and wherever something is told by label
 * @param target of the numbers that are predicted; empty for labels
 * @param shift how far the test rows are from the training rows
 */
public record DataProfile(
        int rows, List<Feature> features, Map<String, Integer> labels, Optional<Target> target, Shift shift) {
    /**
     * The numbers that are predicted, in the training rows.
     *
     * @param quantiles pairs of share and value
     * @param histogram counts in bins of equal width between the smallest and the largest value
     * @param grid counts in cells whose width is a power of two
     */
    public record Target(List<List<Double>> quantiles, List<Integer> histogram, Grid grid) {
        private static final List<Double> QUARTERS = List.of(0.0, 0.25, 0.5, 0.75, 1.0);

        /** Returns what the quarters of the training rows are called, from the lowest numbers to the highest. */
        public List<String> quarters() {
            double[] edges = edges();
            return IntStream.range(1, edges.length)
                    .mapToObj(i -> quarter(edges[i - 1], edges[i]))
                    .toList();
        }

        /**
         * Returns the quarter in which a number lies, counted from 0.
         *
         * @param number may lie beyond the training rows
         */
        public int quarter(double number) {
            return quarter(number, edges());
        }

        private double[] edges() {
            return quantiles.stream()
                    .filter(pair -> QUARTERS.contains(pair.get(0)))
                    .mapToDouble(pair -> pair.get(1))
                    .toArray();
        }

        /**
         * Returns the quarter in which a number lies, counted from 0.
         *
         * @param number may lie beyond the edges
         * @param edges of the quarters: five numbers
         */
        public static int quarter(double number, double[] edges) {
            int quarter = 0;
            while (quarter < edges.length - 2 && number > edges[quarter + 1]) {
                quarter++;
            }
            return quarter;
        }

        /**
         * Returns what a quarter is called.
         *
         * @param low its lowest number
         * @param high its highest number
         */
        public static String quarter(double low, double high) {
            return Json.number(low) + " to " + Json.number(high);
        }
    }

    /** One feature. */
    @JsonTypeInfo(
            use = JsonTypeInfo.Id.NAME,
            include = JsonTypeInfo.As.EXISTING_PROPERTY,
            property = "type",
            visible = true)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = NumberFeature.class, name = "number"),
        @JsonSubTypes.Type(value = CategoryFeature.class, name = "category"),
        @JsonSubTypes.Type(value = TextFeature.class, name = "text")
    })
    public sealed interface Feature {
        /** Returns the name, as in the data. */
        String name();

        /** Returns the number of rows in which the value is missing. */
        int missing();
    }

    /**
     * A feature of numbers.
     *
     * @param name as in the data
     * @param type {@code number}
     * @param missing rows without a value
     * @param quantiles pairs of share and value
     * @param histogram counts in bins of equal width between the smallest and the largest value
     * @param grid counts in cells whose width is a power of two
     * @param byLabel counts in bins of equal width, by label
     */
    public record NumberFeature(
            String name,
            String type,
            int missing,
            List<List<Double>> quantiles,
            List<Integer> histogram,
            Grid grid,
            Histograms byLabel)
            implements Feature {}

    /**
     * A feature of categories.
     *
     * @param name as in the data
     * @param type {@code category}
     * @param missing rows without a value
     * @param counts category to number of rows; rare ones are counted together
     * @param byLabel the same for each label
     */
    public record CategoryFeature(String name, String type, int missing, Map<String, Integer> counts, Counts byLabel)
            implements Feature {}

    /**
     * A feature of texts.
     *
     * @param name as in the data
     * @param type {@code text}
     * @param missing rows without a text
     * @param unknown rows whose text holds no known word
     * @param quantiles of the lengths in words: pairs of share and value
     * @param counts of the most frequent terms: the number of rows that hold them, most frequent first
     * @param byLabel counts of lengths in bins of equal width, by label
     */
    public record TextFeature(
            String name,
            String type,
            int missing,
            int unknown,
            List<List<Double>> quantiles,
            Map<String, Integer> counts,
            Histograms byLabel)
            implements Feature {}

    /**
     * Counts of values in cells whose width is a power of two.
     *
     * @param exponent a cell is 2 to this power wide
     * @param cells pairs of the cell's number and its count; cell 0 begins at zero
     */
    public record Grid(int exponent, List<List<Long>> cells) {}

    /**
     * Counts of numbers by label.
     *
     * @param low where the first bin begins
     * @param width of a bin
     * @param counts label to one count a bin; the first and the last bin hold also what lies beyond them
     */
    public record Histograms(double low, double width, Map<String, List<Integer>> counts) {}

    /**
     * Counts of categories by label.
     *
     * @param counts label to category to number of rows
     */
    public record Counts(Map<String, Map<String, Integer>> counts) {}

    /**
     * How far the test rows are from the training rows.
     *
     * @param rows the number of test rows
     * @param limit what chance alone exceeds in very few splits
     * @param distances column to the largest difference between a share of the training rows and the same share of the
     *     test rows, 0 to 1
     */
    public record Shift(int rows, double limit, Map<String, Double> distances) {}

    /**
     * Reads the file.
     *
     * @param bytes its content
     * @param name what to call it in a message
     * @throws io.github.seedbed.problem.ProblemException naming the field that is unknown, missing or of a wrong type
     */
    public static DataProfile parse(byte[] bytes, String name) {
        return Json.read(bytes, name, DataProfile.class);
    }

    /** Returns the content of the file. */
    public byte[] bytes() {
        return Json.write(this);
    }
}
