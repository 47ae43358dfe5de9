package io.github.seedbed.internal.shift;

import io.github.seedbed.internal.runfile.DataProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Values that are those of training times one known factor, at every quantile: another unit.
 *
 * @param name of the conversion
 * @param factor from the training data's unit to the new one
 */
record UnitChange(String name, double factor) {
    /** Quantiles of small samples are no closer to each other. */
    private static final double TOLERANCE = 0.12;

    private static final List<Double> QUANTILES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

    /** Half of the rows have to lie elsewhere: then no shift of a population is likelier. */
    private static final double FAR = 0.5;

    private static final Map<String, Double> FACTORS = factors();

    /** From what is written to what was meant. */
    private static final Map<String, DoubleUnaryOperator> LOGARITHMS = logarithms();

    private static Map<String, DoubleUnaryOperator> logarithms() {
        Map<String, DoubleUnaryOperator> logarithms = new LinkedHashMap<>();
        logarithms.put("natural logarithms", StrictMath::exp);
        logarithms.put("logarithms to base 10", value -> StrictMath.pow(10, value));
        logarithms.put("natural logarithms of the values plus one", StrictMath::expm1);
        return logarithms;
    }

    private static Map<String, Double> factors() {
        Map<String, Double> factors = new LinkedHashMap<>();
        factors.put("10, such as cm in mm", 10.0);
        factors.put("100, such as m in cm, or shares in percent", 100.0);
        factors.put("1000, such as kg in g", 1000.0);
        factors.put("1000000, such as km in mm", 1e6);
        factors.put("25.4, inches in mm", 25.4);
        factors.put("2.54, inches in cm", 2.54);
        factors.put("3.2808, metres in feet", 3.2808);
        factors.put("1.6093, miles in km", 1.6093);
        factors.put("2.2046, kg in pounds", 2.2046);
        factors.put("28.35, ounces in g", 28.3495);
        factors.put("60, such as minutes in seconds", 60.0);
        factors.put("3600, hours in seconds", 3600.0);
        factors.put("24, days in hours", 24.0);
        factors.put("365.25, years in days", 365.25);
        return factors;
    }

    static Optional<UnitChange> of(List<List<Double>> trained, DataProfile.Grid now, double distance) {
        if (distance < FAR) {
            return Optional.empty();
        }
        for (Map.Entry<String, Double> known : FACTORS.entrySet()) {
            for (double factor : new double[] {known.getValue(), 1 / known.getValue()}) {
                if (holds(trained, now, value -> value / factor)) {
                    return Optional.of(new UnitChange("a factor of " + known.getKey() + ", or the reverse", factor));
                }
            }
        }
        if (holds(trained, now, value -> (value - 32) / 1.8)) {
            return Optional.of(new UnitChange("degrees Celsius in Fahrenheit", 1.8));
        }
        if (holds(trained, now, value -> 1.8 * value + 32)) {
            return Optional.of(new UnitChange("degrees Fahrenheit in Celsius", 1 / 1.8));
        }
        return logarithm(trained, now);
    }

    /** Compared as numbers, not as logarithms: those of all numbers are close to each other. */
    private static Optional<UnitChange> logarithm(List<List<Double>> trained, DataProfile.Grid now) {
        for (Map.Entry<String, DoubleUnaryOperator> known : LOGARITHMS.entrySet()) {
            if (holds(trained, now, known.getValue())) {
                return Optional.of(new UnitChange(known.getKey(), 1));
            }
        }
        return Optional.empty();
    }

    private static boolean holds(List<List<Double>> trained, DataProfile.Grid now, DoubleUnaryOperator back) {
        for (double share : QUANTILES) {
            double expected = quantile(trained, share);
            double found = back.applyAsDouble(NumberDistance.quantile(now, share));
            if (!(Math.abs(found - expected) <= TOLERANCE * Math.abs(expected))) {
                return false;
            }
        }
        return true;
    }

    static double quantile(List<List<Double>> trained, double share) {
        for (List<Double> pair : trained) {
            if (pair.get(0) >= share) {
                return pair.get(1);
            }
        }
        return 0;
    }

    String words(Optional<String> unit) {
        return "the values look like those of another unit: " + name
                + unit.map(known -> "; the model was trained on " + known).orElse("");
    }
}
