package io.github.seedbed.internal.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/** A date, or a date with a time, as it is written in a file. A time is taken as it stands: no zone is applied. */
public final class CellDate {
    static final String SECONDS = "seconds";
    static final String MILLISECONDS = "milliseconds";

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][ ]")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private final Optional<String> format;
    private final DateTimeFormatter formatter;
    /** Several columns are made of one date: it is read once. */
    private Read last = new Read("", Optional.empty());

    /** In one object: another thread sees a text with its own time, or an older one with its own. */
    private record Read(String text, Optional<LocalDateTime> time) {}

    /**
     * Reads dates of a format.
     *
     * @param format a pattern of {@link DateTimeFormatter}, or {@code seconds} or {@code milliseconds} since 1970; ISO
     *     8601 if absent
     * @throws IllegalArgumentException if nobody can read dates by it
     */
    public CellDate(Optional<String> format) {
        this.format = format;
        this.formatter = formatter(format.filter(pattern -> !isEpoch(pattern)));
    }

    private static boolean isEpoch(String format) {
        return format.equals(SECONDS) || format.equals(MILLISECONDS);
    }

    /**
     * Returns what reads dates: strictly, in English, and in any case of the letters.
     *
     * @param pattern of {@link DateTimeFormatter}; ISO 8601 if absent
     * @throws IllegalArgumentException if it is no pattern
     */
    public static DateTimeFormatter formatter(Optional<String> pattern) {
        return pattern.map(letters -> new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(letters.replace("yyyy", "uuuu"))
                        .toFormatter(Locale.ENGLISH)
                        .withResolverStyle(ResolverStyle.STRICT))
                .orElse(ISO);
    }

    /**
     * Returns the time; midnight if the text names a day only; empty if it is no date of the format.
     *
     * @param text as it stands in a file
     */
    public Optional<LocalDateTime> of(String text) {
        Read read = last;
        if (!text.equals(read.text())) {
            read = new Read(text, read(text));
            last = read;
        }
        return read.time();
    }

    private Optional<LocalDateTime> read(String text) {
        try {
            return Optional.of(format.filter(CellDate::isEpoch).isPresent() ? epoch(text) : parsed(text));
        } catch (DateTimeException | NumberFormatException | ArithmeticException ignored) {
            return Optional.empty();
        }
    }

    private LocalDateTime epoch(String text) {
        double number = Double.parseDouble(text);
        double seconds = format.orElse("").equals(SECONDS) ? number : number / 1000;
        return LocalDateTime.ofInstant(Instant.ofEpochSecond((long) Math.floor(seconds)), ZoneOffset.UTC);
    }

    private LocalDateTime parsed(String text) {
        TemporalAccessor parsed = formatter.parse(text);
        LocalDate day = parsed.query(TemporalQueries.localDate());
        if (day == null) {
            // A month without a day, or a year alone
            int month = parsed.isSupported(ChronoField.MONTH_OF_YEAR) ? parsed.get(ChronoField.MONTH_OF_YEAR) : 1;
            day = LocalDate.of(parsed.get(ChronoField.YEAR), month, 1);
        }
        LocalTime time = parsed.query(TemporalQueries.localTime());
        return LocalDateTime.of(day, time == null ? LocalTime.MIDNIGHT : time);
    }

    /** Returns what a date must look like. */
    public String expected() {
        return format.orElse("yyyy-MM-dd, perhaps with a time, such as 2024-02-29T18:30");
    }
}
