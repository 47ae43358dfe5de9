package io.github.seedbed.model;

/**
 * How the search for a model's weights ended.
 *
 * @param steps that it took
 * @param gain what is left to gain, going by a bound of the curvature, over all training rows together: in nats, of
 *     numbers in half the squares of their standard deviation
 * @param enough the search ends when no more than this is left to gain
 */
public record Convergence(int steps, double gain, double enough) {
    /** Returns whether the search reached its end: otherwise other steps would have made the model better. */
    public boolean reached() {
        return gain <= enough;
    }
}
