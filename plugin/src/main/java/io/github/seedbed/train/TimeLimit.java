package io.github.seedbed.train;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a training may take before it is taken for one that hangs: what the project sets, else by far more than the
 * last one took.
 */
final class TimeLimit {
    /** A machine may be busy, and a disturbed training slow. */
    private static final long TIMES = 20;

    private static final Duration LEAST = Duration.ofMinutes(30);

    /** Nothing is known of the first one; builds that no person watches end at last. */
    private static final Duration FIRST = Duration.ofHours(24);

    private TimeLimit() {}

    static Duration of(Training training) throws IOException {
        if (training.limit().isPresent()) {
            return training.limit().get();
        }
        Optional<Duration> last = TrainingRecord.took(training);
        return last.map(duration -> duration.multipliedBy(TIMES))
                .map(limit -> limit.compareTo(LEAST) < 0 ? LEAST : limit)
                .orElse(FIRST);
    }

    /** Returns it in words, such as {@code 90 s} or {@code 30 min}. */
    static String words(Duration limit) {
        return limit.toMinutes() < 2 ? limit.toSeconds() + " s" : limit.toMinutes() + " min";
    }
}
