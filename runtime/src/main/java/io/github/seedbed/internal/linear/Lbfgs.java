package io.github.seedbed.internal.linear;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Finds the minimum of a smooth convex function with limited memory (L-BFGS; Nocedal and Wright, Numerical
 * Optimization, 2006, algorithms 3.1 and 7.5). All of it runs on one thread in a fixed order, so that the way to the
 * minimum is a function of the values that it is given.
 */
final class Lbfgs {
    /** Steps that are remembered: of thirty it takes half as many as of ten (1,000,000 rows: 100 with ten). */
    private static final int MEMORY = 30;

    /** Usual since Liu and Nocedal 1989, and enough where a step takes much memory. */
    private static final int LEAST_MEMORY = 10;

    /** Numbers that are remembered at most for the rest: 64 MB. */
    private static final int REMEMBERED = 8_000_000;

    /** A step must bring at least this share of what the slope promises (Armijo). */
    private static final double ENOUGH = 1e-4;

    private static final int HALVINGS = 30;

    /** What rounding may add to a value near the minimum, relative to it. */
    private static final double NOISE = 1e-13;

    private Lbfgs() {}

    /** A convex function with its gradient, and with what is known of its second derivatives. */
    interface Function {
        /** Returns the number of its parameters. */
        int size();

        /**
         * Returns the value at a point.
         *
         * @param point where
         * @param gradient receives the gradient
         */
        double at(double[] point, double[] gradient);

        /**
         * Returns the vector that the second derivatives, or a bound of them, turn into another one.
         *
         * @param gradient any vector
         */
        double[] solve(double... gradient);
    }

    /**
     * Where the search ended.
     *
     * @param point the minimum
     * @param steps that it took
     * @param gain what is left to gain there, going by the bound of the second derivatives
     */
    record Minimum(double[] point, int steps, double gain) {}

    private record Step(double[] point, double[] gradient, double value, double gain) {
        static Step at(double[] point, Function function) {
            double[] gradient = new double[point.length];
            double value = function.at(point, gradient);
            return new Step(point, gradient, value, dot(gradient, function.solve(gradient)) / 2);
        }
    }

    private record Pair(double[] moved, double[] turned, double product) {}

    /**
     * Starts at zero, and ends when little is left to gain, when no step lowers the value, or after too many steps.
     *
     * @param function convex
     * @param enough ends the search when no more than this is left to gain
     * @param most steps
     * @param progress hears of each step
     */
    static Minimum minimum(Function function, double enough, int most, LinearFit.Progress progress) {
        Step now = Step.at(new double[function.size()], function);
        Deque<Pair> memory = new ArrayDeque<>();
        int steps = 0;
        while (steps < most && now.gain > enough) {
            Step next = step(function, now, direction(function, now.gradient, memory));
            if (next == null) {
                break;
            }
            remember(memory, now, next);
            now = next;
            progress.after(++steps, now.gain);
        }
        return new Minimum(now.point, steps, now.gain);
    }

    /** Returns the next point; null if nothing near lies lower. */
    private static Step step(Function function, Step now, double... direction) {
        double slope = dot(direction, now.gradient);
        double noise = NOISE * Math.abs(now.value);
        double length = 1;
        for (int i = 0; i < HALVINGS; i++, length /= 2) {
            double[] point = now.point.clone();
            add(point, length, direction);
            Step next = Step.at(point, function);
            boolean lower = next.value <= now.value + ENOUGH * length * slope + noise;
            if (lower && (next.value < now.value || next.gain < now.gain)) {
                return next;
            }
        }
        return null;
    }

    private static void remember(Deque<Pair> memory, Step before, Step after) {
        double[] moved = after.point.clone();
        add(moved, -1, before.point);
        double[] turned = after.gradient.clone();
        add(turned, -1, before.gradient);
        double product = dot(moved, turned);
        if (product > 0) {
            memory.addLast(new Pair(moved, turned, product));
            int most = Math.max(LEAST_MEMORY, Math.min(MEMORY, REMEMBERED / moved.length));
            if (memory.size() > most) {
                memory.removeFirst();
            }
        }
    }

    private static double[] direction(Function function, double[] gradient, Deque<Pair> memory) {
        double[] direction = gradient.clone();
        List<Pair> newestFirst = new ArrayList<>(memory);
        Collections.reverse(newestFirst);
        double[] shares = new double[newestFirst.size()];
        for (int i = 0; i < shares.length; i++) {
            Pair pair = newestFirst.get(i);
            shares[i] = dot(pair.moved, direction) / pair.product;
            add(direction, -shares[i], pair.turned);
        }
        direction = function.solve(direction);
        if (!newestFirst.isEmpty()) {
            Pair newest = newestFirst.get(0);
            scale(direction, newest.product / dot(newest.turned, function.solve(newest.turned)));
        }
        for (int i = shares.length - 1; i >= 0; i--) {
            Pair pair = newestFirst.get(i);
            add(direction, shares[i] - dot(pair.turned, direction) / pair.product, pair.moved);
        }
        scale(direction, -1);
        return direction;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }

    private static void scale(double[] vector, double factor) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
    }
}
