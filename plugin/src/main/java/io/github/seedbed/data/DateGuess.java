package io.github.seedbed.data;

import io.github.seedbed.internal.date.CellDate;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How the dates of a column are written, if they are dates, and which parts of them differ. */
final class DateGuess {
    /** Of days, and of months alone; where two read the same cells, the first is taken. */
    private static final List<String> DAYS = List.of(
            "d.M.yyyy",
            "M/d/yyyy",
            "d/M/yyyy",
            "yyyy/M/d",
            "d-M-yyyy",
            "M-d-yyyy",
            "MMM d yyyy",
            "MMM d, yyyy",
            "MMMM d, yyyy",
            "d MMM yyyy",
            "d MMMM yyyy",
            "d-MMM-yyyy",
            "MMM yyyy",
            "M/yyyy",
            "yyyy-M");

    private static final List<String> TIMES = List.of("", " H:mm", " H:mm:ss", " h:mm a", " h:mm:ss a");

    private static final Map<String, DateTimeFormatter> FORMATS = formats();

    private static final int WEEK = 7;

    private final Map<String, DateTimeFormatter> formats = new LinkedHashMap<>(FORMATS);
    private final Map<String, Set<Long>> parts = new TreeMap<>();

    /** By pattern; the empty one is ISO 8601. */
    private static Map<String, DateTimeFormatter> formats() {
        Map<String, DateTimeFormatter> formats = new LinkedHashMap<>(Map.of("", CellDate.formatter(Optional.empty())));
        for (String time : TIMES) {
            for (String day : DAYS) {
                formats.put(day + time, CellDate.formatter(Optional.of(day + time)));
            }
        }
        return formats;
    }

    /** Returns all patterns that may be offered; the empty one is ISO 8601. */
    static List<String> patterns() {
        return List.copyOf(FORMATS.keySet());
    }

    /**
     * Looks at a cell.
     *
     * @param cell any that is not a number
     */
    void add(String cell) {
        boolean isFirst = true;
        for (Iterator<DateTimeFormatter> left = formats.values().iterator(); left.hasNext(); ) {
            Optional<TemporalAccessor> time = parsed(left.next(), cell);
            if (time.isEmpty()) {
                left.remove();
            } else if (isFirst) {
                isFirst = false;
                note(time.get());
            }
        }
    }

    private static Optional<TemporalAccessor> parsed(DateTimeFormatter format, String cell) {
        try {
            return Optional.of(format.parse(cell));
        } catch (DateTimeException ignored) {
            return Optional.empty(); // a date of another format, or none
        }
    }

    private void note(TemporalAccessor time) {
        note("year", time, ChronoField.YEAR, Long.MAX_VALUE);
        note("month", time, ChronoField.MONTH_OF_YEAR, Long.MAX_VALUE);
        note("weekday", time, ChronoField.EPOCH_DAY, WEEK);
        note("hour", time, ChronoField.HOUR_OF_DAY, Long.MAX_VALUE);
    }

    private void note(String part, TemporalAccessor time, ChronoField field, long modulus) {
        if (time.isSupported(field)) {
            parts.computeIfAbsent(part, key -> new TreeSet<>()).add(Math.floorMod(time.getLong(field), modulus));
        }
    }

    /** Returns whether all cells are dates of one format. */
    boolean isDate() {
        return !formats.isEmpty();
    }

    /** Returns how they are written; empty if as in ISO 8601. */
    Optional<String> format() {
        return formats.containsKey("")
                ? Optional.empty()
                : Optional.of(formats.keySet().iterator().next());
    }

    /** Returns another reading; empty if there is one only. */
    Optional<String> otherFormat() {
        return formats.containsKey("")
                ? Optional.empty()
                : formats.keySet().stream().skip(1).findFirst();
    }

    /** Returns what can be learnt of them: what is the same in every row says nothing. */
    List<String> parts() {
        List<String> differing = new ArrayList<>();
        for (String part : List.of("year", "month", "weekday", "hour")) {
            if (parts.getOrDefault(part, Set.of()).size() > 1) {
                differing.add(part);
            }
        }
        differing.add("days");
        return differing;
    }
}
