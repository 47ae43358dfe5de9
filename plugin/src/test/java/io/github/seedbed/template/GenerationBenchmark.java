package io.github.seedbed.template;

import io.github.seedbed.files.SortedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Times generation in process. Not a test: docs/benchmarks/in-process.sh starts it. */
final class GenerationBenchmark {
    private static final int PROJECTS = 400;
    private static final double NANOS = 1e6;

    private GenerationBenchmark() {}

    public static void main(String[] args) throws IOException {
        Path scratch = Files.createTempDirectory("seedbed");
        try {
            Path jar = scratch.resolve("archetype.jar");
            Sample.derive(Path.of("../templates/tabular-classification")).packInto(jar);
            double[] times = new double[PROJECTS];
            for (int i = 0; i < PROJECTS; i++) {
                Answers answers = new Answers("com.example", "project-" + i, "1.0-SNAPSHOT", "com.example.p" + i);
                long start = System.nanoTime();
                Rendering.project(jar, answers, scratch.resolve("projects"), "benchmark");
                times[i] = (System.nanoTime() - start) / NANOS;
            }
            System.out.printf(
                    Locale.ROOT,
                    "first %.0f ms, each of the next 49 %.1f ms, each of the last 350 %.1f ms (medians)%n",
                    times[0],
                    median(times, 1, 50),
                    median(times, 50, PROJECTS));
        } finally {
            SortedFiles.delete(scratch);
        }
    }

    private static double median(double[] times, int from, int to) {
        double[] sorted = Arrays.stream(times, from, to).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
