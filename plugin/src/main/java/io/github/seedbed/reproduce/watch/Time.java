package io.github.seedbed.reproduce.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Time in a world that is held still: it passes by being asked for, thread by thread, so that loops end. */
final class Time {
    /** Another year, day, weekday, hour and minute. */
    private static final long SHIFT = 400L * 86_400_000 + 26_591_111;

    /** From then on time passes twice as fast, and so on: who waits for a minute does not wait for long. */
    private static final long HASTE = 1000;

    private static final long LONGEST_STEP = 16;
    private static final long NANOS = 1_000_000;
    private static final ThreadLocal<long[]> CLOCK = ThreadLocal.withInitial(() -> new long[2]);
    private static final ThreadLocal<long[]> ELAPSED = ThreadLocal.withInitial(() -> new long[2]);
    private static final ThreadLocal<long[]> MEMORY = ThreadLocal.withInitial(() -> new long[2]);
    private static final long NOW = Long.parseLong("0" + World.get("now"));

    private Time() {}

    static long millis(int world) {
        return NOW + (world - World.STILL) * SHIFT + passed(CLOCK.get(), world);
    }

    static long nanos(int world) {
        return world * NANOS * NANOS + passed(ELAPSED.get(), world) * NANOS;
    }

    /** Memory fills as time passes, so that what is free is not what there is. */
    static long used(int world) {
        return passed(MEMORY.get(), world) * NANOS;
    }

    static void sleep(long millis) {
        CLOCK.get()[1] += millis;
        ELAPSED.get()[1] += millis;
    }

    private static long passed(long[] ticks, int world) {
        long step = 2L * world - 1 << Math.min(LONGEST_STEP, ticks[0]++ / HASTE);
        return ticks[1] += step;
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
