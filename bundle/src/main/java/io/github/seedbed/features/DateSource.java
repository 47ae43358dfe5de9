package io.github.seedbed.features;

import io.github.seedbed.internal.date.CellDate;
import java.util.Objects;
import java.util.Optional;

/** The date that an input is a part of: whoever has the date need not take it apart. */
public final class DateSource {
    private final String column;
    private final DatePart part;
    private final Optional<String> format;
    private final CellDate dates;

    /**
     * Names the date.
     *
     * @param column of the data, with the date
     * @param part of it that the input is
     * @param format of the dates: a pattern of {@link java.time.format.DateTimeFormatter}, or {@code seconds} or
     *     {@code milliseconds} since 1970; as ISO 8601 writes them if absent
     * @throws IllegalArgumentException if nobody can read dates by the format
     */
    public DateSource(String column, DatePart part, Optional<String> format) {
        this.column = column;
        this.part = part;
        this.format = format;
        this.dates = new CellDate(format);
    }

    /** Returns the column of the data. */
    public String column() {
        return column;
    }

    /** Returns the part of the date. */
    public DatePart part() {
        return part;
    }

    /** Returns how dates are written; empty for ISO 8601. */
    public Optional<String> format() {
        return format;
    }

    /** Returns what a date must look like, in words. */
    public String expected() {
        return dates.expected();
    }

    /**
     * Returns the part of a date, as training takes it apart.
     *
     * @param date as it is written in the data
     * @return an {@link Integer}, or the name of a month or a day of the week; empty if it is no date of the format
     */
    public Optional<Object> value(String date) {
        return dates.of(date)
                .map(time -> (int) part.of(time))
                .map(number -> part.categories()
                        .<Object>map(names -> names.get(number))
                        .orElse(number));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DateSource date
                && column.equals(date.column)
                && part == date.part
                && format.equals(date.format);
    }

    @Override
    public int hashCode() {
        return Objects.hash(column, part, format);
    }

    @Override
    public String toString() {
        return part + " of " + column;
    }
}
