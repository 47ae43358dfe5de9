package io.github.seedbed.runfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.seedbed.internal.json.Json;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * A figure of {@code metrics.json} with its 95 % interval; all three are NaN when it is not defined.
 *
 * @param value the figure
 * @param low the lower end
 * @param high the upper end
 */
public record Estimate(double value, double low, double high) {
    /** Below this three decimals would drop what matters, as with the log loss of a good model. */
    private static final double SMALL = 0.1;

    private static final double TINY = 0.0001;
    private static final MathContext DIGITS = new MathContext(2);

    /** What is not defined. */
    public static final Estimate UNDEFINED = new Estimate(Double.NaN, Double.NaN, Double.NaN);

    /**
     * Reads one from {@code metrics.json}.
     *
     * @param node with value, low and high
     */
    static Estimate from(JsonNode node) {
        return new Estimate(number(node.path("value")), number(node.path("low")), number(node.path("high")));
    }

    /**
     * Reads one from a list.
     *
     * @param list value, low and high
     */
    public static Estimate fromList(JsonNode list) {
        return new Estimate(number(list.path(0)), number(list.path(1)), number(list.path(2)));
    }

    private static double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : Double.NaN;
    }

    /** Returns value, low and high as a list, which takes one line of a file. */
    public ArrayNode list() {
        ArrayNode list = Json.node().arrayNode();
        for (double number : new double[] {value, low, high}) {
            if (Double.isNaN(number)) {
                list.addNull();
            } else {
                list.add(Json.number(number));
            }
        }
        return list;
    }

    /** Returns whether there is a value. */
    public boolean isDefined() {
        return !Double.isNaN(value);
    }

    /**
     * Returns whether a value lies within the interval.
     *
     * @param other any
     */
    public boolean holds(double other) {
        return low <= other && other <= high;
    }

    /** Such as «0.986 (0.925 to 0.998)». */
    @Override
    public String toString() {
        if (!isDefined()) {
            return "-";
        }
        return Double.isNaN(low) ? digits(value) : digits(value) + " (" + digits(low) + " to " + digits(high) + ")";
    }

    /**
     * Returns a number as people read it: three decimals, or two digits of what is small; a dash for none.
     *
     * @param number at least 0, or NaN
     */
    public static String digits(double number) {
        if (Double.isNaN(number)) {
            return "-";
        }
        if (number >= SMALL || number == 0) {
            return String.format(Locale.ROOT, "%.3f", number);
        }
        return number < TINY ? "<0.0001" : new BigDecimal(number).round(DIGITS).toPlainString();
    }
}
