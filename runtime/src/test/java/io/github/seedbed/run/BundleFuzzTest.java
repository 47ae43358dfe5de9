package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.Experiments;
import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bundles that were changed at random, by the thousand, always the same ones: each is loaded and predicts, or is
 * refused as a problem. None throws anything else, hangs, crashes Java, or leaves a file.
 */
class BundleFuzzTest {
    private static final long SEED = 20_261_129;
    private static final int FEW = 2_000;
    private static final int MANY = 30_000;

    /** For one, on a machine that is busy. */
    private static final long SECONDS = 30;

    /** Between two looks for files that nobody wrote: they stay until then. */
    private static final int LOOKS = 100;

    private static final Set<String> KNOWN = Set.of(
            "bundle.zip",
            "kind0/SHA256SUMS",
            "kind0/config.json",
            "kind0/model.onnx",
            "kind0/parity.json",
            "kind1/SHA256SUMS",
            "kind1/config.json",
            "kind1/model.onnx",
            "kind1/parity.json");

    @TempDir
    private Path folder;

    private final List<Mutants> kinds = new ArrayList<>();

    @BeforeEach
    void train() throws IOException {
        Experiments.flowers(folder);
        kinds.add(new Mutants(Experiments.train(folder)));
        kinds.add(new Mutants(Experiments.trainForest(folder)));
    }

    @Test
    void twoThousandMutants() throws Exception {
        mutate(FEW);
    }

    @Test
    @Tag("full")
    void thirtyThousandMutants() throws Exception {
        mutate(MANY);
    }

    private void mutate(int count) throws Exception {
        long start = System.nanoTime();
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(threads, BundleFuzzTest::daemon);
        List<Future<Map<String, Integer>>> parts = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int first = thread;
            Path place = Files.createDirectories(folder.resolve("mutants" + thread));
            parts.add(pool.submit(() -> {
                ExecutorService loading = Executors.newSingleThreadExecutor(BundleFuzzTest::daemon);
                Map<String, Integer> outcomes = new TreeMap<>();
                for (int i = first; i < count; i += threads) {
                    outcomes.merge(outcome(i, place, loading), 1, Integer::sum);
                    if (i % LOOKS < threads) {
                        assertThat(SortedFiles.below(place)).as("mutant %d", i).isSubsetOf(KNOWN);
                    }
                }
                assertThat(SortedFiles.below(place)).isSubsetOf(KNOWN);
                loading.shutdown();
                return outcomes;
            }));
        }
        Map<String, Integer> outcomes = new TreeMap<>();
        for (Future<Map<String, Integer>> part : parts) {
            part.get().forEach((outcome, n) -> outcomes.merge(outcome, n, Integer::sum));
        }
        pool.shutdown();
        System.out.println(
                "Mutants: " + count + ", " + outcomes + ", " + (System.nanoTime() - start) / 1_000_000_000 + " s");
        assertThat(outcomes.keySet()).isSubsetOf("loaded", "refused", "unreadable");
        assertThat(outcomes.get("loaded")).isGreaterThan(count / 100);
        assertThat(outcomes.get("refused")).isGreaterThan(count / 2);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "mutants");
        thread.setDaemon(true);
        return thread;
    }

    private String outcome(int number, Path place, ExecutorService loading) throws Exception {
        SplittableRandom random = new SplittableRandom(SEED + number);
        int kind = random.nextInt(kinds.size());
        Path mutant = kinds.get(kind).write(random, place.resolve("kind" + kind));
        try {
            return loading.submit(() -> outcome(mutant)).get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("mutant " + number + " hangs", e);
        } catch (ExecutionException e) {
            throw new AssertionError("mutant " + number, e.getCause());
        }
    }

    private static String outcome(Path mutant) {
        try (Bundle loaded = Bundle.load(mutant)) {
            predict(loaded);
            return "loaded";
        } catch (ProblemException e) {
            return "refused";
        } catch (IOException e) {
            return "unreadable";
        }
    }

    private static void predict(Bundle loaded) {
        try {
            loaded.predict(
                    List.of(Map.of(), Map.of("petal", 2.5, "soil", "clay"), Map.of("petal", 1e30, "sepal", -1e30)));
        } catch (ProblemException expected) {
            assertThat(expected.problems()).isNotEmpty();
        }
    }
}
