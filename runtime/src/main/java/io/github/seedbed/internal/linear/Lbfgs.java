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
    /** Usual since Liu and Nocedal 1989: more remembers what is no longer true. */
    private static final int MEMORY = 10;

    /** A step must bring at least this share of what the slope promises (Armijo). */
    private static final double ENOUGH = 1e-4;

    private static final int HALVINGS = 30;

    /** What rounding may add to a value near the minimum, relative to it. */
    private static final double NOISE = 1e-13;

    private Lbfgs() {}

    /** A function with its gradient. */
    @FunctionalInterface
    interface Function {
        /**
         * Returns the value at a point.
         *
         * @param point where
         * @param gradient receives the gradient
         */
        double at(double[] point, double[] gradient);
    }

    /**
     * Where the search ended.
     *
     * @param point the minimum
     * @param value at the minimum
     * @param steps that it took
     * @param slope the largest component of the gradient, in either direction
     */
    record Minimum(double[] point, double value, int steps, double slope) {}

    private record Step(double[] point, double[] gradient, double value) {}

    private record Pair(double[] moved, double[] turned, double product) {}

    /**
     * Starts at zero, and ends when the slope is small enough, when no step lowers the value, or after too many steps.
     *
     * @param function convex
     * @param size the number of its parameters
     * @param slope small enough
     * @param most steps
     */
    static Minimum minimum(Function function, int size, double slope, int most) {
        double[] start = new double[size];
        double[] gradient = new double[size];
        Step now = new Step(start, gradient, function.at(start, gradient));
        Deque<Pair> memory = new ArrayDeque<>();
        int steps = 0;
        while (steps < most && largest(now.gradient) > slope) {
            Step next = step(function, now, memory);
            if (next == null) {
                break;
            }
            remember(memory, now, next);
            now = next;
            steps++;
        }
        return new Minimum(now.point, now.value, steps, largest(now.gradient));
    }

    /** Returns the next point; null if nothing near lies lower. */
    private static Step step(Function function, Step now, Deque<Pair> memory) {
        double[] direction = direction(now.gradient, memory);
        double slope = dot(direction, now.gradient);
        double length = memory.isEmpty() ? 1 / Math.sqrt(dot(now.gradient, now.gradient)) : 1;
        for (int i = 0; i < HALVINGS; i++, length /= 2) {
            double[] point = now.point.clone();
            add(point, length, direction);
            double[] gradient = new double[point.length];
            double value = function.at(point, gradient);
            double noise = NOISE * Math.abs(now.value);
            boolean lower = value <= now.value + ENOUGH * length * slope + noise;
            if (lower && (value < now.value || largest(gradient) < largest(now.gradient))) {
                return new Step(point, gradient, value);
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
            if (memory.size() > MEMORY) {
                memory.removeFirst();
            }
        }
    }

    private static double[] direction(double[] gradient, Deque<Pair> memory) {
        double[] direction = gradient.clone();
        List<Pair> newestFirst = new ArrayList<>(memory);
        Collections.reverse(newestFirst);
        double[] shares = new double[newestFirst.size()];
        for (int i = 0; i < shares.length; i++) {
            Pair pair = newestFirst.get(i);
            shares[i] = dot(pair.moved, direction) / pair.product;
            add(direction, -shares[i], pair.turned);
        }
        if (!newestFirst.isEmpty()) {
            Pair newest = newestFirst.get(0);
            scale(direction, newest.product / dot(newest.turned, newest.turned));
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

    private static double largest(double[] vector) {
        double largest = 0;
        for (double value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
