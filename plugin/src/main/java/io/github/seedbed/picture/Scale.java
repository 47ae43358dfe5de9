package io.github.seedbed.picture;

import io.github.seedbed.metrics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * An axis of numbers: from where to where it reaches, with round numbers at its ticks.
 *
 * @param from the number at its beginning
 * @param to the number at its end
 * @param step between two ticks
 */
record Scale(double from, double to, double step) {
    /**
     * Returns a scale that holds some numbers.
     *
     * @param numbers at least one
     * @param ticks about so many
     */
    static Scale of(DoubleStream numbers, int ticks) {
        double[] sorted = numbers.filter(Double::isFinite).sorted().toArray();
        double low = sorted.length == 0 ? 0 : sorted[0];
        double high = sorted.length == 0 ? 1 : sorted[sorted.length - 1];
        double step = step((high - low) / ticks);
        double from = Math.floor(low / step) * step;
        double to = Math.ceil(high / step) * step;
        return new Scale(from, to > from ? to : from + step, step);
    }

    /** 1, 2 or 5 times a power of ten. */
    private static double step(double least) {
        if (!(least > 0)) {
            return 1;
        }
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(least)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** Returns where a number lies, 0 to 1; what lies beyond an end is put there. */
    double at(double number) {
        return Math.max(0, Math.min(1, (number - from) / (to - from)));
    }

    /** Returns the numbers at the ticks. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        int count = (int) Math.rint((to - from) / step);
        for (int i = 0; i <= count; i++) {
            ticks.add(from + i * step);
        }
        return ticks;
    }

    /** Returns a tick as a text: with as many digits as its step has. */
    String label(double tick) {
        int decimals = (int) Math.max(0, -Math.floor(StrictMath.log10(step) + 1e-9));
        String text = String.format(Locale.ROOT, "%." + Math.min(decimals, 9) + "f", tick);
        return text.matches("-0(\\.0+)?") ? text.substring(1) : text;
    }

    /** Returns a number in words, with about three digits. */
    static String shown(double number) {
        return Interval.unknown(number).toString();
    }
}
