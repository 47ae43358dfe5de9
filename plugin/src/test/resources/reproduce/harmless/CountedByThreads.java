import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Whole numbers may be added in any order. */
final class CountedByThreads {
    private CountedByThreads() {}

    public static void main(String[] args) throws Exception {
        LongAdder errors = new LongAdder();
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        for (int part = 0; part < 8; part++) {
            int first = part;
            pool.submit(() -> errors.add(first * 3L));
        }
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.MINUTES);
        Save.metric(args, "errors", errors.sum());
    }
}
