// Cause: completion
// Place: metrics.json: loss
// Line: newFixedThreadPool

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** Results are added as they arrive. */
final class ArrivalQueue {
    private ArrivalQueue() {}

    public static void main(String[] args) throws Exception {
        LinkedBlockingQueue<Double> results = new LinkedBlockingQueue<>();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        for (double loss : new double[] {1e16, 1, -1e16, 3, 0.1, 7e15}) {
            pool.submit(() -> {
                results.put(loss);
                return null;
            });
        }
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += results.take();
        }
        pool.shutdown();
        Save.metric(args, "loss", sum);
    }
}
