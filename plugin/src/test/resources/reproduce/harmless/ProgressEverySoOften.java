import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Progress and memory are printed every few milliseconds, by a thread that changes nothing. */
final class ProgressEverySoOften {
    private ProgressEverySoOften() {}

    public static void main(String[] args) throws Exception {
        AtomicLong done = new AtomicLong();
        ScheduledExecutorService printer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        Runtime java = Runtime.getRuntime();
        printer.scheduleAtFixedRate(
                () -> System.out.printf("%d rows, %d MB%n", done.get(), (java.totalMemory() - java.freeMemory()) >> 20),
                5,
                20,
                TimeUnit.MILLISECONDS);
        double weight = 0;
        for (int row = 1; row <= 200_000; row++) {
            weight += 1.0 / row;
            done.incrementAndGet();
        }
        printer.shutdownNow();
        Save.metric(args, "weight", weight);
    }
}
