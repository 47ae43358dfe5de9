package io.github.seedbed.assembly;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Maven's {@code project.build.outputTimestamp} as the time of a zip's entries. */
final class OutputTime {
    /** The earliest time that a zip can hold. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private OutputTime() {}

    /**
     * Parses it.
     *
     * @param timestamp ISO 8601 or seconds since 1970; null, empty or one letter means none, as in Maven's own plugins
     */
    static LocalDateTime of(String timestamp) {
        if (timestamp == null || timestamp.length() < 2) {
            return EARLIEST;
        }
        LocalDateTime time = parsed(timestamp);
        return time.isBefore(EARLIEST) ? EARLIEST : time;
    }

    private static LocalDateTime parsed(String timestamp) {
        try {
            Instant instant = timestamp.matches("[0-9]{2,12}")
                    ? Instant.ofEpochSecond(Long.parseLong(timestamp))
                    : OffsetDateTime.parse(timestamp).toInstant();
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new ProblemException(
                    new Problem(
                            "The build's time cannot be read",
                            "pom.xml, property project.build.outputTimestamp",
                            "\"" + timestamp
                                    + "\" is neither a time such as 2026-01-01T00:00:00Z nor seconds since 1970",
                            "correct it, or remove the property"),
                    e);
        }
    }
}
