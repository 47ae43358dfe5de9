package io.github.seedbed.features;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a model learns from a date or a time: a date itself is neither a number nor a category. */
public enum DatePart {
    /** The year, a number. */
    YEAR,
    /** The month, a category: January to December. */
    MONTH,
    /** The day of the week, a category: Monday to Sunday. */
    WEEKDAY,
    /** The hour, a number from 0 to 23. */
    HOUR,
    /** Whole days since 1970-01-01, a number. */
    DAYS;

    private static final LocalDate EPOCH = LocalDate.of(1970, 1, 1);
    private static final List<String> MONTHS = names(Month.values());
    private static final List<String> WEEKDAYS = names(DayOfWeek.values());

    /** Not those of Java's locales, which differ between its versions. */
    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> value.name().charAt(0) + value.name().substring(1).toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Returns its values, in their order; empty if it is a number. */
    public Optional<List<String>> categories() {
        return switch (this) {
            case MONTH -> Optional.of(MONTHS);
            case WEEKDAY -> Optional.of(WEEKDAYS);
            default -> Optional.empty();
        };
    }

    /**
     * Returns the number of a time; of a category its index.
     *
     * @param time as it is written, without a zone
     */
    public float of(LocalDateTime time) {
        return switch (this) {
            case YEAR -> time.getYear();
            case MONTH -> time.getMonthValue() - 1;
            case WEEKDAY -> time.getDayOfWeek().getValue() - 1;
            case HOUR -> time.getHour();
            case DAYS -> ChronoUnit.DAYS.between(EPOCH, time.toLocalDate());
        };
    }

    /** Returns what files call it, such as {@code month}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
