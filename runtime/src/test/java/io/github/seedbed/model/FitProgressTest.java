package io.github.seedbed.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FitProgressTest {
    @Test
    void tellsEveryTenSecondsHowLongItWillTake() {
        List<String> lines = new ArrayList<>();
        AtomicLong seconds = new AtomicLong();
        FitProgress progress = new FitProgress(lines::add, () -> TimeUnit.SECONDS.toNanos(seconds.get()), 1e-4);
        double gain = 1;
        for (int step = 1; step <= 5; step++) {
            seconds.addAndGet(4);
            progress.after(step, gain);
            gain /= 10;
        }
        assertThat(lines).containsExactly("fit: step 3, 1.0e-02 left to gain, 1.0e-04 are enough, about 12 s left");
    }

    @Test
    void tellsLongTimesInMinutesAndNoneWhereNothingFalls() {
        List<String> lines = new ArrayList<>();
        AtomicLong seconds = new AtomicLong();
        FitProgress progress = new FitProgress(lines::add, () -> TimeUnit.SECONDS.toNanos(seconds.get()), 1e-4);
        for (double gain : new double[] {1, 1, 0.1}) {
            seconds.addAndGet(100);
            progress.after(1, gain);
        }
        assertThat(lines)
                .containsExactly(
                        "fit: step 1, 1.0e+00 left to gain, 1.0e-04 are enough",
                        "fit: step 1, 1.0e+00 left to gain, 1.0e-04 are enough",
                        "fit: step 1, 1.0e-01 left to gain, 1.0e-04 are enough, about 15 min left");
    }
}
