package io.github.seedbed.reproduce.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Time in a world that is held still: it passes by being asked for, thread by thread, so that loops end. */
final class Time {
    /** Another year, day, weekday, hour and minute. */
    private static final long SHIFT = 400L * 86_400_000 + 26_591_111;

    private static final int WEEK = 7;
    private static final long DAY = 86_400_000;

    /** The first day of 1970 was a Thursday, the fourth of the week. */
    private static final int FIRST_DAY = 3;

    private static final int SATURDAY = 5;
    private static final int WEDNESDAY = 2;

    /** Between two worlds, in nanoseconds: a prime, so that what remains of a division differs as well. */
    private static final long APART = 1_000_000_000_039L;

    /** From then on time passes twice as fast, and so on: who waits for a minute does not wait for long. */
    private static final long HASTE = 1000;

    private static final long LONGEST_STEP = 16;
    private static final long NANOS = 1_000_000;

    /** Parts of a millisecond. */
    private static final long FINE = 64;

    /** What passes with a look at the clock: held still, on a slower machine, on a faster one. */
    private static final long[] PACES = {FINE, 3 * FINE, 1};

    private static final ThreadLocal<long[]> CLOCK = ThreadLocal.withInitial(() -> new long[PACES.length + 1]);
    private static final ThreadLocal<long[]> ELAPSED = ThreadLocal.withInitial(() -> new long[PACES.length + 1]);
    private static final ThreadLocal<long[]> MEMORY = ThreadLocal.withInitial(() -> new long[PACES.length + 1]);
    private static final long BEGUN = System.nanoTime();
    private static final long NOW = Long.parseLong("0" + World.get("now"));

    private Time() {}

    static long millis(int world) {
        long then = NOW + (world - World.STILL) * SHIFT;
        return then + (world > World.OTHER ? daysToOtherHalf(then) * DAY : 0) + passed(CLOCK.get(), world) / FINE;
    }

    /** Who asks whether it is a weekend gets another answer. */
    private static long daysToOtherHalf(long then) {
        boolean weekend = Math.floorMod(NOW / DAY + FIRST_DAY, WEEK) >= SATURDAY;
        return Math.floorMod((weekend ? WEDNESDAY : SATURDAY) - then / DAY - FIRST_DAY, WEEK);
    }

    static long nanos(int world) {
        return world * APART + passed(ELAPSED.get(), world) * NANOS / FINE;
    }

    /** Memory fills as time passes, so that what is free is not what there is. */
    static long used(int world) {
        return passed(MEMORY.get(), world) * NANOS / FINE;
    }

    static void sleep(long millis) {
        for (int world = World.STILL; world <= PACES.length; world++) {
            CLOCK.get()[world] += millis * FINE;
            ELAPSED.get()[world] += millis * FINE;
        }
    }

    /** Time passes in all worlds at once: what a line is told that is held still depends on no other line's world. */
    private static long passed(long[] times, int world) {
        long haste = Math.min(LONGEST_STEP, times[0]++ / HASTE);
        for (int each = World.STILL; each <= PACES.length; each++) {
            boolean fast = PACES[each - 1] < FINE;
            times[each] += fast && isFresh() ? PACES[each - 1] : Math.max(FINE, PACES[each - 1]) << haste;
        }
        return times[Math.min(world, PACES.length)];
    }

    /** Who asks for long has asked often enough: the faster machine gets slow, so that loops end. */
    private static boolean isFresh() {
        return System.nanoTime() - BEGUN < NANOS * HASTE;
    }

    /** A clock of the world. */
    static Clock clock(ZoneId zone, int world) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return clock(other, world);
            }

            @Override
            public Instant instant() {
                return Instant.ofEpochMilli(Time.millis(world));
            }
        };
    }
}
