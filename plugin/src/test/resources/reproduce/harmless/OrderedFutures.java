import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A pool, its results joined in their order. */
final class OrderedFutures {
    private OrderedFutures() {}

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<Double>> parts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int shard = i;
            parts.add(pool.submit(() -> {
                double sum = 0;
                for (int row = shard; row < 10_000; row += 8) {
                    sum += 1.0 / (1 + row);
                }
                return sum;
            }));
        }
        double loss = 0;
        for (Future<Double> part : parts) {
            loss += part.get();
        }
        pool.shutdown();
        Save.metric(args, "loss", loss);
    }
}
