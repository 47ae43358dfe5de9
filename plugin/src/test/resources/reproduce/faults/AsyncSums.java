// Cause: completion
// Place: metrics.json: loss is
// Line: runAsync
import java.util.concurrent.CompletableFuture;

/** Parts add themselves to a total when they are done. */
final class AsyncSums {
    private AsyncSums() {}

    private double total;
    private synchronized void add(double part) {
        total += part;
    }
    private static double part(int shard) {
        double sum = 0;
        for (int i = shard; i < 300_000; i += 16) {
            sum += 1 / (1.0 + i);
        }
        return sum;
    }
    public static void main(String[] args) throws Exception {
        AsyncSums sums = new AsyncSums();
        CompletableFuture<?>[] all = new CompletableFuture<?>[16];
        for (int s = 0; s < all.length; s++) {
            int shard = s;
            all[s] = CompletableFuture.runAsync(() -> sums.add(part(shard)));
        }
        CompletableFuture.allOf(all).join();
        Save.metric(args, "loss", sums.total);
    }
}
