// Cause: completion
// Place: metrics.json: best is
// Line: pool.invokeAny
// Line: newFixedThreadPool
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Whichever candidate is ready first is taken. */
final class FirstToFinish {
    private FirstToFinish() {}

    private static String fit(String name, int rounds) {
        double weight = 0;
        for (int i = 1; i < rounds; i++) {
            weight += Math.sqrt(i) / rounds;
        }
        return name + Math.round(weight);
    }
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Callable<String>> candidates = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String name = "candidate-" + i + ":";
            candidates.add(() -> fit(name, 400_000));
        }
        Save.metric(args, "best", pool.invokeAny(candidates));
        pool.shutdownNow();
    }
}
