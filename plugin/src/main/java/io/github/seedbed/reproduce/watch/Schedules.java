package io.github.seedbed.reproduce.watch;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What is called instead of a method of the same name that does something soon, or every now and then: held still, it
 * is done at once, before its caller goes on, and not again for long; in another world it takes its time. What is to
 * come in a second or later, such as a watchdog, comes then.
 */
@SuppressWarnings("MissingJavadocMethod")
public final class Schedules {
    /** So long whoever schedules waits for what is done at once, however busy the machine. */
    private static final long PATIENCE = 2000;

    /** A timer does not tell when it has done something. */
    private static final long PAUSE = 200;

    /** Longer than most trainings. */
    private static final long AGAIN = TimeUnit.SECONDS.toNanos(30);

    private Schedules() {}

    private static boolean isAtOnce(long delay, TimeUnit unit, int site) {
        return Sites.met(site).world == World.STILL && unit.toNanos(delay) < Waits.SAFEGUARD;
    }

    public static ScheduledFuture<?> schedule(
            ScheduledExecutorService pool, Runnable task, long delay, TimeUnit unit, int site) {
        boolean now = isAtOnce(delay, unit, site);
        return awaited(now, pool.schedule(task, now ? 0 : delay, unit));
    }

    public static <T> ScheduledFuture<T> schedule(
            ScheduledExecutorService pool, Callable<T> task, long delay, TimeUnit unit, int site) {
        boolean now = isAtOnce(delay, unit, site);
        return awaited(now, pool.schedule(task, now ? 0 : delay, unit));
    }

    public static ScheduledFuture<?> scheduleAtFixedRate(
            ScheduledExecutorService pool, Runnable task, long first, long period, TimeUnit unit, int site) {
        if (!isAtOnce(Math.max(first, period), unit, site)) {
            return pool.scheduleAtFixedRate(task, first, period, unit);
        }
        awaited(true, pool.submit(task));
        return pool.scheduleAtFixedRate(task, AGAIN, AGAIN, TimeUnit.NANOSECONDS);
    }

    public static ScheduledFuture<?> scheduleWithFixedDelay(
            ScheduledExecutorService pool, Runnable task, long first, long delay, TimeUnit unit, int site) {
        if (!isAtOnce(Math.max(first, delay), unit, site)) {
            return pool.scheduleWithFixedDelay(task, first, delay, unit);
        }
        awaited(true, pool.submit(task));
        return pool.scheduleWithFixedDelay(task, AGAIN, AGAIN, TimeUnit.NANOSECONDS);
    }

    public static void schedule(Timer timer, TimerTask task, long delay, int site) throws InterruptedException {
        boolean now = isAtOnce(delay, TimeUnit.MILLISECONDS, site);
        timer.schedule(task, now ? 0 : delay);
        if (now) {
            Thread.sleep(PAUSE);
        }
    }

    public static void schedule(Timer timer, TimerTask task, long delay, long period, int site)
            throws InterruptedException {
        boolean now = isAtOnce(Math.max(delay, period), TimeUnit.MILLISECONDS, site);
        timer.schedule(task, now ? 0 : delay, now ? TimeUnit.NANOSECONDS.toMillis(AGAIN) : period);
        if (now) {
            Thread.sleep(PAUSE);
        }
    }

    public static void scheduleAtFixedRate(Timer timer, TimerTask task, long delay, long period, int site)
            throws InterruptedException {
        boolean now = isAtOnce(Math.max(delay, period), TimeUnit.MILLISECONDS, site);
        timer.scheduleAtFixedRate(task, now ? 0 : delay, now ? TimeUnit.NANOSECONDS.toMillis(AGAIN) : period);
        if (now) {
            Thread.sleep(PAUSE);
        }
    }

    private static <F extends Future<?>> F awaited(boolean now, F future) {
        if (now) {
            try {
                future.get(PATIENCE, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException | java.util.concurrent.CancellationException e) {
                // The caller hears of it when it asks, or goes on while the task waits
                return future;
            }
        }
        return future;
    }
}
