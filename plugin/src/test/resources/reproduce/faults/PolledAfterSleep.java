// Cause: completion
// Place: metrics.json: checkpoint is
// Line: Thread.sleep(
// Line: CompletableFuture.runAsync
import java.util.concurrent.CompletableFuture;

/** Whoever waits a moment takes what is there by then. */
final class PolledAfterSleep {
    private static volatile long steps;

    private PolledAfterSleep() {}

    public static void main(String[] args) throws Exception {
        CompletableFuture<Void> fitting = CompletableFuture.runAsync(() -> {
            for (long i = 0; i < 50_000_000L; i++) {
                steps = i;
            }
        });
        Thread.sleep(40);
        long checkpoint = steps;
        fitting.join();
        Save.metric(args, "checkpoint", checkpoint);
    }
}
