package io.github.seedbed.model;

import io.github.seedbed.internal.linear.LinearFit;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Tells of a fit that takes long: a line every ten seconds, with the time that is left. */
final class FitProgress implements LinearFit.Progress {
    private static final long BETWEEN = TimeUnit.SECONDS.toNanos(10);

    private static final double MINUTE = 60;

    private final Consumer<String> log;
    private final LongSupplier nanoTime;
    private final double enough;
    private final long start;
    private long told;
    private double first = Double.NaN;
    private double lowest = Double.POSITIVE_INFINITY;

    /**
     * Starts to watch a fit.
     *
     * @param log hears the lines
     * @param nanoTime a clock
     * @param enough the gain at which the fit ends
     */
    FitProgress(Consumer<String> log, LongSupplier nanoTime, double enough) {
        this.log = log;
        this.nanoTime = nanoTime;
        this.enough = enough;
        this.start = nanoTime.getAsLong();
        this.told = start;
    }

    @Override
    public void after(int steps, double gain) {
        first = Double.isNaN(first) ? gain : first;
        lowest = Math.min(lowest, gain);
        long now = nanoTime.getAsLong();
        if (now - told >= BETWEEN) {
            told = now;
            log.accept(String.format(
                    Locale.ROOT,
                    "fit: step %d, %.1e left to gain, %.1e are enough%s",
                    steps,
                    gain,
                    enough,
                    left(now - start)));
        }
    }

    /** What is left falls by about the same factor in each second. */
    private String left(long elapsed) {
        double fallen = StrictMath.log(first / lowest);
        double toFall = Math.max(0, StrictMath.log(lowest / enough));
        if (!(fallen > 0)) {
            return "";
        }
        double seconds = toFall / fallen * elapsed / TimeUnit.SECONDS.toNanos(1);
        return seconds < 2 * MINUTE
                ? String.format(Locale.ROOT, ", about %.0f s left", seconds)
                : String.format(Locale.ROOT, ", about %.0f min left", seconds / MINUTE);
    }
}
