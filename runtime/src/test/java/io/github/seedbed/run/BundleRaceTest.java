package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.Experiments;
import io.github.seedbed.bundle.Bundle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sixteen threads predict while the bundle is closed under them, again and again. */
@Tag("full")
class BundleRaceTest {
    private static final int THREADS = 16;
    private static final int CLOSINGS = 300;

    /** Few: a close waits for those predicting, and it is where they begin and end that it can go wrong. */
    private static final int ROWS = 10;

    @TempDir
    private Path folder;

    @Test
    void closingWaitsForThosePredictingAndTellsThoseWhoComeLater() throws Exception {
        Experiments.flowers(folder);
        Path run = Experiments.train(folder);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        SplittableRandom random = new SplittableRandom(1);
        long predicted = 0;
        for (int closed = 0; closed < CLOSINGS; closed++) {
            List<Future<Long>> answers = start(pool, Bundle.of(run), random.nextInt(10));
            for (Future<Long> answer : answers) {
                predicted += answer.get();
            }
        }
        pool.shutdown();
        System.out.println("Closed " + CLOSINGS + " times, " + predicted + " rows predicted");
        assertThat(predicted).isGreaterThan(CLOSINGS);
    }

    private static List<Future<Long>> start(ExecutorService pool, Bundle bundle, int milliseconds) throws Exception {
        List<Map<String, Object>> rows = Collections.nCopies(ROWS, Map.of("petal", 2.5, "soil", "clay"));
        List<Future<Long>> answers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            answers.add(pool.submit(() -> predicted(bundle, rows)));
        }
        Thread.sleep(milliseconds);
        bundle.close();
        bundle.close();
        return answers;
    }

    private static long predicted(Bundle bundle, List<Map<String, Object>> rows) throws IOException {
        long n = 0;
        try {
            while (true) {
                n += bundle.predict(rows).size();
            }
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("the model is closed");
            return n;
        }
    }
}
