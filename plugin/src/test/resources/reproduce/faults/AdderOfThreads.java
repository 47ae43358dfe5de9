// Cause: threads
// Place: metrics.json: loss is
// Line: .start()
import java.util.concurrent.atomic.DoubleAdder;

/** Four threads add to one sum, in the order of the scheduler. */
final class AdderOfThreads {
    private AdderOfThreads() {}

    public static void main(String[] args) throws Exception {
        DoubleAdder loss = new DoubleAdder();
        Thread[] threads = new Thread[4];
        for (int t = 0; t < threads.length; t++) {
            int part = t;
            threads[t] = new Thread(() -> {
                for (int i = part; i < 200_000; i += 4) {
                    loss.add(1 / (1.0 + i));
                }
            });
            threads[t].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Save.metric(args, "loss", loss.sum());
    }
}
