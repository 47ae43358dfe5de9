package io.github.seedbed.internal.http;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** One line that says how much was transferred, how fast, and how long the rest takes. */
public final class ProgressLine implements Progress {
    /** For a line that is written over itself. */
    public static final Duration LIVE = Duration.ofMillis(500);

    /** For a log, which keeps each. */
    public static final Duration LOGGED = Duration.ofSeconds(10);

    private static final double KIB = 1024;

    private final String what;
    private final long total;
    private final Consumer<String> line;
    private final long interval;
    private final LongSupplier nanos;
    private final long started;
    private long shown;
    private long done;

    /**
     * Begins at 0.
     *
     * @param what is transferred, such as {@code Downloading hf:acme/penguins}
     * @param total bytes; 0 if it is not known
     * @param line takes the line
     * @param interval how long it is the same at least
     */
    public ProgressLine(String what, long total, Consumer<String> line, Duration interval) {
        this(what, total, line, interval, System::nanoTime);
    }

    ProgressLine(String what, long total, Consumer<String> line, Duration interval, LongSupplier nanos) {
        this.interval = interval.toNanos();
        this.what = what;
        this.total = total;
        this.line = line;
        this.nanos = nanos;
        this.started = nanos.getAsLong();
        this.shown = started;
    }

    @Override
    public synchronized void moved(long bytes) {
        done += bytes;
        long now = nanos.getAsLong();
        if (now - shown >= interval) {
            shown = now;
            line.accept(text(now));
        }
    }

    /** Returns the line as it is now. */
    public synchronized String text() {
        return text(nanos.getAsLong());
    }

    private String text(long now) {
        double seconds = Math.max((now - started) / 1e9, 1e-3);
        double rate = done / seconds;
        StringBuilder text = new StringBuilder(what).append(": ").append(size(done));
        if (total > 0) {
            text.append(" of ").append(size(total));
        }
        text.append(", ").append(size(Math.round(rate))).append("/s");
        if (total > done && rate > 0) {
            text.append(", ").append(duration((total - done) / rate)).append(" left");
        }
        return text.toString();
    }

    private static String duration(double seconds) {
        Duration left = Duration.ofSeconds(Math.min(Math.round(seconds), TimeUnit.DAYS.toSeconds(99)));
        return left.toMinutes() == 0
                ? left.toSeconds() + " s"
                : left.toMinutes() + " min " + left.toSecondsPart() + " s";
    }

    /**
     * Returns a size for people.
     *
     * @param bytes at least 0
     */
    public static String size(long bytes) {
        if (bytes < KIB) {
            return bytes + " B";
        }
        double size = bytes / KIB;
        int unit = 0;
        for (; size >= KIB && unit < 3; unit++) {
            size /= KIB;
        }
        return String.format(Locale.ROOT, "%.1f %s", size, new String[] {"KiB", "MiB", "GiB", "TiB"}[unit]);
    }
}
