package io.github.seedbed.internal.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When to ask again: a few times, later each time, and when the server says so. */
final class Retries {
    /** As the clients of others do: a second, doubled each time. */
    static final int MOST_ATTEMPTS = 6;

    private static final List<Integer> STATUSES = List.of(408, 425, 429, 500, 502, 503, 504);
    private static final int TOO_MANY = 429;

    private static final Duration LONGEST = Duration.ofSeconds(8);

    /** A window of the Hub has five minutes; who is sent away for longer is better told. */
    private static final Duration MOST_PATIENCE = Duration.ofMinutes(6);

    /** {@code RateLimit: "api";r=0;t=55}: nothing remains for 55 seconds. */
    private static final Pattern EXHAUSTED = Pattern.compile(";\\s*r=0\\s*;\\s*t=([0-9]{1,6})\\b");

    /** Those who were sent away together do not come back together. Not the seed of anything. */
    private final SplittableRandom jitter;

    Retries(long seed) {
        jitter = new SplittableRandom(seed);
    }

    static boolean isRefusal(Answer answer) {
        return answer.status() == TOO_MANY;
    }

    static boolean isWorthIt(Answer answer) {
        return STATUSES.contains(answer.status()) && asked(answer).compareTo(MOST_PATIENCE) <= 0;
    }

    /**
     * Returns how long to wait.
     *
     * @param attempt how many there were already
     * @param answer to the last one, if there was one
     */
    Duration pause(int attempt, Optional<Answer> answer) {
        long doubled = Math.min(LONGEST.toMillis(), 1000L << (attempt - 1));
        long own = doubled / 2 + jitter.nextLong(doubled / 2 + 1);
        long asked = answer.map(Retries::asked).orElse(Duration.ZERO).toMillis();
        // Later than asked, never earlier
        return Duration.ofMillis(asked > 0 ? asked + own / 4 : own);
    }

    private static Duration asked(Answer answer) {
        Optional<Matcher> exhausted = answer.header("RateLimit")
                .filter(header -> answer.status() == TOO_MANY)
                .map(EXHAUSTED::matcher)
                .filter(Matcher::find);
        return exhausted
                .map(matcher -> matcher.group(1))
                .or(() -> answer.header("Retry-After").filter(seconds -> seconds.matches("[0-9]{1,6}")))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
    }
}
