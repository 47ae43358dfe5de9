package io.github.seedbed.reproduce;

import io.github.seedbed.difference.Difference;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells by their look which values are times. */
final class Times {
    private static final Pattern TIME_OF_DAY = Pattern.compile("\\b\\d{1,2}:\\d{2}(:\\d{2})?\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])(\\d{10}|\\d{13}|\\d{16}|\\d{19})(?!\\d)");

    /** What stands in the name of a value that is a time or took one. */
    private static final Pattern NAME = Pattern.compile(
            "(^|[^a-z])(time|timestamp|date|created|written|duration|elapsed|seconds|millis|nanos|took|started|finished)"
                    + "([^a-z]|$)");

    /** A day, for a file may be a day old in another zone. */
    private static final Duration NEAR = Duration.ofDays(2);

    /** Digits after those of seconds. */
    private static final List<Long> UNITS = List.of(1L, 1_000L, 1_000_000L, 1_000_000_000L);

    private final Instant now;

    Times(Clock clock) {
        now = clock.instant();
    }

    /** Returns whether a value that differs by chance reads as a time, or has the name of one. */
    boolean isTime(Difference difference) {
        return isNow(difference)
                || NAME.matcher(words(difference.place())).find()
                || difference.kind() != Difference.Kind.ORDER
                        && TIME_OF_DAY.matcher(difference.first()).find()
                        && TIME_OF_DAY.matcher(difference.second()).find();
    }

    /** Names in camel case, or with underscores, are taken apart. */
    private static String words(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** Returns whether both values hold a date of about today, or the seconds since 1970. */
    boolean isNow(Difference difference) {
        return isNow(difference.first()) || isNow(difference.second()) || isNow(difference.place());
    }

    boolean isNow(String value) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        for (int days = -1; days <= 1; days++) {
            LocalDate day = today.plusDays(days);
            boolean written = value.contains(day.toString())
                    || value.contains(day.toString().replace("-", ""));
            if (written || namesDay(value, day)) {
                return true;
            }
        }
        return NUMBER.matcher(plain(value)).results().map(MatchResult::group).anyMatch(this::isInstant);
    }

    /** As people and {@code Date.toString} write it: day and year as words of their own, with a time of day. */
    private static boolean namesDay(String value, LocalDate day) {
        return value.matches(".*\\b0?" + day.getDayOfMonth() + "\\b.*")
                && value.matches(".*\\b" + day.getYear() + "\\b.*")
                && TIME_OF_DAY.matcher(value).find();
    }

    /** A number in JSON may be 1.7E12. */
    private static String plain(String value) {
        try {
            return value.matches("[0-9.]+E[0-9]+")
                    ? new BigDecimal(value).toBigInteger().toString()
                    : value;
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private boolean isInstant(String digits) {
        double number = Double.parseDouble(digits);
        return UNITS.stream().anyMatch(unit -> Math.abs(number / unit - now.getEpochSecond()) < NEAR.toSeconds());
    }
}
