// Cause: completion
// Place: metrics.json: best is
// Line: execute(
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;

/** Two tasks of the common pool set the same value. */
final class LastWriterWins {
    private LastWriterWins() {}

    public static void main(String[] args) throws Exception {
        AtomicInteger best = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(2);
        for (int candidate : new int[] {1, 2}) {
            ForkJoinPool.commonPool().execute(() -> {
                best.set(candidate);
                done.countDown();
            });
        }
        done.await();
        Save.metric(args, "best", best.get());
    }
}
