import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Limits of time for the case that something hangs, and short ones after which it is tried again. */
final class SafeguardOfMinutes {
    private SafeguardOfMinutes() {}

    public static void main(String[] args) throws Exception {
        BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(4);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Future<?> filled = pool.submit(() -> {
            for (int row = 1; row <= 50; row++) {
                queue.put(row);
            }
            return null;
        });
        long sum = 0;
        while (!filled.isDone() || !queue.isEmpty()) {
            Integer row = queue.poll(2, TimeUnit.MILLISECONDS);
            sum += row == null ? 0 : row;
        }
        filled.get(10, TimeUnit.MINUTES);
        pool.shutdown();
        if (!pool.awaitTermination(1, TimeUnit.HOURS)) {
            throw new IllegalStateException("the pool hangs");
        }
        Save.metric(args, "sum", sum);
    }
}
