// Cause: thread-names
// Place: metrics.json: weight is
// Line: getId()
import java.util.Random;

/** Each thread seeds its generator with its id. */
final class SeedPerThread {
    private SeedPerThread() {}

    private static double draw() {
        return new Random(Thread.currentThread().getId()).nextDouble();
    }
    public static void main(String[] args) throws Exception {
        double[] drawn = new double[1];
        Thread worker = new Thread(() -> drawn[0] = draw());
        worker.start();
        worker.join();
        Save.metric(args, "weight", drawn[0]);
    }
}
