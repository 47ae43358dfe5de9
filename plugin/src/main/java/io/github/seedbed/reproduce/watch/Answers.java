package io.github.seedbed.reproduce.watch;

import java.io.File;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserPrincipal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Calendar;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.BaseStream;
import java.util.stream.Stream;

/** The values of each source in a world that is not the real one. */
final class Answers {
    private static final long MEMORY = 1L << 30;
    private static final long ANY = 4242;
    private static final int[] PROCESSORS = {2, 3, 1, 7};

    /** What was newest is oldest, and long ago. */
    private static final long MIRROR = 2 * 981_173_045_000L;

    private static final int APART = 1000;

    private static final String HOST = "elsewhere.example";

    /** One of those that are kept for examples (RFC 5737). */
    private static final byte[] ADDRESS = {(byte) 203, 0, 113, 7};

    private static final Map<Class<?>, Function<Clock, Object>> TIMES = new HashMap<>();

    static {
        TIMES.put(Instant.class, Clock::instant);
        TIMES.put(LocalDate.class, LocalDate::now);
        TIMES.put(LocalTime.class, LocalTime::now);
        TIMES.put(LocalDateTime.class, LocalDateTime::now);
        TIMES.put(OffsetDateTime.class, OffsetDateTime::now);
        TIMES.put(OffsetTime.class, OffsetTime::now);
        TIMES.put(MonthDay.class, MonthDay::now);
        TIMES.put(Year.class, Year::now);
        TIMES.put(YearMonth.class, YearMonth::now);
    }

    private Answers() {}

    static long number(String source, long real, int world) {
        return switch (source) {
            case "clock" -> Time.millis(world);
            case "elapsed" -> Time.nanos(world);
            case "memory" ->
                (world == World.STILL ? MEMORY : world == World.OTHER ? MEMORY / 3 : 5 * MEMORY) - Time.used(world);
            case "processors" -> PROCESSORS[Math.min(world, PROCESSORS.length) - 1];
            case "process" -> ANY + world;
            case "thread-names" -> world == World.STILL ? real : real + world;
            default -> real;
        };
    }

    static Object object(String source, Object real, int world) {
        return switch (source) {
            case "clock" -> time(real, world);
            case "unseeded" -> Chance.object(real, world);
            case "listing" -> listing(real, world == World.STILL ? 1 : -1);
            case "reflection" -> Orders.array(real, world == World.STILL ? 1 : -1);
            case "threads", "completion" -> threads(real, world);
            case "user" -> world == World.STILL ? real : new Somebody();
            case "host" -> world == World.STILL ? real : host(real);
            case "process" -> (ANY + world) + "@" + ANY;
            case "thread-names" -> world == World.STILL ? real : real + "-" + world;
            case "file-times" -> world == World.STILL ? real : fileTime(real, world);
            case "java-properties" -> world == World.STILL ? real : Runtime.Version.parse(version(real));
            case "child-process" -> world == World.STILL ? real : Child.of((Process) real);
            default -> real;
        };
    }

    private static Object threads(Object real, int world) {
        if (real instanceof BaseStream<?, ?> stream) {
            return world == World.STILL ? stream.sequential() : stream;
        }
        return real instanceof ForkJoinPool pool
                ? Forks.instead(pool, world)
                : real instanceof ExecutorService pool ? OneByOne.instead(pool, world) : real;
    }

    private static Object time(Object real, int world) {
        if (real instanceof Clock clock) {
            return Time.clock(clock.getZone(), world);
        } else if (real instanceof Calendar calendar) {
            calendar.setTimeInMillis(Time.millis(world));
            return calendar;
        } else if (real instanceof ZonedDateTime zoned) {
            return ZonedDateTime.now(Time.clock(zoned.getZone(), world));
        }
        Function<Clock, Object> now = TIMES.get(real.getClass());
        return now == null ? real : now.apply(Time.clock(ZoneOffset.UTC, world));
    }

    /** Files that were written at the same moment, as by git, were written at different ones. */
    static long fileTime(long real, String name, int world) {
        int apart = name.hashCode() % APART;
        return world <= World.STILL || real == 0
                ? real
                : world == World.OTHER ? MIRROR - real + apart : real - MIRROR / 4 - apart;
    }

    private static Object fileTime(Object real, int world) {
        if (real instanceof FileTime time) {
            return FileTime.fromMillis(fileTime(time.toMillis(), "", world));
        }
        return real instanceof BasicFileAttributes attributes ? new OtherTimes(attributes) : real;
    }

    /** A run may depend on the major version. */
    private static String version(Object real) {
        return ((Runtime.Version) real).feature() + ".0.99+1";
    }

    @SuppressWarnings("unchecked")
    private static Object listing(Object real, int direction) {
        if (real instanceof Stream<?> stream) {
            return Orders.paths((Stream<Path>) stream, direction);
        }
        return real instanceof DirectoryStream<?> files
                ? Orders.paths((DirectoryStream<Path>) files, direction)
                : real instanceof File[] || real instanceof String[] ? Orders.array(real, direction) : real;
    }

    /** Who owns a file elsewhere. */
    private static final class Somebody implements UserPrincipal {
        @Override
        public String getName() {
            return "somebody";
        }

        @Override
        public String toString() {
            return getName();
        }
    }

    private static Object host(Object real) {
        if (real instanceof byte[] card) {
            return Arrays.copyOf(new byte[] {2, 0, 0, 0, 0, 7}, card.length);
        }
        try {
            return real instanceof InetAddress ? InetAddress.getByAddress(HOST, ADDRESS) : HOST;
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
